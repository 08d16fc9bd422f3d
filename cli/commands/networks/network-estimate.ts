import { defineCommand } from '../../command.ts';
import { estimatorOptions } from './estimator-options.ts';
import { dataInput, dataOptions, givenOptions, matrixOptions } from './options.ts';
import { matrixTable } from './tables.ts';

export const networkEstimate = defineCommand({
  name: 'network estimate',
  summary: 'Estimate a symptom network',
  usage: 'DATA',
  example: 'nosograph network estimate scores.csv --method ebicglasso --cor auto --gamma 0.5',
  arguments: { least: 1, most: 1 },
  options: {
    ...dataOptions,
    ...matrixOptions,
    ...estimatorOptions,
  },
  async run([path = ''], { method, columns, kinds, fromMatrix, n, ...wishes }, context) {
    const data = await dataInput(path, { columns, kinds, fromMatrix, n }, context);
    const { engine } = context.notebooks;
    const answer = await engine.call(
      'network.estimate',
      { data, method, options: givenOptions(wishes) },
      context.task,
    );
    const { warnings, version, options, ...result } = answer;
    return {
      values: [result],
      text: `${method}, n = ${result.n}, density ${result.density.toFixed(3)}\n${matrixTable(result.variables, result.weights)}`,
      warnings,
      settings: options,
      versions: { [method]: version },
    };
  },
});
