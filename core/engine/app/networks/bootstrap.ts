import type { Warning } from '../../../model/run.ts';
import {
  type NetworkValues,
  networkValues,
  type StabilityMeasure,
  stabilityMeasures,
} from '../../../networks/bootstrap/centrality-values.ts';
import { sampleDrawing } from '../../../networks/bootstrap/draw.ts';
import { bootstrapIntervals } from '../../../networks/bootstrap/interval.ts';
import { stabilityOf } from '../../../networks/bootstrap/stability.ts';
import type { NetworkEstimate, Sample } from '../../../networks/estimator.ts';
import { plainSample } from '../../../networks/sample.ts';
import { intervalsCaution } from '../../../networks/warnings/interpretation.ts';
import { failureWarning, stabilityWarning } from '../../../networks/warnings/resampling.ts';
import { type SampleSettings, sampleWarnings } from '../../../networks/warnings/sample-warnings.ts';
import type { Computing } from '../../compute/pool.ts';
import { type BootstrapReplicate, bootstrapReplicates } from '../../compute/tasks/bootstrap-replicates.ts';
import { networkEstimate } from '../../compute/tasks/network-estimate.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/index.ts';
import { progressSteps } from '../../contract/labels.ts';
import { differencesOf } from './differences.ts';
import { estimatorNamed, settingsFor } from './estimator-named.ts';
import { readSample } from './read-sample.ts';

/** What is drawn and how often; the sample comes from a file or from a data set of the notebook. */
export type BootstrapWish = Omit<ParsedInputOf<'network.bootstrap'>, 'data'>;
type Output = OutputOf<'network.bootstrap'>;

export const bootstrap = async (
  { data, ...wish }: ParsedInputOf<'network.bootstrap'>,
  computing: Computing,
): Promise<Output> => await bootstrapSample(readSample(data), wish, computing);

export async function bootstrapSample(
  sample: Sample,
  { method, options, type, boots, seed, jobs }: BootstrapWish,
  computing: Computing,
): Promise<Output> {
  const estimator = estimatorNamed(method);
  const settings = settingsFor(estimator, options);
  const shared = { sample: plainSample(sample), method, settings };
  const whole = { count: 1, step: progressSteps.estimating };
  const [estimate] = (await computing.run(networkEstimate, shared, whole)) as [NetworkEstimate];
  // A wish that cannot be met is refused before anything is drawn.
  sampleDrawing(type, method, sample, estimate);
  const drawn = await computing.run(
    bootstrapReplicates,
    { ...shared, type, boots, seed, estimate },
    { count: boots, step: progressSteps.resampling, jobs },
  );
  const replicates = drawn.map(({ value }) => value);
  const failed = drawn.reduce((sum, each) => sum + each.failed, 0);
  const p = sample.variables.length;
  const full = networkValues(estimate.weights, p);
  const rest = {
    options: settings as Record<string, unknown>,
    version: estimator.version,
    n: estimate.n,
    failed,
  };
  const warnings = [
    ...sampleWarnings(sample, estimate.n, settings as SampleSettings),
    ...estimate.warnings,
    ...failureWarning(failed, boots),
  ];
  if (type === 'case') return { ...rest, ...caseDropResult(full, sample, replicates, warnings) };
  return {
    ...rest,
    ...intervalsResult(full, sample.variables, replicates),
    warnings: [...warnings, intervalsCaution()],
  };
}

function intervalsResult(
  full: NetworkValues,
  variables: readonly string[],
  replicates: readonly BootstrapReplicate[],
): Pick<Output, 'edges' | 'nodes' | 'differences'> {
  const intervals = (measure: StabilityMeasure) =>
    bootstrapIntervals(
      full[measure],
      replicates.map(({ values }) => values[measure]),
    );
  const pairs = variables.flatMap((to, i) => variables.slice(0, i).map((from) => ({ from, to })));
  return {
    edges: intervals('edge').map((interval, index) => ({ ...pairs[index]!, ...interval })),
    nodes: stabilityMeasures
      .filter((measure) => measure !== 'edge')
      .flatMap((measure) =>
        intervals(measure).map((interval, node) => ({ variable: variables[node]!, measure, ...interval })),
      ),
    differences: differencesOf(
      full,
      variables,
      replicates.map(({ values }) => values),
    ),
  };
}

function caseDropResult(
  full: NetworkValues,
  sample: Sample,
  replicates: readonly BootstrapReplicate[],
  before: readonly Warning[],
): Pick<Output, 'stability' | 'curves' | 'warnings'> {
  const found = stabilityOf(full, sample.columns![0]!.values.length, replicates);
  const each = <Value>(pick: (measure: StabilityMeasure) => Value) =>
    Object.fromEntries(stabilityMeasures.map((measure) => [measure, pick(measure)])) as Record<
      StabilityMeasure,
      Value
    >;
  return {
    stability: each((measure) => found[measure].coefficient),
    curves: each((measure) => [...found[measure].curve]),
    warnings: [
      ...before,
      ...stabilityMeasures.flatMap((measure) => stabilityWarning(measure, found[measure].coefficient)),
    ],
  };
}
