import type { Analysis } from './analysis.ts';
import { rComment, rNames, rString } from './r-values.ts';

/** Networks of repeated measures. */
export function temporalEstimation(analysis: Analysis): readonly string[] {
  switch (analysis.method) {
    case 'gvar':
      return seriesLines(analysis);
    case 'mlvar':
      return multilevelLines(analysis);
    default:
      return panelLines(analysis);
  }
}

/** `, idvar = "id", dayvar = "day"`: the variables that order the measurements. */
function orderArguments({ options }: Analysis): string {
  const named = [
    ['idvar', options.person],
    ['dayvar', options.day],
    ['beepvar', options.beep],
  ] as const;
  return named.flatMap(([name, value]) => (value ? [`, ${name} = ${rString(value)}`] : [])).join('');
}

const itemsOf = ({ variables }: Analysis): string => `items <- ${rNames(variables.map(({ name }) => name))}`;

const seriesLines = (analysis: Analysis): readonly string[] => [
  itemsOf(analysis),
  `fit <- graphicalVAR(table, vars = items${orderArguments(analysis)}, gamma = ${analysis.options.gamma ?? 0.5}, verbose = FALSE)`,
  'temporal <- fit$PDC # rows are causes',
  'contemporaneous <- fit$PCC',
  'layout(t(1:2))',
  'qgraph(temporal, layout = "spring", theme = "colorblind", labels = items, title = "Temporal")',
  'qgraph(contemporaneous, layout = "spring", theme = "colorblind", labels = items, title = "Contemporaneous")',
];

const multilevelLines = (analysis: Analysis): readonly string[] => [
  itemsOf(analysis),
  `fit <- mlVAR(table, vars = items${orderArguments(analysis)}, lags = 1, temporal = "fixed", contemporaneous = "fixed")`,
  'print(summary(fit))',
  'plot(fit, "temporal", layout = "spring", theme = "colorblind")',
];

/** The path of penalties, the criterion and the scaling are those of the cross-lagged panel network. */
function panelLines(analysis: Analysis): readonly string[] {
  const { options, temporal } = analysis;
  const names = rNames(temporal?.variables ?? []);
  const waves = options.waves ?? [];
  const fitting = [
    rComment('Each variable of a wave on all of the wave before; lasso, penalty by EBIC. Rows are causes.'),
    'panel <- function(before, after, gamma) {',
    '  complete <- complete.cases(before, after)',
    '  x <- scale(as.matrix(before[complete, ]))',
    '  y <- scale(as.matrix(after[complete, ]))',
    '  n <- nrow(x)',
    '  sapply(seq_len(ncol(y)), function(outcome) {',
    '    largest <- max(abs(crossprod(x, y[, outcome]))) / n',
    '    lambda <- exp(seq(log(largest), log(largest * 1e-4), length.out = 100))',
    '    fit <- glmnet(x, y[, outcome], lambda = lambda, standardize = FALSE, thresh = 1e-14, maxit = 1e6)',
    '    residual <- colSums((y[, outcome] - predict(fit, x))^2)',
    '    ebic <- n * log(residual / n) + fit$df * log(n) + 2 * gamma * fit$df * log(ncol(x))',
    '    as.matrix(fit$beta)[, which.min(ebic)]',
    '  })',
    '}',
    `items <- ${names}`,
  ];
  const gamma = options.gamma ?? 0.5;
  if (waves.length > 0) {
    const calls = waves
      .slice(1)
      .flatMap((wave, at) => [
        rComment(`${waves[at]!.name} to ${wave.name}`),
        `temporal_${at + 1} <- panel(table[${rNames(waves[at]!.columns)}],\n  table[${rNames(wave.columns)}], ${gamma})`,
      ]);
    return [...fitting, ...calls, ...labelled(waves.length - 1)];
  }
  const wave = rString(options.wave ?? 'wave');
  const person = rString(options.person ?? 'person');
  const pairs = temporal?.pairs ?? [];
  return [
    ...fitting,
    `of_wave <- function(value) table[as.character(table[[${wave}]]) == value, c(${person}, items)]`,
    ...pairs.flatMap(({ from, to }, at) => [
      `both <- merge(of_wave(${rString(from)}), of_wave(${rString(to)}), by = ${person}, suffixes = c(".from", ".to"))`,
      `temporal_${at + 1} <- panel(both[paste0(items, ".from")], both[paste0(items, ".to")], ${gamma})`,
    ]),
    ...labelled(pairs.length),
  ];
}

const labelled = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => at + 1).flatMap((number) => [
    `dimnames(temporal_${number}) <- list(items, items)`,
    `qgraph(temporal_${number}, layout = "spring", theme = "colorblind", labels = items)`,
  ]);
