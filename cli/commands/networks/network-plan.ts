import { z } from 'zod';
import type { InputOf } from '../../../core/engine/contract/index.ts';
import { estimators } from '../../../core/networks/estimators/index.ts';
import { type Context, defineCommand, type Outcome } from '../../command.ts';
import { optionalChoice, optionalText, wholeNumber } from '../../options.ts';
import { short, table } from '../../table.ts';
import { estimatorOptions } from './estimator-options.ts';
import { readNetwork } from './network-input.ts';
import { givenOptions, jobsOption, optionalNumber, seedOption } from './options.ts';

const methods = estimators.map((estimator) => estimator.id) as [string, ...string[]];
const { method: _method, ...optionsOfEstimators } = estimatorOptions;

/** `100,250,500`, repeated or not. */
const sizes = {
  kind: 'list',
  help: 'the sample sizes to try',
  value: '100,250,500',
  schema: z
    .array(z.string())
    .default([])
    .transform((words) => words.flatMap((word) => word.split(',')).map(Number))
    .pipe(z.array(z.number().int().min(10).max(1_000_000)).min(1, 'at least one sample size')),
} as const;

export const networkPlan = defineCommand({
  name: 'network plan',
  summary: 'How many cases a network needs: simulate samples from it and see how much of it comes back',
  usage: 'NETWORK',
  example: 'nosograph network plan network.json --n 100,250,500 --reps 100',
  arguments: { least: 1, most: 1 },
  options: {
    n: sizes,
    reps: wholeNumber('samples of each size', 2, 100_000, 100),
    levels: optionalNumber(
      'answers of each variable, equally frequent (normal data otherwise)',
      'K',
      z.number().int().min(2).max(20),
    ),
    versus: optionalText(
      'another network of the same variables: how often does the comparison test tell them apart, n cases in each group?',
      'NETWORK_B',
    ),
    permutations: wholeNumber('of each simulated comparison, with --versus', 19, 10_000, 100),
    seed: seedOption,
    jobs: jobsOption,
    method: optionalChoice('the estimator (that of NETWORK, or ebicglasso)', 'NAME', methods),
    ...optionsOfEstimators,
  },
  async run([path = ''], { n, reps, levels, versus, permutations, seed, jobs, method, ...wishes }, context) {
    const network = await readNetwork(path, context);
    const used = method ?? network.method ?? 'ebicglasso';
    const simulation = { method: used, options: givenOptions(wishes), n: [...n], reps, levels, seed, jobs };
    if (versus !== null) {
      const other = await readNetwork(versus, context);
      return powerOfComparison({ network, other, ...simulation, permutations }, context);
    }
    const answer = await context.notebooks.engine.call(
      'network.plan',
      { network, ...simulation },
      context.task,
    );
    const { warnings, options, version, ...result } = answer;
    const rows = result.results.map(({ n: size, sensitivity, specificity, correlation, intervals }) => [
      size,
      shown(sensitivity),
      shown(specificity),
      shown(correlation),
      shown(intervals.strength?.mean ?? null),
      shown(intervals.expectedInfluence?.mean ?? null),
    ]);
    return {
      values: [{ method: used, ...result }],
      text: `${result.edges} edges, ${reps} samples of each size\n${table(['n', 'sensitivity', 'specificity', 'weights r', 'strength r', 'EI r'], rows)}`,
      warnings,
      settings: { ...options, method: used },
      versions: { [used]: version },
    };
  },
});

async function powerOfComparison(
  input: InputOf<'network.planComparison'> & { readonly method: string },
  context: Context,
): Promise<Outcome> {
  const answer = await context.notebooks.engine.call('network.planComparison', input, context.task);
  const { warnings, options, version, ...result } = answer;
  const rows = result.results.map((each) => [
    each.n,
    short(each.maximumDifference.power),
    `${short(each.maximumDifference.lower)} to ${short(each.maximumDifference.upper)}`,
    short(each.globalStrength.power),
    `${short(each.globalStrength.lower)} to ${short(each.globalStrength.upper)}`,
  ]);
  const heads = ['n each', 'largest difference', '95 %', 'global strength', '95 %'];
  return {
    values: [{ method: input.method, ...result }],
    text: `power at p ≤ ${result.level}; true largest difference ${short(result.maximumDifference)}, of global strength ${short(result.globalStrength)}\n${table(heads, rows)}`,
    warnings,
    settings: { ...options, method: input.method },
    versions: { [input.method]: version },
  };
}

const shown = (value: number | null) => (value === null ? '' : short(value));
