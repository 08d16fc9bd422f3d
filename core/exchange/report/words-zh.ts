import { figureWords } from '../svg/words.ts';
import type { ReportWords } from './words.ts';

const list = (items: readonly string[]): string => items.join('、');

const terms: Readonly<Record<string, string>> = {
  evidence: '证据',
  path: '路径质量',
  agreement: '一致性',
  novelty: '新颖性',
  suggestion: '图结构',
  contradiction: '相反证据',
  diversity: '与更优者的相似',
};

export const zh: ReportWords = {
  subtitle: (records, date) => `由 ${records} 条文献记录得出的候选假设 · ${date}`,
  whatThisIs:
    '本报告把各篇文献的论述连接成由原因到结果的路径；就本笔记而言，还没有人把路径的两端直接联系起来。路径的每个环节都可以追溯到它所依据的原句。得到的是有待检验的候选假设，其排序附有说明；这里没有任何一条是研究结论。',
  sampleWarning: (samples, records) =>
    samples === records
      ? '本笔记中的全部记录都是示例：为演示而编写，并非任何人发表的文献。本报告中的内容均不构成证据。'
      : `本笔记 ${records} 条记录中有 ${samples} 条是示例：为演示而编写，并非任何人发表的文献。依据它们得出的内容不构成证据。`,
  facts: {
    records: '条文献记录',
    papers: '篇含论断的文献',
    claims: '条已接受论断',
    concepts: '个概念',
    edges: '条联系',
    hypotheses: '条假设',
  },
  headings: {
    first: '排在第一的假设',
    whyFirst: '为什么排在第一',
    evidenceFor: '文献怎么说',
    evidenceAgainst: '反对的证据',
    text: '如何检验',
    ranking: '全部假设的排序',
    others: '接下来的假设',
    graph: '因果图',
    edges: '全部联系',
    corpus: '文献记录的来源',
    claims: '论断如何得到',
    limits: '本报告不能说明什么',
    references: '参考文献',
    runs: '设置与版本',
  },
  stop: '。',
  gap: '',
  withFigure: (name, figure) => `${name}（${figure}）`,
  papers: (papersFor, papersAgainst) => `${papersFor} 篇支持，${papersAgainst} 篇反对`,
  speakers: {
    person: () => '人工',
    rules: (version) => `内置规则 ${version} 版`,
    model: (version) => `语言模型（${version}）`,
  },
  term: (name) => terms[name] ?? name,
  sum: { term: '项', value: '值', weight: '权重', contribution: '贡献', why: '依据', total: '总分' },
  noHypotheses: '尚未生成假设，或全部假设已被搁置。请先接受论断，直到两条联系首尾相接，再生成假设。',
  setAside: (n) => `您搁置的 ${n} 条假设未列出。`,
  firstAgainstSecond: (second, difference) => `它比第二条“${second}”高 ${difference}。`,
  aheadIn: (names) => `领先之处：${list(names)}`,
  behindIn: (names) => `；落后之处：${list(names)}`,
  onlyOne: '仅有这一条假设。',
  noneAgainst: (records) =>
    `本笔记的 ${records} 条文献记录中，没有已接受的论断反对这条路径的任一环节。这并不表示无人得到过相反的结果。`,
  score: (score) => `总分 ${score}`,
  moreInTable: (shown, total) => `以下详述前 ${shown} 条（共 ${total} 条）；其余见上表。`,
  ranking: { rank: '', statement: '假设', score: '总分', for: '支持引文', against: '反对', state: '状态' },
  states: { candidate: '候选', refined: '已完善', 'set aside': '已搁置' },
  quotesAndSum: (quotes) => `计分与 ${quotes} 条引文`,
  figureCaption: (nodes, edges, leftOut) =>
    `来自已接受论断和手工绘制的 ${nodes} 个概念和 ${edges} 条联系。${leftOut === 0 ? '' : `另有 ${leftOut} 条文献较少的联系未画出，见下表。`}`,
  hiddenEdges: (refuted, byHand) =>
    [
      ...(refuted > 0 ? [`${refuted} 条仅有反对证据的联系未画出`] : []),
      ...(byHand > 0 ? [`${byHand} 条被手工移除的联系未画出`] : []),
    ].join('；'),
  noGraph: '没有已接受的论断，也没有手工绘制的内容，因此没有因果图。',
  edge: {
    cause: '原因',
    effect: '结果',
    sign: '方向',
    strength: '表述',
    for: '支持文献',
    against: '反对',
    belief: '可信度',
    designs: '研究设计',
  },
  signs: { '+': '+ 升高', '-': '− 降低', unknown: '? 未说明', mixed: '± 有争议' },
  strengths: { causal: '因果性', associated: '相关性' },
  drawn: '手工绘制',
  designs: {
    rct: '随机试验',
    longitudinal: '纵向',
    'cross-sectional': '横断面',
    review: '综述',
    animal: '动物',
    other: '其他',
    unknown: '未说明',
  },
  kinds: figureWords.zh.kinds,
  beliefNote:
    '同一篇文献对一条联系只计一次，无论它说了多少遍。可信度（0 到 1）按表述（引起、预测、相关）、语气和研究设计权衡支持与反对的文献；起点较低，表示该联系在此处得到多少支持，而不是它成立的概率。',
  flow: {
    step: '步骤',
    records: '记录数',
    read: '自文件读取',
    rejected: '无法读取',
    duplicates: '重复，已合并',
    added: '导入新增',
    present: '笔记中现有',
    excluded: '筛选时排除',
    undecided: '尚未筛选',
    included: '筛选时纳入',
    claimed: '含已接受论断',
  },
  filesRead: (files) => `文件：${files.join('；')}。`,
  claimsFound: (extractors) =>
    extractors.length === 0
      ? '尚无已接受的论断。'
      : `已接受的论断来自${list(extractors)}。每条论断都保存其原句，逐字不改；在文献中找不到原句的论断不能被接受。`,
  byState: (proposed, accepted, rejected) =>
    `已接受 ${accepted} 条，已拒绝 ${rejected} 条，尚未审阅 ${proposed} 条。本报告只计入已接受的论断。`,
  relation: { relation: '表述', claims: '论断', papers: '文献' },
  relations: {
    causes: '引起',
    predicts: '预测',
    associated: '相关（仅相关性）',
    'no effect': '没有作用',
    moderates: '调节',
    mediates: '中介',
  },
  certaintyNote: (hedged, negated) => `其中 ${hedged} 条语气保留，${negated} 条为否定。`,
  limits: [
    '相关不等于因果。仅有相关性表述的联系已注明，权重也较低，但文字本身不能把相关变成作用。',
    '一项研究中甲影响乙，另一项研究中乙影响丙，并不意味着甲影响丙：人群、测量和时间可能不同，作用也会沿路径减弱。',
    '只检索了本笔记。此处缺少的联系在别处可能早已为人所知；声称新颖之前请先检索。',
    '个体之间的差异未必等于个体自身的变化。单次测量不能支持「当一个人的某项升高时」之类的说法。',
    '提取规则会出错，审阅者也会。在依据一条联系继续之前，请先读原句。',
    '已发表的文献偏向阳性结果；没有反对证据并不说明什么。',
  ],
  noReferences: '没有引用任何文献。',
  sample: '示例记录，并非发表的文献',
  allSamples: '以下均为示例记录，并非发表的文献。',
  run: {
    what: '步骤',
    when: '时间',
    settings: '设置',
    versions: '版本',
    seed: '随机种子',
    input: '输入（SHA-256）',
  },
  noRuns: '尚未进行任何计算。',
  noSeed: '无需',
  fields: { title: '标题', abstract: '摘要' },
  place: (field, start, end) => `${field}，第 ${start}–${end} 字符`,
  footer: (version, at) => `由 Nosograph ${version} 于 ${at} 生成。`,
  graphAlt: (nodes, edges) => `含 ${nodes} 个概念和 ${edges} 条联系的因果图；全部联系见下表。`,
};
