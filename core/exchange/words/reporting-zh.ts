import { levelOf } from './options.ts';
import type { ReportingField } from './reporting-fields.ts';
import type { ReportingFacts, ReportingWords } from './reporting-words.ts';
import { clearEdges, communityMembers, decimal, kindCounts, labelOf } from './telling.ts';

const models: Readonly<Record<string, string>> = {
  ebicglasso: '高斯图模型（图套索）',
  'ggm-modselect': '高斯图模型（无正则化的模型搜索）',
  pcor: '偏相关',
  cor: '相关',
  ising: 'Ising 模型（逐节点逻辑套索回归）',
  mgm: '混合图模型（逐节点套索回归，k = 2）',
  gvar: '图向量自回归，滞后一阶',
  mlvar: '多层向量自回归，滞后一阶，时序效应固定',
  panel: '交叉滞后面板网络',
};
const penalised = ['ebicglasso', 'ising', 'mgm', 'gvar', 'panel'];
const kinds: Readonly<Record<string, string>> = {
  continuous: '连续',
  ordinal: '有序',
  binary: '二分',
  nominal: '名义',
  count: '计数',
};
const correlationNames = {
  auto: '按变量类型选择多分格、多列或 Pearson 相关',
  pearson: 'Pearson',
  spearman: 'Spearman',
  polychoric: '多分格相关',
} as const;
const measures: Readonly<Record<string, string>> = {
  edge: '边',
  strength: '强度',
  expectedInfluence: '预期影响',
  closeness: '接近中心性',
  betweenness: '中介中心性',
};
const samplings: Readonly<Record<string, string>> = { nonparametric: '非参数', parametric: '参数' };

function answer(field: ReportingField, { analysis, figure, said }: ReportingFacts): string | null {
  const { data, options, method, edges, accuracy, stability, communities, comparison } = analysis;
  switch (field) {
    case 'analysed': {
      const rows = data.rows === null || data.rows <= analysis.n ? '' : `（共 ${data.rows} 行）`;
      const group = data.group === null ? '' : `，${data.group.variable} = ${data.group.value}`;
      return `${Math.round(analysis.n)}${rows}，数据集“${data.name}”${group}`;
    }
    case 'items':
      return analysis.variables.map(({ name }) => labelOf(analysis, name)).join('；');
    case 'responseScale':
      return kindCounts(analysis)
        .map(([kind, count]) => `${kinds[kind] ?? kind} ${count} 个`)
        .join('，');
    case 'composites': {
      const made = said.filter(
        ({ name, derived }) => derived !== null && analysis.variables.some((each) => each.name === name),
      );
      if (said.length === 0) return null;
      if (made.length === 0) return '笔记本中未合成变量。';
      return made
        .map(
          ({ name, derived }) =>
            `${name}：${derived!.from.join('、')}${derived!.how === 'mean' ? '的均值' : '中的第一个'}`,
        )
        .join('；');
    }
    case 'missingHandling':
      if (data.fromMatrix) return null;
      if (options.missing === 'pairwise') return '成对删除';
      return options.missing === 'listwise' || method === 'ising' || method === 'mgm' ? '整行删除' : null;
    case 'model':
      return models[method] ?? method;
    case 'correlation':
      if (data.fromMatrix) return '给定相关矩阵。';
      return options.cor === undefined ? null : correlationNames[options.cor];
    case 'regularisation':
      return penalised.includes(method) ? `套索${options.refit === true ? '，再作无惩罚估计' : ''}` : '无';
    case 'criterion': {
      if (options.gamma === undefined) return '无调节参数。';
      const lambda = analysis.lambda === null ? '' : `；λ = ${analysis.lambda.toFixed(4)}`;
      return `扩展 BIC，γ = ${options.gamma}${lambda}`;
    }
    case 'thresholding': {
      const level = levelOf(options);
      const adjusted = { none: '无', holm: 'Holm', fdr: '错误发现率' }[options.adjust ?? 'none'];
      if (method === 'pcor' || method === 'cor')
        return level === null ? '无' : `p < ${level}，校正：${adjusted}`;
      return options.threshold === true ? '按估计方法的定义将小系数置零' : '无';
    }
    case 'signConstraints':
      return '无';
    case 'software':
      return `Nosograph ${analysis.program ?? ''}${analysis.version === null ? '' : `（估计方法 ${analysis.version}）`}`;
    case 'seed': {
      const seeds = [
        ...(analysis.seed === null ? [] : [`估计 ${analysis.seed}`]),
        ...(accuracy === null ? [] : [`自助法 ${accuracy.settings.seed}`]),
        ...(stability === null ? [] : [`减少个案 ${stability.settings.seed}`]),
        ...(communities === null ? [] : [`社群 ${communities.settings.seed}`]),
        ...(comparison === null ? [] : [`比较 ${comparison.settings.seed}`]),
        `布局 ${figure.seed}`,
      ];
      return seeds.join('，');
    }
    case 'date':
      return analysis.at.slice(0, 10);
    case 'bootstrap': {
      const runs = [
        ...(accuracy === null
          ? []
          : [
              `${samplings[accuracy.settings.type] ?? accuracy.settings.type}，${accuracy.settings.boots} 个样本（${accuracy.failed} 个重抽）`,
            ]),
        ...(stability === null
          ? []
          : [`减少个案，${stability.settings.boots} 个样本（${stability.failed} 个重抽）`]),
      ];
      return runs.length === 0 ? null : runs.join('；');
    }
    case 'edgeIntervals':
      return accuracy === null
        ? null
        : `自助法 95% 分位数；${accuracy.edges.length} 条中 ${clearEdges(accuracy.edges)} 条不含零`;
    case 'differenceTests': {
      const tests = accuracy?.differences?.edges;
      return tests === undefined
        ? null
        : `自助法检验，未校正：${tests.pairs} 对边中 ${tests.significant} 对有差异`;
    }
    case 'stabilityCoefficients':
      return stability === null
        ? null
        : `${Object.entries(stability.stability)
            .map(([measure, cs]) => `${measures[measure] ?? measure} ${decimal(cs)}`)
            .join('，')}（r = 0.7，概率 0.95）`;
    case 'layout':
      return analysis.placedByHand && figure.layout === 'places' ? '手工放置' : layouts[figure.layout]!;
    case 'scaling':
      return `最小值 ${figure.minimum}；最大值 ${figure.maximum ?? '最强的边'}；分界值 ${figure.cut ?? '同 qgraph（20 个节点以下为 0）'}`;
    case 'colours':
      return `边：配色“${figure.palette}”，负边为虚线；节点：按社群用 Okabe 与 Ito 配色`;
    case 'nodeKey':
      return '节点内写完整标签，或写变量名并在图下列出';
    case 'sameLayout':
      return comparison === null ? null : '两个网络共用平均绝对权重的布局与同一最大值';
    case 'nodes':
      return String(analysis.variables.length);
    case 'edges':
      return edges === null
        ? null
        : `${edges.possible} 条中 ${edges.present} 条（密度 ${decimal(edges.possible === 0 ? 0 : edges.present / edges.possible)}）；正 ${edges.positive}，负 ${edges.negative}`;
    case 'meanWeight':
      return edges === null
        ? null
        : `${decimal(edges.meanWeight, 3)}；绝对权重 ${decimal(edges.meanAbsoluteWeight, 3)}（全部可能的边）`;
    case 'weightMatrix':
      return edges === null ? null : '见下';
    case 'centralities':
      return analysis.centrality === null
        ? null
        : '强度与一步预期影响；接近与中介中心性不作解读（Bringmann et al., 2019）';
    case 'clusters': {
      if (communities === null) return null;
      const groups = communityMembers(communities.membership);
      return `${communities.settings.method}：${groups.length} 个（${groups.map((names) => names.map((name) => labelOf(analysis, name)).join('、')).join('；')}）`;
    }
    case 'comparisons':
      return comparison === null
        ? null
        : `置换检验，${comparison.settings.permutations} 次：最大差异 ${decimal(comparison.maximumDifference.statistic)}（p = ${decimal(comparison.maximumDifference.p, 3)}），总体强度 ${decimal(comparison.globalStrength.statistic)}（p = ${decimal(comparison.globalStrength.p, 3)}）`;
    case 'code':
      return '随分析导出可重复该分析的 R 脚本。';
    case 'crossSectional':
      return analysis.kind === 'temporal'
        ? null
        : '边表示条件关联，而非因果；个体之间的差异未必在个体内部成立（Fried & Cramer, 2017）。';
    default:
      return null;
  }
}

const layouts: Readonly<Record<string, string>> = {
  spring: 'Fruchterman–Reingold，按 |权重| 加权',
  stress: '加权最短路径的应力布局',
  circle: '圆形',
  communities: '按社群成圆',
  places: 'Fruchterman–Reingold，按 |权重| 加权',
};

export const zh: ReportingWords = {
  title: (name) => `报告清单：${name}`,
  introduction: (filled, total) =>
    `${total} 项中有 ${filled} 项已由笔记本填写，其余为待您回答的问题。条目依据 Burger et al.（2023）的主题；声明符合该标准之前请与原文核对。`,
  sections: {
    data: '样本与数据',
    estimation: '估计',
    stability: '准确性与稳定性',
    plot: '图',
    results: '结果',
    openness: '开放性',
  },
  labels: {
    recruited: '招募人数',
    analysed: '分析人数',
    population: '总体',
    selection: '按节点选取',
    items: '条目',
    responseScale: '作答尺度',
    nodeChoice: '节点的选择',
    composites: '合成变量',
    distributions: '分布',
    transformations: '变换',
    missingness: '缺失值',
    missingHandling: '缺失值的处理',
    model: '模型',
    correlation: '相关',
    regularisation: '正则化',
    criterion: '准则与调节参数',
    thresholding: '阈值',
    signConstraints: '符号约束',
    software: '软件',
    seed: '种子',
    date: '日期',
    bootstrap: '自助法',
    edgeIntervals: '边的区间',
    differenceTests: '差异检验',
    stabilityCoefficients: 'CS 系数',
    layout: '布局',
    scaling: '最小值、最大值、分界值',
    colours: '颜色',
    nodeKey: '节点说明',
    sameLayout: '各组布局相同',
    nodes: '节点数',
    edges: '不为零的边',
    meanWeight: '平均权重',
    weightMatrix: '权重矩阵',
    centralities: '中心性及理由',
    clusters: '聚类',
    comparisons: '比较',
    code: '代码',
    dataAccess: '数据或相关矩阵',
    preregistration: '预注册',
    deviations: '偏离',
    exploratory: '探索或验证',
    crossSectional: '设计的局限',
  },
  questions: {
    recruited: '招募了多少参与者？',
    analysed: '分析了多少参与者？',
    population: '参与者来自什么总体？如何抽样？',
    selection: '是否按某个节点或节点之和（分界分、诊断）选取参与者？',
    items: '哪些条目为节点？',
    responseScale: '条目的作答尺度是什么？',
    nodeChoice: '为何选这些节点？哪些因重叠而未选？',
    composites: '是否有节点由多个条目合成？',
    distributions: '条目如何分布（偏态、地板、天花板）？',
    transformations: '是否有变量经过变换或重新编码？',
    missingness: '每个条目缺失多少？原因为何？',
    missingHandling: '如何处理缺失值？',
    model: '估计了什么模型？',
    correlation: '使用什么相关？',
    regularisation: '模型是否正则化？',
    criterion: '按什么准则调节？',
    thresholding: '事后是否去除边？',
    signConstraints: '是否约束符号？',
    software: '使用什么软件与版本？',
    seed: '设定了哪些种子？',
    date: '何时进行分析？',
    bootstrap: '进行了哪些自助法？各多少样本？',
    edgeIntervals: '边的准确性如何？',
    differenceTests: '哪些边与中心性有差异？',
    stabilityCoefficients: '节点次序的稳定性如何（减少个案的自助法）？',
    layout: '图用什么布局？',
    scaling: '图的最小值、最大值与分界值是多少？',
    colours: '颜色表示什么？',
    nodeKey: '节点在何处说明？',
    sameLayout: '各组网络是否共用布局与最大值？',
    nodes: '有多少节点？',
    edges: '有多少条边不为零？',
    meanWeight: '平均权重是多少？',
    weightMatrix: '完整的权重矩阵在何处？',
    centralities: '报告了哪些中心性？理由为何？',
    clusters: '是否寻找聚类？如何寻找？',
    comparisons: '是否比较网络？如何比较？',
    code: '代码在何处？',
    dataAccess: '数据或附 n 的相关矩阵在何处？',
    preregistration: '分析是否预注册？在何处？',
    deviations: '与计划有何不同？',
    exploratory: '哪些部分为探索，哪些为验证？',
    crossSectional: '该设计不能说明什么？',
  },
  answer,
  weightMatrix: '权重矩阵',
};
