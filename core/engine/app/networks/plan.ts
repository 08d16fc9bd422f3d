import { NosographError } from '../../../foundation/errors.ts';
import type { Warning } from '../../../model/run.ts';
import { networkDifference } from '../../../networks/comparison.ts';
import { type ComparisonTrial, powerOf } from '../../../networks/planning/comparison-power.ts';
import { type PlannedNetwork, planSimulator, summariseRecovery } from '../../../networks/planning/plan.ts';
import type { Host } from '../../../platform/host.ts';
import { type Computing, createComputing } from '../../compute/pool.ts';
import { comparisonPower } from '../../compute/tasks/comparison-power.ts';
import { planningReplicates } from '../../compute/tasks/planning-replicates.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/index.ts';
import { progressSteps } from '../../contract/labels.ts';
import type { planningMethods } from '../../contract/planning.ts';
import type { Handlers } from '../../handlers.ts';
import { estimatorNamed, settingsFor } from './estimator-named.ts';
import { weightsOf } from './matrix-rows.ts';

type Input = ParsedInputOf<'network.plan'>;
type Output = OutputOf<'network.plan'>;

export const planningHandlers = (host: Host): Handlers<keyof typeof planningMethods> => ({
  'network.plan': (input, task) => plan(input, createComputing(host, task)),
  'network.planComparison': (input, task) => planComparison(input, createComputing(host, task)),
});

async function plan(input: Input, computing: Computing): Promise<Output> {
  const { method, options, n, reps, levels, seed, jobs } = input;
  const estimator = estimatorNamed(method);
  const settings = settingsFor(estimator, options);
  const network = plannedNetwork(input.network);
  // A wish that cannot be met is refused before anything is drawn.
  planSimulator(network, method, levels);
  const drawn = await computing.run(
    planningReplicates,
    { network, method, settings, levels, sizes: n, reps, seed },
    { count: n.length * reps, step: progressSteps.resampling, jobs },
  );
  const results = n.map((size, index) => {
    const samples = drawn.slice(index * reps, (index + 1) * reps);
    const intervals = summariseRecovery(samples.map(({ value }) => value));
    return {
      n: size,
      reps,
      failed: samples.reduce((sum, { failed }) => sum + failed, 0),
      sensitivity: intervals.sensitivity?.mean ?? null,
      specificity: intervals.specificity?.mean ?? null,
      correlation: intervals.correlation?.mean ?? null,
      intervals,
    };
  });
  const edges = network.weights.reduce((count, weight) => count + (weight === 0 ? 0 : 1), 0) / 2;
  return {
    options: settings as Record<string, unknown>,
    version: estimator.version,
    edges,
    results,
    warnings: [...denseWarning(edges, network.variables.length), ...failureWarning(results)],
  };
}

const level = 0.05;

async function planComparison(
  input: ParsedInputOf<'network.planComparison'>,
  computing: Computing,
): Promise<OutputOf<'network.planComparison'>> {
  const { method, options, n, reps, levels, permutations, seed, jobs } = input;
  const estimator = estimatorNamed(method);
  const settings = settingsFor(estimator, options);
  const networks = [plannedNetwork(input.network), plannedNetwork(input.other)] as const;
  requireSameVariables(...networks);
  for (const network of networks) planSimulator(network, method, levels);
  const drawn = await computing.run(
    comparisonPower,
    { networks: [...networks], method, settings, levels, sizes: n, reps, permutations, seed },
    { count: n.length * reps, step: progressSteps.resampling, jobs },
  );
  const results = n.map((size, index) => {
    const trials = drawn.slice(index * reps, (index + 1) * reps);
    const power = (measure: keyof ComparisonTrial) =>
      powerOf(
        trials.map(({ value }) => value[measure]),
        level,
      );
    return {
      n: size,
      reps,
      failed: trials.reduce((sum, { failed }) => sum + failed, 0),
      maximumDifference: power('maximumDifference'),
      globalStrength: power('globalStrength'),
    };
  });
  const [a, b] = networks;
  const { maximum, globalStrength } = networkDifference(a.weights, b.weights, a.variables.length);
  return {
    options: settings as Record<string, unknown>,
    version: estimator.version,
    level,
    maximumDifference: maximum,
    globalStrength,
    results,
    warnings: failureWarning(results),
  };
}

function requireSameVariables(a: PlannedNetwork, b: PlannedNetwork): void {
  if (a.variables.length === b.variables.length && a.variables.every((name, at) => name === b.variables[at]))
    return;
  throw new NosographError(
    'input.invalid',
    `The two networks must have the same variables in the same order: ${a.variables.join(', ')}; and ${b.variables.join(', ')}.`,
  );
}

function plannedNetwork({ variables, weights, thresholds }: Input['network']): PlannedNetwork {
  if (thresholds !== null && thresholds.length !== variables.length) {
    throw new NosographError(
      'input.invalid',
      `The network has ${variables.length} variables but ${thresholds.length} thresholds.`,
      { variables: variables.length, thresholds: thresholds.length },
    );
  }
  return { variables, weights: weightsOf({ variables, weights }), thresholds };
}

/** Where every pair is an edge there is nothing to leave out, and specificity says nothing. */
function denseWarning(edges: number, p: number): Warning[] {
  const possible = (p * (p - 1)) / 2;
  if (edges < possible) return [];
  return [
    {
      code: 'dense-truth',
      message:
        'Every pair of variables has an edge in the given network: specificity is not defined. Give an estimated network with absent edges, or set the small ones to 0.',
      value: edges,
      threshold: possible,
      source: 'Epskamp & Fried 2018, doi:10.1037/met0000167',
    },
  ];
}

function failureWarning(results: readonly { readonly n: number; readonly failed: number }[]): Warning[] {
  return results
    .filter(({ failed }) => failed > 0)
    .map(({ n, failed }) => ({
      code: 'failed-replicates',
      message: `${failed} samples of ${n} cases could not be estimated and were drawn anew: so few cases are a risk by themselves.`,
      value: failed,
      threshold: 0,
      source: 'bootnet NEWS',
    }));
}
