import { z } from 'zod';
import { adjustments } from '../../../core/math/adjust-p.ts';
import { estimators } from '../../../core/networks/estimators/index.ts';
import { defineCommand } from '../../command.ts';
import { choice, flag, optionalChoice } from '../../options.ts';
import {
  correlationOptions,
  dataInput,
  dataOptions,
  givenOptions,
  matrixOptions,
  optionalNumber,
} from './options.ts';
import { matrixTable } from './tables.ts';

const methods = estimators.map((estimator) => estimator.id) as [string, ...string[]];

export const networkEstimate = defineCommand({
  name: 'network estimate',
  summary: 'Estimate a symptom network',
  usage: 'DATA',
  example: 'nosograph network estimate scores.csv --method ebicglasso --cor auto --gamma 0.5',
  arguments: { least: 1, most: 1 },
  options: {
    method: choice('the estimator', 'NAME', methods),
    ...dataOptions,
    ...matrixOptions,
    ...correlationOptions,
    gamma: optionalNumber('EBIC hyperparameter, 0 to 1', 'X', z.number().min(0).max(1)),
    threshold: flag('set small or insignificant edges to zero, as the estimator defines it'),
    refit: flag('estimate the chosen structure again without penalty'),
    alpha: optionalNumber('keep edges with p below this', 'X', z.number().gt(0).max(1)),
    adjust: optionalChoice('correction of p values', 'HOW', adjustments),
    rule: optionalChoice('an edge of a nodewise model needs both regressions, or one', 'RULE', ['and', 'or']),
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
