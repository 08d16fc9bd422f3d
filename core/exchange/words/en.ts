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
  statistic,
  temporalNetworks,
  topNodes,
} from './telling.ts';

const count = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
const list = (items: readonly string[]): string =>
  items.length <= 2 ? items.join(' and ') : `${items.slice(0, -1).join(', ')}, and ${items.at(-1)}`;
const p = (value: number): string => (value < 0.001 ? 'p < .001' : `p = ${statistic(value, 3)}`);
const pair = (analysis: Analysis, { from, to }: { readonly from: string; readonly to: string }) =>
  `${labelOf(analysis, from)} – ${labelOf(analysis, to)}`;

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
  const kinds = list(kindCounts(analysis).map(([kind, number]) => `${number} ${kind}`));
  const rows = data.fromMatrix ? '' : `, of ${count(data.rows ?? 0, 'row')}`;
  const group = data.group === null ? '' : ` in which ${data.group.variable} was ${data.group.value}`;
  const average = Number.isInteger(n) ? '' : ' (the mean over pairs of variables)';
  const cases = `The network rests on ${count(Math.round(n), analysis.kind === 'temporal' ? 'observation' : 'case')}${average} of the data set “${data.name}”${group}${data.rows === null || data.rows <= n ? '' : rows}, and has ${count(variables.length, 'node')} (${kinds}).`;
  return [
    ...(data.sample ? ['The data were made up for demonstration; nothing here is a finding.'] : []),
    cases,
    ...(data.fromMatrix ? ['Only the correlations of the data were at hand, not the rows.'] : []),
  ];
}

const correlationNames = {
  auto: 'polychoric, polyserial and Pearson correlations, chosen by the kinds of the two variables',
  pearson: 'Pearson correlations',
  spearman: 'Spearman correlations',
  polychoric: 'polychoric correlations',
} as const;

function correlations(analysis: Analysis): string {
  const { options, data } = analysis;
  if (data.fromMatrix) return 'the given correlations';
  const missing = options.missing === 'listwise' ? 'complete cases only' : 'pairwise complete cases';
  return `${correlationNames[correlationUsed(analysis)]} (${missing})`;
}

function model(analysis: Analysis, { cite }: Citing): readonly string[] {
  const { options, method } = analysis;
  const gamma = `γ = ${statistic(options.gamma ?? 0)}`;
  switch (method) {
    case 'ebicglasso':
      return [
        `A Gaussian graphical model was estimated from ${correlations(analysis)} by the graphical lasso (${cite('glasso')}), its penalty chosen among ${options.lambdaCount ?? 100} values by the extended Bayesian information criterion with ${gamma} (${cite('regularised', 'ebic')}). Its edges are partial correlations of two variables given all others.`,
        ...(options.threshold === true
          ? ['Entries of the precision matrix smaller in size than log(p(p − 1)/2)/√n were set to zero.']
          : []),
        ...(options.refit === true ? ['The chosen structure was estimated again without penalty.'] : []),
      ];
    case 'ggm-modselect':
      return [
        `An unregularised Gaussian graphical model was estimated from ${correlations(analysis)} by model search (ggmModSelect; ${cite('modelSearch')}): structures along the path of the graphical lasso were refitted without penalty, and the extended Bayesian information criterion with ${gamma} chose among them${options.stepwise === false ? '.' : '; single edges were then added and removed as long as that improved it.'} Its edges are partial correlations.`,
      ];
    case 'pcor':
    case 'cor':
      return [simpleModel(analysis, cite('regularised'))];
    case 'ising':
      return [
        `An Ising model was estimated by logistic regressions of each variable on all others with a lasso penalty, chosen by the extended Bayesian information criterion with ${gamma} (${cite('ising')}); an edge was kept when ${options.rule === 'or' ? 'either' : 'each'} of its two regressions had it (${(options.rule ?? 'and').toUpperCase()} rule), and has their mean as weight.`,
      ];
    case 'mgm':
      return [
        `A mixed graphical model with pairwise interactions was estimated by regressions of each variable on all others with a lasso penalty, chosen by the extended Bayesian information criterion with ${gamma} (${cite('mixed')}); an edge was kept when ${options.rule === 'or' ? 'either' : 'each'} of its two regressions had it (${(options.rule ?? 'and').toUpperCase()} rule). Weights have no sign of their own; a sign is given where it is defined.`,
      ];
    default:
      return [`The network was estimated with ${method}.`];
  }
}

function simpleModel(analysis: Analysis, citation: string): string {
  const { options, method } = analysis;
  const what =
    method === 'pcor'
      ? 'partial correlations of two variables given all others'
      : 'correlations of two variables';
  const level = levelOf(options);
  const adjusted = {
    none: 'without correction for multiple tests',
    holm: 'after Holm’s correction',
    fdr: 'after control of the false discovery rate',
  };
  const kept =
    level === null
      ? 'all of them were kept'
      : `those with p below ${statistic(level)} were kept, ${adjusted[options.adjust ?? 'none']}`;
  return `The edges are ${what}, from ${correlations(analysis)}; ${kept} (${citation}).`;
}

function temporalModel(analysis: Analysis, { cite }: Citing): readonly string[] {
  const gamma = `γ = ${statistic(analysis.options.gamma ?? 0.5)}`;
  switch (analysis.method) {
    case 'gvar':
      return [
        `A graphical vector autoregression of lag 1 was estimated with lasso penalties on the temporal coefficients and on the contemporaneous precision matrix (${cite('timeSeries', 'sparseRegression')}), both chosen by the extended Bayesian information criterion with ${gamma}. Nights and missed measurements were not bridged.`,
      ];
    case 'mlvar':
      return [
        `A multilevel vector autoregression of lag 1 was estimated with fixed temporal effects and an intercept for each person (${cite('multilevel', 'timeSeries')}); predictors were centred within persons, and persons’ means entered as predictors of their own.`,
      ];
    default:
      return [
        `A cross-lagged panel network was estimated: each variable of a wave was regressed on all variables of the wave before with a lasso penalty (${cite('lasso')}), chosen for each outcome by the extended Bayesian information criterion with ${gamma}. Autoregressive and cross-lagged effects are told apart.`,
      ];
  }
}

function measures(analysis: Analysis, { cite }: Citing): readonly string[] {
  const sentences: string[] = [];
  if (analysis.predictability.length > 0) {
    const what = analysis.predictability.every(({ measure }) => measure === 'R2')
      ? 'the share of a node’s variance that the others explain'
      : 'R² of continuous nodes and accuracy beyond the commonest category of the others';
    sentences.push(`Predictability is ${what} (${cite('predictability')}).`);
  }
  if (analysis.centrality !== null) {
    sentences.push(
      `Nodes are described by strength, the sum of absolute weights, and by expected influence, the sum of signed weights (${cite('expectedInfluence')}); closeness and betweenness are not interpreted, since their meaning for such networks is doubtful (${cite('centrality')}).`,
    );
  }
  return sentences;
}

function accuracyMethods({ accuracy, stability }: Analysis, { cite }: Citing): readonly string[] {
  const sentences: string[] = [];
  if (accuracy !== null) {
    const { boots, seed, type } = accuracy.settings;
    sentences.push(
      `The accuracy of the edges was examined in ${count(boots, `${type} bootstrap sample`)} (seed ${seed}; ${cite('accuracy')})${accuracy.failed > 0 ? `; ${count(accuracy.failed, 'sample')} could not be estimated and were drawn anew` : ''}. Intervals are 95% bootstrap quantiles; whether two edges differ was judged by the interval of their difference.`,
    );
  }
  if (stability !== null) {
    const { boots, seed } = stability.settings;
    sentences.push(
      `The stability of the order of the nodes was examined by leaving out cases in ${count(boots, 'sample')} (seed ${seed}); the CS coefficient is the largest share of cases that can be left out while the correlation with the original order is at least .7 in 95% of samples (${cite('accuracy')}).`,
    );
  }
  return sentences;
}

function communityMethods({ communities }: Analysis, citing: Citing): readonly string[] {
  if (communities === null) return [];
  return [`Communities of nodes were sought by ${communitySearch(communities.settings, citing)}.`];
}

function communitySearch(
  { method, seed }: { readonly method: string; readonly seed: number },
  { cite }: Citing,
): string {
  switch (method) {
    case 'walktrap':
      return `the walktrap algorithm (${cite('walktrap')})`;
    case 'louvain':
      return `the Louvain algorithm (${cite('louvain')}; seed ${seed})`;
    case 'spinglass':
      return `a spin-glass model (${cite('spinglass')}; seed ${seed})`;
    case 'ega':
      return `exploratory graph analysis (${cite('ega')})`;
    default:
      return method;
  }
}

function comparisonMethods({ comparison }: Analysis, { cite }: Citing): readonly string[] {
  if (comparison === null) return [];
  const { permutations, seed } = comparison.settings;
  const groups = comparison.groups.map(({ name, n }) => `“${name}” (n = ${Math.round(n)})`);
  return [
    `The networks of ${list(groups)} were compared by a permutation test of the largest difference of an edge, of global strength, and of each edge with Holm’s correction (${cite('comparison')}; ${count(permutations, 'permutation')}, seed ${seed}).`,
  ];
}

function softwareSentence({ program, version, seed, at }: Analysis): string {
  const estimator = version === null ? '' : `, version ${version} of the estimator`;
  const chance = seed === null ? '' : `, seed ${seed}`;
  return `All was computed with Nosograph ${program ?? ''}${estimator}${chance}, on ${at.slice(0, 10)}.`.replace(
    '  ',
    ' ',
  );
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
      ? 'An arrow says that one variable predicts another later, given the rest; what was not measured may lie behind it.'
      : `An edge is a conditional association, not a cause: a cross-sectional network does not tell which variable influences which (${citing.cite('notACause')}), and differences between persons need not hold within a person.`,
  ];
}

function edgeResults(analysis: Analysis): readonly string[] {
  const { edges, lambda } = analysis;
  if (edges === null) return [];
  const { present, possible, positive, negative, unsigned } = edges;
  const share = possible === 0 ? 0 : Math.round((100 * present) / possible);
  const signs = [
    `${positive} positive`,
    `${negative} negative`,
    ...(unsigned > 0 ? [`${unsigned} without a defined sign`] : []),
  ];
  const penalty = lambda === null ? '' : `, at λ = ${decimal(lambda, 3)}`;
  const sentences = [
    `Of ${count(possible, 'possible edge')} ${count(present, 'is', 'are')} not zero (${share}%; ${list(signs)})${penalty}; the mean weight over all possible edges is ${statistic(edges.meanWeight, 3)}, that of absolute weights ${statistic(edges.meanAbsoluteWeight, 3)}.`,
  ];
  if (edges.strongest.length > 0) {
    const named = edges.strongest.map((edge) => `${pair(analysis, edge)} (${statistic(edge.weight)})`);
    sentences.push(`The strongest ${named.length === 1 ? 'edge is' : 'edges are'} ${list(named)}.`);
  }
  return sentences;
}

function temporalResults(analysis: Analysis): readonly string[] {
  return temporalNetworks(analysis).map(({ name, n, temporal, pValues }) => {
    const { loops, crossed, negative } = arrowCounts(temporal);
    const possible = temporal.length * (temporal.length - 1);
    const lead =
      name === null ? 'The temporal network' : `From ${name.replace(' → ', ' to ')} (n = ${n}) the network`;
    return `${lead} has ${crossed} of ${count(possible, 'possible arrow')} between variables and ${loops} of ${count(temporal.length, 'arrow')} from a variable to itself; ${negative} are negative.${tested(pValues)}`;
  });
}

/** Of a model without penalty. */
const tested = (pValues: readonly (readonly number[])[] | null): string =>
  pValues === null ? '' : ` ${count(significant(pValues), 'arrow')} have p < .05 without correction.`;

function accuracyResults({ accuracy, stability }: Analysis): readonly string[] {
  const sentences: string[] = [];
  if (accuracy !== null) {
    const tests = accuracy.differences?.edges;
    const differing =
      tests === undefined ? '' : ` ${tests.significant} of ${count(tests.pairs, 'pair')} of edges differ.`;
    sentences.push(
      `The 95% bootstrap interval leaves zero out for ${clearEdges(accuracy.edges)} of ${count(accuracy.edges.length, 'edge')}.${differing}`,
    );
  }
  if (stability !== null) {
    const told = Object.entries(stability.stability).map(
      ([measure, cs]) => `${measureNames[measure] ?? measure} ${statistic(cs)}`,
    );
    sentences.push(
      `CS coefficients (r = .7) are: ${told.join(', ')}; they should not be below .25, and preferably above .50.`,
    );
  }
  return sentences;
}

const measureNames: Readonly<Record<string, string>> = {
  edge: 'edges',
  strength: 'strength',
  expectedInfluence: 'expected influence',
  closeness: 'closeness',
  betweenness: 'betweenness',
};

function predictabilityResults(analysis: Analysis): readonly string[] {
  const explained = analysis.predictability.filter(({ measure }) => measure === 'R2');
  if (explained.length === 0) return [];
  const ordered = explained.toSorted((a, b) => b.value - a.value);
  const [most, least] = [ordered[0]!, ordered.at(-1)!];
  return [
    `The other nodes explain ${statistic(mean(explained.map(({ value }) => value)))} of a node’s variance on average, most for ${labelOf(analysis, most.variable)} (${statistic(most.value)}) and least for ${labelOf(analysis, least.variable)} (${statistic(least.value)}).`,
  ];
}

function centralityResults(analysis: Analysis): readonly string[] {
  if (analysis.centrality === null) return [];
  const told: readonly [NodeMeasure, string, string][] = [
    ['strength', 'strength', 'strength'],
    ['expectedInfluence1', 'expectedInfluence', 'expected influence'],
  ];
  return told.map(([measure, stable, name]) => {
    const top = list(
      topNodes(analysis, measure).map(
        ({ variable, value }) => `${labelOf(analysis, variable)} (${decimal(value)})`,
      ),
    );
    const said = `${name[0]!.toUpperCase()}${name.slice(1)} is highest for ${top}`;
    switch (reading(analysis.stability?.stability[stable])) {
      case 'unstable':
        return `The order of the nodes by ${name} is too unstable to be read.`;
      case 'care':
        return `${said}; this order is to be read with care.`;
      case 'stable':
        return `${said}.`;
      default:
        return `${said}; how stable this order is has not been examined.`;
    }
  });
}

function communityResults(analysis: Analysis): readonly string[] {
  const { communities } = analysis;
  if (communities === null) return [];
  const groups = communityMembers(communities.membership);
  const members = groups.map(
    (names, at) => `(${at + 1}) ${names.map((name) => labelOf(analysis, name)).join(', ')}`,
  );
  const number =
    communities.settings.method === 'ega'
      ? count(groups.length, 'dimension')
      : count(groups.length, 'community', 'communities');
  return [`There are ${number} (modularity ${statistic(communities.modularity)}): ${members.join('; ')}.`];
}

function comparisonResults(analysis: Analysis): readonly string[] {
  const { comparison } = analysis;
  if (comparison === null) return [];
  const { maximumDifference: largest, globalStrength: strength, edges } = comparison;
  const differing = edges.filter(({ pHolm }) => pHolm < 0.05);
  const which =
    differing.length === 0
      ? 'no single edge differs after Holm’s correction'
      : `after Holm’s correction ${count(differing.length, 'edge differs', 'edges differ')} (${differing.map((edge) => pair(analysis, edge)).join(', ')})`;
  return [
    `The largest difference of an edge is ${statistic(largest.statistic)} (${p(largest.p)}); global strength is ${decimal(strength.a)} and ${decimal(strength.b)} (difference ${decimal(strength.statistic)}, ${p(strength.p)}); ${which}.`,
  ];
}

export const en: NetworkPhrases = {
  headings: { methods: 'Methods', results: 'Results', references: 'References' },
  methods,
  results,
  gap: ' ',
};
