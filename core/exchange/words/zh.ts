import type { Analysis } from './analysis.ts';
import { levelOf } from './options.ts';
import type { NetworkPhrases } from './phrases.ts';
import type { Citing } from './references.ts';
import {
  arrowCounts,
  clearEdges,
  communityMembers,
  correlationUsed,
  decimal,
  kindCounts,
  labelOf,
  mean,
  type NodeMeasure,
  reading,
  significant,
  temporalNetworks,
  topNodes,
} from './telling.ts';

const list = (items: readonly string[]): string =>
  items.length <= 2 ? items.join('和') : `${items.slice(0, -1).join('、')}和${items.at(-1)}`;
const p = (value: number): string => (value < 0.001 ? 'p < 0.001' : `p = ${decimal(value, 3)}`);
const pair = (analysis: Analysis, { from, to }: { readonly from: string; readonly to: string }) =>
  `${labelOf(analysis, from)} – ${labelOf(analysis, to)}`;

const kindNames: Readonly<Record<string, string>> = {
  continuous: '连续',
  ordinal: '有序',
  binary: '二分',
  nominal: '名义',
  count: '计数',
};

function methods(analysis: Analysis, citing: Citing): readonly string[] {
  return [
    ...dataSentences(analysis),
    ...(analysis.kind === 'temporal' ? temporalModel(analysis, citing) : model(analysis, citing)),
    ...measures(analysis, citing),
    ...accuracyMethods(analysis, citing),
    ...communityMethods(analysis, citing),
    ...comparisonMethods(analysis, citing),
    softwareSentence(analysis),
  ];
}

function dataSentences(analysis: Analysis): readonly string[] {
  const { data, n, variables } = analysis;
  const kinds = kindCounts(analysis)
    .map(([kind, number]) => `${kindNames[kind] ?? kind} ${number} 个`)
    .join('、');
  const group = data.group === null ? '' : `中 ${data.group.variable} 为 ${data.group.value} 的部分`;
  const rows = data.fromMatrix || data.rows === null || data.rows <= n ? '' : `（共 ${data.rows} 行）`;
  const cases = analysis.kind === 'temporal' ? '次观测' : '名个案';
  const average = Number.isInteger(n) ? '' : '（各对变量的平均）';
  return [
    ...(data.sample ? ['数据为演示而虚构，以下内容均非研究发现。'] : []),
    `网络基于数据集“${data.name}”${group}的 ${Math.round(n)} ${cases}${average}${rows}，含 ${variables.length} 个节点（${kinds}）。`,
    ...(data.fromMatrix ? ['仅有数据的相关矩阵，没有原始行数据。'] : []),
  ];
}

const correlationNames = {
  auto: '按两个变量的类型自动选择的多分格相关、多列相关与 Pearson 相关',
  pearson: 'Pearson 相关',
  spearman: 'Spearman 相关',
  polychoric: '多分格相关',
} as const;

function correlations(analysis: Analysis): string {
  const { options, data } = analysis;
  if (data.fromMatrix) return '给定的相关矩阵';
  return `${correlationNames[correlationUsed(analysis)]}（${options.missing === 'listwise' ? '仅用完整个案' : '成对完整个案'}）`;
}

function model(analysis: Analysis, { cite }: Citing): readonly string[] {
  const { options, method } = analysis;
  const gamma = `γ = ${decimal(options.gamma ?? 0)}`;
  const rule =
    options.rule === 'or' ? '任一回归含有该边即保留（OR 规则）' : '两个回归均含有该边方予保留（AND 规则）';
  switch (method) {
    case 'ebicglasso':
      return [
        `基于${correlations(analysis)}，用图套索（graphical lasso；${cite('glasso')}）估计高斯图模型，以扩展贝叶斯信息准则（EBIC，${gamma}）在 ${options.lambdaCount ?? 100} 个惩罚值中选择（${cite('regularised', 'ebic')}）。边为在控制其余变量后两变量的偏相关。`,
        ...(options.threshold === true ? ['精度矩阵中绝对值小于 log(p(p − 1)/2)/√n 的元素置为零。'] : []),
        ...(options.refit === true ? ['对所选结构再作无惩罚估计。'] : []),
      ];
    case 'ggm-modselect':
      return [
        `基于${correlations(analysis)}，用模型搜索（ggmModSelect；${cite('modelSearch')}）估计无正则化的高斯图模型：对图套索路径上的结构作无惩罚估计，以扩展贝叶斯信息准则（${gamma}）选择${options.stepwise === false ? '' : '，再逐一增减边，直至不再改善'}。边为偏相关。`,
      ];
    case 'pcor':
    case 'cor':
      return [simpleModel(analysis, cite('regularised'))];
    case 'ising':
      return [
        `用带套索惩罚的逻辑回归（每个变量对其余全部变量）估计 Ising 模型，惩罚由扩展贝叶斯信息准则（${gamma}）选择（${cite('ising')}）；${rule}，权重取两者均值。`,
      ];
    case 'mgm':
      return [
        `用带套索惩罚的回归（每个变量对其余全部变量）估计含两两交互的混合图模型，惩罚由扩展贝叶斯信息准则（${gamma}）选择（${cite('mixed')}）；${rule}。权重本身无符号，有定义时另给符号。`,
      ];
    default:
      return [`网络用 ${method} 估计。`];
  }
}

function simpleModel(analysis: Analysis, citation: string): string {
  const { options, method } = analysis;
  const what = method === 'pcor' ? '在控制其余变量后两变量的偏相关' : '两变量的相关';
  const level = levelOf(options);
  const adjusted = { none: '未作多重检验校正', holm: '经 Holm 校正', fdr: '控制错误发现率' };
  const kept =
    level === null ? '全部保留' : `保留 p 小于 ${decimal(level)} 者，${adjusted[options.adjust ?? 'none']}`;
  return `边为${what}，取自${correlations(analysis)}；${kept}（${citation}）。`;
}

function temporalModel(analysis: Analysis, { cite }: Citing): readonly string[] {
  const gamma = `γ = ${decimal(analysis.options.gamma ?? 0.5)}`;
  switch (analysis.method) {
    case 'gvar':
      return [
        `估计滞后一阶的图向量自回归，对时序系数与同期精度矩阵施加套索惩罚（${cite('timeSeries', 'sparseRegression')}），两者均由扩展贝叶斯信息准则（${gamma}）选择。不跨越夜间与缺失的测量。`,
      ];
    case 'mlvar':
      return [
        `估计滞后一阶的多层向量自回归，时序效应固定，每人有各自的截距（${cite('multilevel', 'timeSeries')}）；预测变量在个人内中心化，个人均值另作预测变量。`,
      ];
    default:
      return [
        `估计交叉滞后面板网络：每一波的每个变量对前一波的全部变量作带套索惩罚的回归（${cite('lasso')}），每个结果变量的惩罚由扩展贝叶斯信息准则（${gamma}）选择。自回归效应与交叉滞后效应分开报告。`,
      ];
  }
}

function measures(analysis: Analysis, { cite }: Citing): readonly string[] {
  const sentences: string[] = [];
  if (analysis.predictability.length > 0) {
    const what = analysis.predictability.every(({ measure }) => measure === 'R2')
      ? '其余节点所解释的方差比例'
      : '连续节点为 R²，其他节点为超出最常见类别的准确率';
    sentences.push(`可预测性：${what}（${cite('predictability')}）。`);
  }
  if (analysis.centrality !== null) {
    sentences.push(
      `节点以强度（权重绝对值之和）与预期影响（带符号权重之和；${cite('expectedInfluence')}）描述；接近中心性与中介中心性对此类网络意义存疑（${cite('centrality')}），故不作解读。`,
    );
  }
  return sentences;
}

const samplingNames: Readonly<Record<string, string>> = { nonparametric: '非参数', parametric: '参数' };

function accuracyMethods({ accuracy, stability }: Analysis, { cite }: Citing): readonly string[] {
  const sentences: string[] = [];
  if (accuracy !== null) {
    const { boots, seed, type } = accuracy.settings;
    const failed = accuracy.failed > 0 ? `；${accuracy.failed} 个样本无法估计，已重新抽取` : '';
    sentences.push(
      `以 ${boots} 次${samplingNames[type] ?? type}自助抽样（种子 ${seed}；${cite('accuracy')}）检验边的准确性${failed}。区间为自助法 95% 分位数；两条边是否有差异，以其差值的区间判断。`,
    );
  }
  if (stability !== null) {
    const { boots, seed } = stability.settings;
    sentences.push(
      `以 ${boots} 次减少个案的抽样（种子 ${seed}）检验节点次序的稳定性；CS 系数为在 95% 的样本中与原次序相关不低于 0.7 时可减少个案的最大比例（${cite('accuracy')}）。`,
    );
  }
  return sentences;
}

function communityMethods({ communities }: Analysis, citing: Citing): readonly string[] {
  if (communities === null) return [];
  return [`以${communitySearch(communities.settings, citing)}寻找节点的社群。`];
}

function communitySearch(
  { method, seed }: { readonly method: string; readonly seed: number },
  { cite }: Citing,
): string {
  switch (method) {
    case 'walktrap':
      return `随机游走算法（walktrap；${cite('walktrap')}）`;
    case 'louvain':
      return ` Louvain 算法（${cite('louvain')}；种子 ${seed}）`;
    case 'spinglass':
      return `自旋玻璃模型（${cite('spinglass')}；种子 ${seed}）`;
    case 'ega':
      return `探索性图分析（${cite('ega')}）`;
    default:
      return ` ${method} `;
  }
}

function comparisonMethods({ comparison }: Analysis, { cite }: Citing): readonly string[] {
  if (comparison === null) return [];
  const { permutations, seed } = comparison.settings;
  const groups = comparison.groups.map(({ name, n }) => `“${name}”（n = ${Math.round(n)}）`);
  return [
    `以置换检验比较${list(groups)}的网络：边的最大差异、总体强度，以及经 Holm 校正的每条边（${cite('comparison')}；${permutations} 次置换，种子 ${seed}）。`,
  ];
}

function softwareSentence({ program, version, seed, at }: Analysis): string {
  const estimator = version === null ? '' : `，估计方法版本 ${version}`;
  const chance = seed === null ? '' : `，种子 ${seed}`;
  return `全部计算由 Nosograph ${program ?? ''} 完成${estimator}${chance}，日期 ${at.slice(0, 10)}。`;
}

function results(analysis: Analysis, citing: Citing): readonly string[] {
  return [
    ...edgeResults(analysis),
    ...temporalResults(analysis),
    ...accuracyResults(analysis),
    ...predictabilityResults(analysis),
    ...centralityResults(analysis),
    ...communityResults(analysis),
    ...comparisonResults(analysis),
    analysis.kind === 'temporal'
      ? '箭头表示在控制其余变量后，一个变量预测另一个变量此后的取值；未测量的因素可能在其背后。'
      : `边表示条件关联，而非因果：横断面网络不能说明哪个变量影响哪个变量（${citing.cite('notACause')}），个体之间的差异也未必在个体内部成立。`,
  ];
}

function edgeResults(analysis: Analysis): readonly string[] {
  const { edges, lambda } = analysis;
  if (edges === null) return [];
  const { present, possible, positive, negative, unsigned } = edges;
  const share = possible === 0 ? 0 : Math.round((100 * present) / possible);
  const signs = [
    `正 ${positive} 条`,
    `负 ${negative} 条`,
    ...(unsigned > 0 ? [`符号无定义 ${unsigned} 条`] : []),
  ];
  const penalty = lambda === null ? '' : `，λ = ${decimal(lambda, 3)}`;
  const sentences = [
    `在 ${possible} 条可能的边中，${present} 条不为零（${share}%；${signs.join('、')}）${penalty}；全部可能的边的平均权重为 ${decimal(edges.meanWeight, 3)}，绝对权重的平均为 ${decimal(edges.meanAbsoluteWeight, 3)}。`,
  ];
  if (edges.strongest.length > 0) {
    const named = edges.strongest.map((edge) => `${pair(analysis, edge)}（${decimal(edge.weight)}）`);
    sentences.push(`最强的边为${list(named)}。`);
  }
  return sentences;
}

function temporalResults(analysis: Analysis): readonly string[] {
  return temporalNetworks(analysis).map(({ name, n, temporal, pValues }) => {
    const { loops, crossed, negative } = arrowCounts(temporal);
    const possible = temporal.length * (temporal.length - 1);
    const lead = name === null ? '时序网络' : `${name}（n = ${n}）的网络`;
    return `${lead}在 ${possible} 条可能的变量间箭头中有 ${crossed} 条，在 ${temporal.length} 条自回归箭头中有 ${loops} 条；其中 ${negative} 条为负。${tested(pValues)}`;
  });
}

/** Of a model without penalty. */
const tested = (pValues: readonly (readonly number[])[] | null): string =>
  pValues === null ? '' : `${significant(pValues)} 条箭头的 p < 0.05（未校正）。`;

function accuracyResults({ accuracy, stability }: Analysis): readonly string[] {
  const sentences: string[] = [];
  if (accuracy !== null) {
    const tests = accuracy.differences?.edges;
    const differing = tests === undefined ? '' : `在 ${tests.pairs} 对边中，${tests.significant} 对有差异。`;
    sentences.push(
      `在 ${accuracy.edges.length} 条边中，${clearEdges(accuracy.edges)} 条的 95% 自助法区间不含零。${differing}`,
    );
  }
  if (stability !== null) {
    const told = Object.entries(stability.stability).map(
      ([measure, cs]) => `${measureNames[measure] ?? measure} ${decimal(cs)}`,
    );
    sentences.push(`CS 系数（r = 0.7）：${told.join('，')}；不应低于 0.25，最好高于 0.50。`);
  }
  return sentences;
}

const measureNames: Readonly<Record<string, string>> = {
  edge: '边',
  strength: '强度',
  expectedInfluence: '预期影响',
  closeness: '接近中心性',
  betweenness: '中介中心性',
};

function predictabilityResults(analysis: Analysis): readonly string[] {
  const explained = analysis.predictability.filter(({ measure }) => measure === 'R2');
  if (explained.length === 0) return [];
  const ordered = explained.toSorted((a, b) => b.value - a.value);
  const [most, least] = [ordered[0]!, ordered.at(-1)!];
  return [
    `其余节点平均解释一个节点方差的 ${decimal(mean(explained.map(({ value }) => value)))}，最多为${labelOf(analysis, most.variable)}（${decimal(most.value)}），最少为${labelOf(analysis, least.variable)}（${decimal(least.value)}）。`,
  ];
}

function centralityResults(analysis: Analysis): readonly string[] {
  if (analysis.centrality === null) return [];
  const told: readonly [NodeMeasure, string, string][] = [
    ['strength', 'strength', '强度'],
    ['expectedInfluence1', 'expectedInfluence', '预期影响'],
  ];
  return told.map(([measure, stable, name]) => {
    const top = list(
      topNodes(analysis, measure).map(
        ({ variable, value }) => `${labelOf(analysis, variable)}（${decimal(value)}）`,
      ),
    );
    const said = `${name}最高的节点为${top}`;
    switch (reading(analysis.stability?.stability[stable])) {
      case 'unstable':
        return `节点按${name}的次序不稳定，不宜解读。`;
      case 'care':
        return `${said}；此次序应谨慎解读。`;
      case 'stable':
        return `${said}。`;
      default:
        return `${said}；此次序的稳定性未经检验。`;
    }
  });
}

function communityResults(analysis: Analysis): readonly string[] {
  const { communities } = analysis;
  if (communities === null) return [];
  const groups = communityMembers(communities.membership);
  const members = groups.map(
    (names, at) => `（${at + 1}）${names.map((name) => labelOf(analysis, name)).join('、')}`,
  );
  const unit = communities.settings.method === 'ega' ? '个维度' : '个社群';
  return [
    `共有 ${groups.length} ${unit}（模块度 ${decimal(communities.modularity)}）：${members.join('；')}。`,
  ];
}

function comparisonResults(analysis: Analysis): readonly string[] {
  const { comparison } = analysis;
  if (comparison === null) return [];
  const { maximumDifference: largest, globalStrength: strength, edges } = comparison;
  const differing = edges.filter(({ pHolm }) => pHolm < 0.05);
  const which =
    differing.length === 0
      ? '经 Holm 校正后没有单条边有差异'
      : `经 Holm 校正后 ${differing.length} 条边有差异（${differing.map((edge) => pair(analysis, edge)).join('、')}）`;
  return [
    `边的最大差异为 ${decimal(largest.statistic)}（${p(largest.p)}）；总体强度分别为 ${decimal(strength.a)} 与 ${decimal(strength.b)}（差异 ${decimal(strength.statistic)}，${p(strength.p)}）；${which}。`,
  ];
}

export const zh: NetworkPhrases = {
  headings: { methods: '方法', results: '结果', references: '参考文献' },
  methods,
  results,
  gap: '',
};
