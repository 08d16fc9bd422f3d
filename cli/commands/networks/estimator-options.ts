import { z } from 'zod';
import { adjustments } from '../../../core/math/adjust-p.ts';
import { estimators } from '../../../core/networks/estimators/index.ts';
import { choice, flag, optionalChoice } from '../../options.ts';
import { correlationOptions, optionalNumber } from './options.ts';

const methods = estimators.map((estimator) => estimator.id) as [string, ...string[]];

/** Which estimator, and its options: of every command that estimates networks from data. */
export const estimatorOptions = {
  method: {
    ...choice('the estimator (default ebicglasso)', 'NAME', methods),
    schema: z.enum(methods).default('ebicglasso'),
  },
  ...correlationOptions,
  gamma: optionalNumber('EBIC hyperparameter, 0 to 1', 'X', z.number().min(0).max(1)),
  threshold: flag('set small or insignificant edges to zero, as the estimator defines it'),
  refit: flag('estimate the chosen structure again without penalty'),
  alpha: optionalNumber('keep edges with p below this', 'X', z.number().gt(0).max(1)),
  adjust: optionalChoice('correction of p values', 'HOW', adjustments),
  rule: optionalChoice('an edge of a nodewise model needs both regressions, or one', 'RULE', ['and', 'or']),
} as const;
