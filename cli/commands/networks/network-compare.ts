import { defineCommand } from '../../command.ts';
import { flag, optionalText, wholeNumber } from '../../options.ts';
import { estimatorOptions } from './estimator-options.ts';
import { dataInput, dataOptions, givenOptions, jobsOption, seedOption } from './options.ts';

export const networkCompare = defineCommand({
  name: 'network compare',
  summary: 'Test whether the networks of two groups differ',
  usage: 'DATA [DATA_B]',
  example: 'nosograph network compare scores.csv --group clinic --permutations 1000',
  arguments: { least: 1, most: 2 },
  options: {
    permutations: wholeNumber('random splits of the pooled rows', 10, 100_000, 1000),
    group: optionalText('the variable whose first two values are the groups', 'VAR'),
    equalGroups: flag('take a random part of the larger group, as large as the smaller'),
    seed: seedOption,
    jobs: jobsOption,
    ...dataOptions,
    ...estimatorOptions,
  },
  async run(
    [path = '', otherPath],
    { permutations, group, equalGroups, seed, jobs, method, columns, kinds, sheet, encoding, ...wishes },
    context,
  ) {
    const data = await dataInput(path, { columns, kinds, sheet, encoding }, context);
    const other =
      otherPath === undefined
        ? null
        : (await dataInput(otherPath, { columns, kinds, sheet, encoding }, context)).file;
    const answer = await context.notebooks.engine.call(
      'network.compare',
      { data, other, group, method, options: givenOptions(wishes), permutations, equalGroups, seed, jobs },
      context.task,
    );
    const { warnings, options, version, ...result } = answer;
    const { maximumDifference: largest, globalStrength: strength } = result;
    const differing = result.edges.filter((edge) => edge.pHolm < 0.05);
    return {
      values: [result],
      text: [
        `${permutations} permutations`,
        `largest difference of an edge: ${largest.statistic.toFixed(3)}, p = ${largest.p.toFixed(4)}`,
        `global strength: ${strength.a.toFixed(3)} and ${strength.b.toFixed(3)}, difference ${strength.statistic.toFixed(3)}, p = ${strength.p.toFixed(4)}`,
        `edges that differ (Holm): ${differing.map(({ from, to }) => `${from} – ${to}`).join(', ') || 'none'}`,
      ].join('\n'),
      warnings,
      settings: options,
      versions: { [method]: version },
    };
  },
});
