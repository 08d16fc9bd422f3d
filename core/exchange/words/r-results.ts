import type { Analysis, StoredAnalysis } from './analysis.ts';
import { levelOf } from './options.ts';
import { rComment, rFlag, rString } from './r-values.ts';

/** Bootstraps, communities and the comparison, as far as they were done. */
export function furtherAnalyses(analysis: Analysis, stored: StoredAnalysis): readonly string[] {
  return [...bootstrapLines(analysis), ...communityLines(analysis), ...comparisonLines(analysis, stored)];
}

function bootstrapLines(analysis: Analysis): readonly string[] {
  const { accuracy, stability } = analysis;
  if (accuracy === null && stability === null) return [];
  const statistics = 'statistics = c("edge", "strength", "expectedInfluence", "closeness", "betweenness")';
  return [
    '',
    `network <- estimateNetwork(data, ${bootnetArguments(analysis).join(', ')})`,
    ...(accuracy === null
      ? []
      : [
          `set.seed(${accuracy.settings.seed})`,
          `accuracy <- bootnet(network, nBoots = ${accuracy.settings.boots}, type = "${accuracy.settings.type}", ${statistics})`,
          'plot(accuracy, order = "sample", labels = FALSE)',
          'plot(accuracy, "edge", plot = "difference", onlyNonZero = TRUE, order = "sample")',
        ]),
    ...(stability === null
      ? []
      : [
          `set.seed(${stability.settings.seed})`,
          `stability <- bootnet(network, nBoots = ${stability.settings.boots}, type = "case", ${statistics})`,
          'print(corStability(stability, cor = 0.7))',
          'plot(stability, statistics = c("strength", "expectedInfluence"))',
        ]),
  ];
}

/** How bootnet is told of the same estimator; it has no polychoric correlations but those of cor_auto. */
function bootnetArguments({ method, options }: Analysis): readonly string[] {
  const correlation: Readonly<Record<string, string>> = {
    auto: '"cor_auto"',
    polychoric: '"cor_auto"',
    pearson: '"cor"',
    spearman: '"spearman"',
  };
  const gaussian = [
    `corMethod = ${correlation[options.cor ?? 'auto']}`,
    `missing = "${options.missing ?? 'pairwise'}"`,
  ];
  const level = levelOf(options);
  const threshold =
    level === null
      ? '0'
      : options.adjust === 'holm' || options.adjust === 'fdr'
        ? `"${options.adjust}"`
        : '"sig"';
  switch (method) {
    case 'ggm-modselect':
      return [
        'default = "ggmModSelect"',
        ...gaussian,
        `tuning = ${options.gamma ?? 0}`,
        `stepwise = ${rFlag(options.stepwise ?? true)}`,
      ];
    case 'pcor':
    case 'cor':
      return [
        `default = "${method}"`,
        ...gaussian,
        `threshold = ${threshold}`,
        ...(level === null ? [] : [`alpha = ${level}`]),
      ];
    case 'ising':
      return [
        'default = "IsingFit"',
        `tuning = ${options.gamma ?? 0.25}`,
        `rule = "${options.rule === 'or' ? 'OR' : 'AND'}"`,
      ];
    case 'mgm':
      return [
        'default = "mgm"',
        `tuning = ${options.gamma ?? 0.25}`,
        `rule = "${options.rule === 'or' ? 'OR' : 'AND'}"`,
        'type = types',
        'level = levels',
      ];
    default:
      return [
        'default = "EBICglasso"',
        ...gaussian,
        `tuning = ${options.gamma ?? 0.5}`,
        `threshold = ${rFlag(options.threshold ?? false)}`,
        `refit = ${rFlag(options.refit ?? false)}`,
      ];
  }
}

function communityLines({ communities, options, data }: Analysis): readonly string[] {
  if (communities === null) return [];
  const { method, seed } = communities.settings;
  if (method === 'ega') {
    const correlation: Readonly<Record<string, string>> = {
      auto: 'auto',
      polychoric: 'auto',
      pearson: 'pearson',
      spearman: 'spearman',
    };
    const input = data.fromMatrix ? 'correlations, n = n' : 'data';
    return [
      '',
      `dimensions <- EGA(${input}, corr = "${correlation[options.cor ?? 'auto']}", model = "glasso", algorithm = "walktrap", plot.EGA = FALSE)`,
      'print(dimensions$wc)',
    ];
  }
  const graph = (values: string) =>
    `graph_from_adjacency_matrix(${values}, mode = "undirected", weighted = TRUE, diag = FALSE)`;
  const searches: Readonly<Record<string, string>> = {
    walktrap: `cluster_walktrap(${graph('abs(weights)')})`,
    louvain: `cluster_louvain(${graph('abs(weights)')})`,
    spinglass: `cluster_spinglass(${graph('weights')}, implementation = "neg")`,
  };
  const search = searches[method];
  if (search === undefined) return ['', rComment(`Communities by ${method} have no counterpart here.`)];
  return [
    '',
    ...(method === 'walktrap' ? [] : [`set.seed(${seed})`]),
    `communities <- ${search}`,
    'print(membership(communities))',
  ];
}

function comparisonLines(analysis: Analysis, { other }: StoredAnalysis): readonly string[] {
  const { comparison, data } = analysis;
  if (comparison === null) return [];
  const [, second] = comparison.groups;
  const sameData = other !== null && other.datasetName === data.name && other.group !== null;
  const otherRows = sameData
    ? `data_b <- table[which(as.character(table[[${rString(other.group!.variable)}]]) == ${rString(other.group!.value)}), items]`
    : `data_b <- NULL # the rows of ${rString(second!.name)}, with the columns of \`items\``;
  const { permutations, seed } = comparison.settings;
  const estimator = bootnetArguments(analysis).join(', ');
  return [
    '',
    otherRows,
    `network_a <- bootnet::estimateNetwork(data, ${estimator})`,
    `network_b <- bootnet::estimateNetwork(data_b, ${estimator})`,
    `set.seed(${seed})`,
    `comparison <- NCT(network_a, network_b, it = ${permutations}, test.edges = TRUE, edges = "all", p.adjust.methods = "holm")`,
    'print(summary(comparison))',
  ];
}
