import { replicateStreams } from '../../../foundation/random.ts';
import type { DataColumn } from '../../../model/dataset.ts';
import type { Warning } from '../../../model/run.ts';
import { drawUntilEstimated } from '../../../networks/bootstrap/replicate.ts';
import {
  globalStrength,
  type NetworkDifference,
  networkDifference,
  permutationTests,
  permutedGroups,
} from '../../../networks/comparison.ts';
import { sampleOfColumns } from '../../../networks/sample.ts';
import { sampleWarnings } from '../../../networks/sample-warnings.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/index.ts';
import { progressSteps } from '../../contract/labels.ts';
import type { Pace } from '../../pace.ts';
import { estimatorNamed, settingsFor } from './estimate.ts';
import { type Groups, groupsOfInput } from './groups.ts';
import { rowsOf } from './matrix-rows.ts';

type Input = ParsedInputOf<'network.compare'>;
type Output = OutputOf<'network.compare'>;
/** How two groups are compared; their rows come from files or from data sets of the notebook. */
export type CompareWish = Pick<Input, 'method' | 'options' | 'permutations' | 'seed'>;

export const compareNetworks = (input: Input, pace: Pace): Promise<Output> =>
  compareGroups(groupsOfInput(input), input, pace);

export async function compareGroups(
  { a, b, kinds, warnings }: Groups,
  input: CompareWish,
  pace: Pace,
): Promise<Output> {
  const estimator = estimatorNamed(input.method);
  const settings = settingsFor(estimator, input.options);
  const variables = a.columns.map((column) => column.name);
  const p = variables.length;
  const estimate = (columns: readonly DataColumn[]) =>
    estimator.run(sampleOfColumns(columns, kinds), settings);
  const estimateA = estimate(a.columns);
  const estimateB = estimate(b.columns);
  const permuted: NetworkDifference[] = [];
  let failed = 0;
  for (const [index, random] of replicateStreams(input.seed, input.permutations).entries()) {
    const drawn = drawUntilEstimated(random, (stream) => {
      const [one, other] = permutedGroups(a.columns, b.columns, stream);
      return networkDifference(estimate(one).weights, estimate(other).weights, p);
    });
    permuted.push(drawn.value);
    failed += drawn.failed;
    await pace.tick({ step: progressSteps.resampling, done: index + 1, total: input.permutations });
  }
  const tests = permutationTests(networkDifference(estimateA.weights, estimateB.weights, p), permuted);
  const pairs = variables.flatMap((to, i) => variables.slice(0, i).map((from) => ({ from, to })));
  return {
    options: settings as Record<string, unknown>,
    version: estimator.version,
    variables,
    groups: [
      { name: a.name, n: estimateA.n, weights: rowsOf(estimateA.weights, p) },
      { name: b.name, n: estimateB.n, weights: rowsOf(estimateB.weights, p) },
    ],
    maximumDifference: tests.maximumDifference,
    globalStrength: {
      a: globalStrength(estimateA.weights, p),
      b: globalStrength(estimateB.weights, p),
      ...tests.globalStrength,
    },
    edges: tests.edges.map((edge, index) => ({ ...pairs[index]!, ...edge })),
    failed,
    warnings: [
      ...warnings,
      ...inGroup(a.name, sampleWarnings(sampleOfColumns(a.columns), estimateA.n)),
      ...inGroup(a.name, estimateA.warnings),
      ...inGroup(b.name, sampleWarnings(sampleOfColumns(b.columns), estimateB.n)),
      ...inGroup(b.name, estimateB.warnings),
      ...unequalWarning(estimateA.n, estimateB.n),
    ],
  };
}

const inGroup = (group: string, warnings: readonly Warning[]): Warning[] =>
  warnings.map((warning) => ({ ...warning, message: `${group}: ${warning.message}` }));

const largestRatio = 1.2;

function unequalWarning(a: number, b: number): Warning[] {
  const ratio = Math.max(a, b) / Math.min(a, b);
  if (ratio <= largestRatio) return [];
  return [
    {
      code: 'unequal-groups',
      message: `The groups have ${Math.round(a)} and ${Math.round(b)} cases: the smaller group's network is sparser for that alone. Repeat the comparison with a random part of the larger group.`,
      value: ratio,
      threshold: largestRatio,
      source: 'van Borkulo et al. 2022, doi:10.1037/met0000476',
    },
  ];
}
