import { NosographError } from '../../../foundation/errors.ts';
import { type RandomStream, replicateStreams } from '../../../foundation/random.ts';
import type { Warning } from '../../../model/run.ts';
import {
  type NetworkValues,
  networkValues,
  type StabilityMeasure,
  stabilityMeasures,
} from '../../../networks/bootstrap/centrality-values.ts';
import { bootstrapIntervals } from '../../../networks/bootstrap/interval.ts';
import { drawUntilEstimated } from '../../../networks/bootstrap/replicate.ts';
import {
  drawWithoutReplacement,
  drawWithReplacement,
  takeRows,
} from '../../../networks/bootstrap/resample.ts';
import {
  correlationSimulator,
  gaussianSimulator,
  isingSimulator,
  type Simulator,
} from '../../../networks/bootstrap/simulate.ts';
import { caseDropSizes, stabilityOf } from '../../../networks/bootstrap/stability.ts';
import type { NetworkEstimate, Sample } from '../../../networks/estimator.ts';
import { sampleOfColumns } from '../../../networks/sample.ts';
import { sampleWarnings } from '../../../networks/sample-warnings.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/index.ts';
import { progressSteps } from '../../contract/labels.ts';
import type { Pace } from '../../pace.ts';
import { differencesOf } from './differences.ts';
import { estimatorNamed, settingsFor } from './estimate.ts';
import { readSample } from './read-sample.ts';

/** What is drawn and how often; the sample comes from a file or from a data set of the notebook. */
export type BootstrapWish = Omit<ParsedInputOf<'network.bootstrap'>, 'data'>;
type Output = OutputOf<'network.bootstrap'>;

interface Replicate {
  readonly n: number;
  readonly values: NetworkValues;
}

export const bootstrap = ({ data, ...wish }: ParsedInputOf<'network.bootstrap'>, pace: Pace) =>
  bootstrapSample(readSample(data), wish, pace);

export async function bootstrapSample(sample: Sample, input: BootstrapWish, pace: Pace): Promise<Output> {
  const estimator = estimatorNamed(input.method);
  const settings = settingsFor(estimator, input.options);
  const estimate = estimator.run(sample, settings);
  const p = sample.variables.length;
  const draw = drawing(input, sample, estimate);
  const replicates: Replicate[] = [];
  let failed = 0;
  for (const [index, random] of replicateStreams(input.seed, input.boots).entries()) {
    const drawn = drawUntilEstimated(random, (stream) => {
      const columns = draw(stream);
      const { weights } = estimator.run(sampleOfColumns(columns, sample.kinds), settings);
      return { n: columns[0]!.values.length, values: networkValues(weights, p) };
    });
    replicates.push(drawn.value);
    failed += drawn.failed;
    await pace.tick({ step: progressSteps.resampling, done: index + 1, total: input.boots });
  }
  const full = networkValues(estimate.weights, p);
  const rest = {
    options: settings as Record<string, unknown>,
    version: estimator.version,
    n: estimate.n,
    failed,
  };
  const warnings = [
    ...sampleWarnings(sample, estimate.n),
    ...estimate.warnings,
    ...failureWarning(failed, input.boots),
  ];
  if (input.type === 'case') return { ...rest, ...caseDropResult(full, sample, replicates, warnings) };
  return { ...rest, ...intervalsResult(full, sample.variables, replicates), warnings };
}

/** How one sample is drawn; the number of cases to keep is drawn anew with it. */
function drawing({ type, method }: BootstrapWish, sample: Sample, estimate: NetworkEstimate) {
  const { columns, variables } = sample;
  if (columns === null)
    throw new NosographError('input.invalid', 'A bootstrap needs the rows of the data, not a matrix.');
  const n = columns[0]!.values.length;
  if (type === 'parametric') {
    const simulate = simulatorFor(method, estimate, variables);
    return (random: RandomStream) => simulate(Math.round(estimate.n), random);
  }
  if (type === 'nonparametric')
    return (random: RandomStream) => takeRows(columns, drawWithReplacement(n, random));
  const sizes = caseDropSizes(n);
  return (random: RandomStream) => {
    const size = sizes[random.below(sizes.length)]!;
    return takeRows(columns, drawWithoutReplacement(n, size, random));
  };
}

function simulatorFor(method: string, estimate: NetworkEstimate, variables: readonly string[]): Simulator {
  if (method === 'ising') return isingSimulator(estimate.weights, estimate.thresholds!, variables);
  if (method === 'cor') return correlationSimulator(estimate.weights, variables);
  if (method !== 'mgm') return gaussianSimulator(estimate.weights, variables);
  throw new NosographError(
    'input.invalid',
    'A mixed graphical model has no parametric bootstrap here. Use the nonparametric one.',
    { method },
  );
}

function intervalsResult(
  full: NetworkValues,
  variables: readonly string[],
  replicates: readonly Replicate[],
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
  replicates: readonly Replicate[],
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

function stabilityWarning(measure: StabilityMeasure, coefficient: number): Warning[] {
  if (coefficient >= 0.5) return [];
  const unusable = coefficient < 0.25;
  return [
    {
      code: unusable ? 'centrality-unstable' : 'centrality-uncertain',
      message: `${measure}: CS(0.7) = ${coefficient.toFixed(2)}. ${unusable ? 'Do not read the order.' : 'Read the order with caution.'}`,
      value: coefficient,
      threshold: unusable ? 0.25 : 0.5,
      source: 'Epskamp, Borsboom & Fried 2018, doi:10.3758/s13428-017-0862-1',
    },
  ];
}

function failureWarning(failed: number, boots: number): Warning[] {
  if (failed === 0) return [];
  return [
    {
      code: 'failed-replicates',
      message: `${failed} samples could not be estimated and were drawn anew for ${boots} good ones: rare categories make the intervals too narrow.`,
      value: failed,
      threshold: 0,
      source: 'bootnet NEWS',
    },
  ];
}
