import { z } from 'zod';
import { requirePositiveDefinite } from '../definiteness.ts';
import type { NetworkEstimator } from '../estimator.ts';
import { explainedVariance } from '../explained-variance.ts';
import { selectGaussianModel } from '../gaussian-stepwise.ts';
import { partialCorrelationsOfPrecision } from '../partial-correlation.ts';
import { correlationOptions, gammaOption, pathOptions } from './options.ts';

const parameters = z.object({
  ...correlationOptions,
  gamma: gammaOption.default(0),
  stepwise: z.boolean().default(true).describe('add and remove single edges after the start'),
  start: z.enum(['glasso', 'empty']).default('glasso').describe('structure to start from'),
  ...pathOptions,
});

/** Unregularised Gaussian network by stepwise search. */
export const ggmModSelect: NetworkEstimator<typeof parameters> = {
  id: 'ggm-modselect',
  version: '1.0.0',
  name: 'ggmModSelect',
  references: ['Isvoranu & Epskamp 2021, doi:10.1037/met0000439', 'Foygel & Drton 2010, arXiv:1011.6640'],
  parameters,
  run(sample, settings) {
    const { matrix, n, warnings } = sample.correlations(settings.cor, settings.missing);
    const p = sample.variables.length;
    requirePositiveDefinite(matrix, sample.variables);
    const { precision, criterion } = selectGaussianModel(matrix, p, n, settings);
    return {
      weights: partialCorrelationsOfPrecision(precision, p),
      n,
      ebic: criterion,
      predictability: explainedVariance(precision, sample.variables),
      warnings,
    };
  },
};
