import { choleskyFactor, inverseOfFactor } from '../../../math/cholesky.ts';
import { pearsonCorrelation } from '../../../math/pearson.ts';
import type { Warning } from '../../../model/run.ts';
import { requirePositiveDefinite } from '../../../networks/definiteness.ts';
import type { GraphicalVarFit } from '../../../networks/temporal/graphical-var.ts';
import { laggedRows } from '../../../networks/temporal/lagged-rows.ts';
import { seriesNetworks } from '../../../networks/temporal/replicates.ts';
import { tableWarnings } from '../../../networks/warnings/data.ts';
import type { Computing } from '../../compute/pool.ts';
import { graphicalVarEstimate } from '../../compute/tasks/temporal-estimates.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/index.ts';
import { progressSteps } from '../../contract/labels.ts';
import { rowsOf } from './matrix-rows.ts';
import type { TableInHand } from './read-sample.ts';
import { seriesColumns } from './series-columns.ts';
import { temporalAccuracy } from './temporal-accuracy.ts';

type Wish = Omit<ParsedInputOf<'network.series'>, 'data'>;

/** Graphical VAR of a table: of one person, or of a group with every person's means taken out. */
export async function seriesOfTable(
  table: TableInHand,
  wished: readonly string[] | null,
  { gamma, boots, seed, jobs, ...names }: Wish,
  computing: Computing,
): Promise<OutputOf<'network.series'>> {
  const { columns, order } = seriesColumns(table, wished, names);
  const variables = columns.map((column) => column.name);
  const rows = laggedRows(columns, order);
  requireIndependent(rows.outcomes, variables);
  const whole = { count: 1, step: progressSteps.estimating };
  const [fit] = (await computing.run(graphicalVarEstimate, { rows, gamma }, whole)) as [GraphicalVarFit];
  const p = columns.length;
  const covariance = inverseOfFactor(choleskyFactor(fit.kappa, p)!, p);
  const networks = seriesNetworks(fit, p);
  const n = rows.outcomes[0]!.length;
  return {
    variables,
    n,
    beta: Array.from({ length: p }, (_, row) =>
      Array.from(fit.beta.subarray(row * (p + 1), (row + 1) * (p + 1))),
    ),
    kappa: rowsOf(fit.kappa, p),
    temporal: rowsOf(networks.temporal, p),
    contemporaneous: rowsOf(networks.contemporaneous, p),
    lambdas: { kappa: fit.lambdaKappa, beta: fit.lambdaBeta },
    ebic: fit.ebic,
    prediction: variables.map((variable, j) => ({
      variable,
      measure: 'R2',
      value: 1 - covariance[j * (p + 1)]! / varianceOf(rows.outcomes[j]!),
    })),
    ...(await temporalAccuracy(
      { boots, seed, jobs },
      { kind: 'series', rows, gamma },
      variables,
      networks,
      computing,
    )),
    warnings: [...tableWarnings(columns), ...lengthWarning(n, p), ...emptyWarning(fit, p)],
  };
}

/** A variable that repeats another, or is a sum of others, has no place in a VAR. */
function requireIndependent(outcomes: readonly Float64Array[], variables: readonly string[]): void {
  const p = outcomes.length;
  const correlations = Float64Array.from({ length: p * p }, (_, at) =>
    pearsonCorrelation(outcomes[Math.floor(at / p)]!, outcomes[at % p]!),
  );
  if (correlations.every((value) => !Number.isNaN(value))) requirePositiveDefinite(correlations, variables);
}

/** Below this many pairs for each variable of a regression few arrows are found. */
const pairsForEachVariable = 20;

function lengthWarning(n: number, p: number): Warning[] {
  if (n >= p * pairsForEachVariable) return [];
  return [
    {
      code: 'short-series',
      message: `${n} measurements with one just before them, for ${p} variables: short series miss most arrows. Read an absent arrow as unknown, or use fewer variables.`,
      value: n,
      threshold: p * pairsForEachVariable,
      source:
        'Mansueto, Wiers, van Weert, Schouten & Epskamp 2023, Psychological Methods 28:1052, PMID 34990189',
    },
  ];
}

function emptyWarning({ beta }: GraphicalVarFit, p: number): Warning[] {
  if (beta.some((value, at) => at % (p + 1) > 0 && value !== 0)) return [];
  return [
    {
      code: 'empty-network',
      message:
        'The criterion prefers a network without any arrow: nothing can be told from before to after here. Try a smaller gamma, or more measurements.',
      value: 0,
      threshold: 1,
      source: 'graphicalVAR 0.4.1',
    },
  ];
}

function varianceOf(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
}
