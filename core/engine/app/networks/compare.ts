import type { DataColumn } from '../../../model/dataset.ts';
import type { Warning } from '../../../model/run.ts';
import { globalStrength, networkDifference, permutationTests } from '../../../networks/comparison.ts';
import { plainSample, sampleOfColumns } from '../../../networks/sample.ts';
import { failureWarning, unequalGroupsWarning } from '../../../networks/warnings/resampling.ts';
import { type SampleSettings, sampleWarnings } from '../../../networks/warnings/sample-warnings.ts';
import type { Computing } from '../../compute/pool.ts';
import { comparisonPermutations } from '../../compute/tasks/comparison-permutations.ts';
import { networkEstimate } from '../../compute/tasks/network-estimate.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/index.ts';
import { progressSteps } from '../../contract/labels.ts';
import { estimatorNamed, settingsFor } from './estimator-named.ts';
import { type Groups, groupsOfInput } from './groups.ts';
import { rowsOf } from './matrix-rows.ts';

type Input = ParsedInputOf<'network.compare'>;
type Output = OutputOf<'network.compare'>;
/** How two groups are compared; their rows come from files or from data sets of the notebook. */
export type CompareWish = Pick<Input, 'method' | 'options' | 'permutations' | 'seed' | 'jobs'>;

export const compareNetworks = async (input: Input, computing: Computing): Promise<Output> =>
  await compareGroups(groupsOfInput(input), input, computing);

export async function compareGroups(
  { a, b, kinds, warnings }: Groups,
  { method, options, permutations, seed, jobs }: CompareWish,
  computing: Computing,
): Promise<Output> {
  const estimator = estimatorNamed(method);
  const settings = settingsFor(estimator, options);
  const variables = a.columns.map((column) => column.name);
  const p = variables.length;
  const estimate = async (columns: readonly DataColumn[]) => {
    const sample = plainSample(sampleOfColumns(columns, kinds));
    const whole = { count: 1, step: progressSteps.estimating };
    const [found] = await computing.run(networkEstimate, { sample, method, settings }, whole);
    return found!;
  };
  const estimateA = await estimate(a.columns);
  const estimateB = await estimate(b.columns);
  const drawn = await computing.run(
    comparisonPermutations,
    { a: a.columns, b: b.columns, kinds, method, settings, permutations, seed },
    { count: permutations, step: progressSteps.resampling, jobs },
  );
  const permuted = drawn.map(({ value }) => value);
  const failed = drawn.reduce((sum, each) => sum + each.failed, 0);
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
      ...inGroup(
        a.name,
        sampleWarnings(sampleOfColumns(a.columns, kinds), estimateA.n, settings as SampleSettings),
      ),
      ...inGroup(a.name, estimateA.warnings),
      ...inGroup(
        b.name,
        sampleWarnings(sampleOfColumns(b.columns, kinds), estimateB.n, settings as SampleSettings),
      ),
      ...inGroup(b.name, estimateB.warnings),
      ...unequalGroupsWarning(estimateA.n, estimateB.n),
      ...failureWarning(failed, permutations),
    ],
  };
}

const inGroup = (group: string, warnings: readonly Warning[]): Warning[] =>
  warnings.map((warning) => ({ ...warning, message: `${group}: ${warning.message}` }));
