import { defineCommand } from '../../command.ts';
import { table } from '../../table.ts';
import { readingOptions } from './options.ts';

export const dataDescribe = defineCommand({
  name: 'data describe',
  summary: 'Show the variables of a data file: what they are taken for, their distribution, what is missing',
  usage: 'DATA',
  example: 'nosograph data describe scores.csv',
  arguments: { least: 1, most: 1 },
  options: readingOptions,
  async run([path = ''], reading, context) {
    const { bytes } = await context.readInput(path);
    const { engine } = context.notebooks;
    const file = { name: path, bytes: new Uint8Array(bytes) };
    const answer = await engine.call('data.describe', { file, reading }, context.task);
    const { n, variables, warnings } = answer;
    const rows = variables.map((variable) => [
      variable.name,
      variable.kind,
      variable.distinct,
      variable.missing,
      rounded(variable.mean),
      rounded(variable.sd),
      rounded(variable.min),
      rounded(variable.max),
      rounded(variable.skew),
      variable.reason,
    ]);
    const heads = ['variable', 'kind', 'distinct', 'missing', 'mean', 'sd', 'min', 'max', 'skew', 'because'];
    return {
      values: [{ n, variables, reading: answer.reading }],
      text: `${n} rows\n${table(heads, rows)}`,
      warnings,
    };
  },
});

const rounded = (value: number | null) => (value === null ? '' : Number(value.toFixed(3)));
