import { defineCommand } from '../../command.ts';
import { correlationOptions, dataInput, dataOptions, givenOptions } from './options.ts';
import { matrixTable } from './tables.ts';

export const networkCorrelate = defineCommand({
  name: 'network correlate',
  summary: 'Correlation matrix of the variables of a data file',
  usage: 'DATA',
  example: 'nosograph network correlate scores.csv --cor spearman --missing pairwise',
  arguments: { least: 1, most: 1 },
  options: { ...dataOptions, ...correlationOptions },
  async run([path = ''], { columns, kinds, sheet, encoding, ...wishes }, context) {
    const data = await dataInput(path, { columns, kinds, sheet, encoding }, context);
    const { engine } = context.notebooks;
    const answer = await engine.call('network.correlate', { data, ...givenOptions(wishes) }, context.task);
    const { warnings, ...result } = answer;
    return {
      values: [result],
      text: `n = ${result.n}\n${matrixTable(result.variables, result.matrix)}`,
      warnings,
      settings: { cor: wishes.cor ?? 'auto', missing: wishes.missing ?? 'pairwise' },
    };
  },
});
