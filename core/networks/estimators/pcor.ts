import { z } from 'zod';
import { NosographError } from '../../foundation/errors.ts';
import { choleskyFactor, inverseOfFactor } from '../../math/cholesky.ts';
import { requirePositiveDefinite } from '../definiteness.ts';
import type { NetworkEstimator } from '../estimator.ts';
import { explainedVariance } from '../explained-variance.ts';
import { partialCorrelationsOfPrecision } from '../partial-correlation.ts';
import { keepSignificant } from '../significance.ts';
import { correlationOptions, significanceOptions, testedAlpha } from './options.ts';

const parameters = z.object({
  ...correlationOptions,
  ...significanceOptions,
});

/** Partial correlations given all other variables, all of them or the significant ones. */
export const partialCorrelationNetwork: NetworkEstimator<typeof parameters> = {
  id: 'pcor',
  version: '1.0.0',
  name: 'Partial correlations',
  references: ['Epskamp & Fried 2018, doi:10.1037/met0000167'],
  parameters,
  run(sample, settings) {
    const { matrix, n, warnings } = sample.correlations(settings.cor, settings.missing);
    const p = sample.variables.length;
    requirePositiveDefinite(matrix, sample.variables);
    const alpha = testedAlpha(settings);
    if (alpha !== null && n <= p) {
      throw new NosographError(
        'input.invalid',
        `${n} cases are too few to test partial correlations of ${p} variables: more cases than variables are needed.`,
        { n, variables: p },
      );
    }
    const precision = inverseOfFactor(choleskyFactor(matrix, p)!, p);
    const partial = partialCorrelationsOfPrecision(precision, p);
    return {
      weights:
        alpha === null ? partial : keepSignificant(partial, p, n - p, { alpha, adjust: settings.adjust }),
      n,
      predictability: explainedVariance(precision, sample.variables),
      warnings,
    };
  },
};
