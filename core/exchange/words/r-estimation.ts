import type { Analysis, StoredAnalysis } from './analysis.ts';
import { levelOf } from './options.ts';
import { rComment, rFlag } from './r-values.ts';

/** The packages that the script loads, those of the method first. */
export function packagesOf(analysis: Analysis, { dataset }: StoredAnalysis): readonly string[] {
  const byMethod: Readonly<Record<string, readonly string[]>> = {
    ising: ['IsingFit', 'qgraph'],
    mgm: ['mgm', 'qgraph'],
    gvar: ['graphicalVAR', 'qgraph'],
    mlvar: ['mlVAR', 'qgraph'],
    panel: ['glmnet', 'qgraph'],
  };
  const formats: Readonly<Record<string, string>> = { sav: 'haven', xlsx: 'readxl' };
  const reader = dataset === null ? undefined : formats[dataset.reading.format];
  return [
    ...(byMethod[analysis.method] ?? ['qgraph']),
    ...(analysis.options.cor === 'polychoric' ? ['lavaan'] : []),
    ...(analysis.accuracy !== null || analysis.stability !== null ? ['bootnet'] : []),
    ...(analysis.communities === null
      ? []
      : [analysis.communities.settings.method === 'ega' ? 'EGAnet' : 'igraph']),
    ...(analysis.comparison === null ? [] : ['NetworkComparisonTest']),
    ...(reader === undefined ? [] : [reader]),
  ];
}

/** Correlations, the network, its centralities and its figure. */
export function estimation(analysis: Analysis): readonly string[] {
  return [
    ...correlationLines(analysis),
    ...networkLines(analysis),
    'dimnames(weights) <- list(items, items)',
    '',
    'centrality <- centrality_auto(weights)',
    'print(centrality$node.centrality)',
    ...figureLines(analysis),
  ];
}

const needsCorrelations = ({ method }: Analysis) => method !== 'ising' && method !== 'mgm';

function correlationLines(analysis: Analysis): readonly string[] {
  const { options, data, n } = analysis;
  if (!needsCorrelations(analysis)) return [];
  const size = Number.isInteger(n)
    ? `n <- ${n}`
    : `n <- ${n} # cases behind a correlation, the mean over all pairs`;
  if (data.fromMatrix) return [size];
  const listwise = options.missing === 'listwise';
  const use = listwise ? '"complete.obs"' : '"pairwise.complete.obs"';
  const lines: Readonly<Record<string, readonly string[]>> = {
    auto: [
      `correlations <- cor_auto(data, missing = "${listwise ? 'listwise' : 'pairwise'}", forcePD = FALSE)`,
    ],
    pearson: [`correlations <- cor(data, use = ${use})`],
    spearman: [`correlations <- cor(data, use = ${use}, method = "spearman")`],
    polychoric: [
      `correlations <- lavCor(data, ordered = items, missing = "${listwise ? 'listwise' : 'pairwise'}", output = "cor")`,
    ],
  };
  return [...lines[options.cor ?? 'auto']!, size];
}

function networkLines(analysis: Analysis): readonly string[] {
  const { options, method } = analysis;
  switch (method) {
    case 'ebicglasso':
      return [
        `weights <- EBICglasso(correlations, n = n, gamma = ${options.gamma ?? 0.5}, threshold = ${rFlag(options.threshold ?? false)},`,
        `  refit = ${rFlag(options.refit ?? false)}, nlambda = ${options.lambdaCount ?? 100}, lambda.min.ratio = ${options.lambdaMinimumRatio ?? 0.01}, checkPD = FALSE)`,
      ];
    case 'ggm-modselect':
      return [
        `weights <- ggmModSelect(correlations, n = n, gamma = ${options.gamma ?? 0}, stepwise = ${rFlag(options.stepwise ?? true)}, checkPD = FALSE)$graph`,
      ];
    case 'pcor':
    case 'cor':
      return [
        `weights <- getWmat(qgraph(correlations, graph = "${method}", sampleSize = n, DoNotPlot = TRUE,`,
        `  threshold = ${thresholdOf(analysis)}${levelOf(options) === null ? '' : `, alpha = ${levelOf(options)}`}))`,
      ];
    case 'ising':
      return [
        'data <- na.omit(data)',
        `fit <- IsingFit(data, gamma = ${options.gamma ?? 0.25}, AND = ${rFlag(options.rule !== 'or')}, plot = FALSE)`,
        'weights <- fit$weiadj',
      ];
    case 'mgm':
      return mixedLines(analysis);
    default:
      return [rComment(`${method} has no counterpart in R that this script knows.`)];
  }
}

function thresholdOf({ options }: Analysis): string {
  if (levelOf(options) === null) return '0';
  return options.adjust === 'holm' || options.adjust === 'fdr' ? `"${options.adjust}"` : '"sig"';
}

function mixedLines({ options, variables }: Analysis): readonly string[] {
  const types = variables.map(({ kind }) =>
    kind === 'binary' || kind === 'nominal' ? 'c' : kind === 'count' ? 'p' : 'g',
  );
  return [
    'data <- na.omit(data)',
    `types <- c(${types.map((type) => `"${type}"`).join(', ')}) # g continuous, c categories, p counts`,
    'levels <- ifelse(types == "c", sapply(data, function(x) length(unique(x))), 1)',
    'fit <- mgm(as.matrix(data), type = types, level = levels, k = 2, lambdaSel = "EBIC",',
    `  lambdaGam = ${options.gamma ?? 0.25}, ruleReg = "${options.rule === 'or' ? 'OR' : 'AND'}", threshold = "${options.threshold === false ? 'none' : 'LW'}", binarySign = TRUE)`,
    'weights <- fit$pairwise$wadj',
  ];
}

function figureLines({ predictability, variables }: Analysis): readonly string[] {
  const known = variables.map(
    ({ name }) => predictability.find(({ variable }) => variable === name)?.value ?? null,
  );
  const rings = known.every((value) => value === null)
    ? []
    : [`predictability <- c(${known.map((value) => (value === null ? 'NA' : value.toFixed(4))).join(', ')})`];
  const pie = rings.length === 0 ? '' : ', pie = predictability';
  return ['', ...rings, `qgraph(weights, layout = "spring", theme = "colorblind", labels = items${pie})`];
}
