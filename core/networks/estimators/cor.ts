import { z } from 'zod';
import type { NetworkEstimator } from '../estimator.ts';
import { keepSignificant } from '../significance.ts';
import { correlationOptions, significanceOptions, testedAlpha } from './options.ts';

const parameters = z.object({
  ...correlationOptions,
  ...significanceOptions,
});

/** The correlations themselves as a network. */
export const correlationNetwork: NetworkEstimator<typeof parameters> = {
  id: 'cor',
  version: '1.0.0',
  name: 'Correlations',
  references: ['Epskamp & Fried 2018, doi:10.1037/met0000167'],
  parameters,
  run(sample, settings) {
    const { matrix, n, warnings } = sample.correlations(settings.cor, settings.missing);
    const p = sample.variables.length;
    const weights = matrix.map((value, index) => (index % (p + 1) === 0 ? 0 : value));
    const alpha = testedAlpha(settings);
    return {
      weights:
        alpha === null ? weights : keepSignificant(weights, p, n - 2, { alpha, adjust: settings.adjust }),
      n,
      predictability: [],
      warnings,
    };
  },
};
