import { z } from 'zod';
import type { Warning } from '../../model/run.ts';
import { selectCovariance } from '../covariance-selection.ts';
import { requirePositiveDefinite } from '../definiteness.ts';
import { countEdges } from '../ebic.ts';
import type { NetworkEstimator } from '../estimator.ts';
import { explainedVariance } from '../explained-variance.ts';
import { chooseByEbic, type EbicChoice } from '../glasso/ebic-path.ts';
import { partialCorrelationsOfPrecision } from '../partial-correlation.ts';
import { correlationOptions, gammaOption, pathOptions } from './options.ts';

const parameters = z.object({
  ...correlationOptions,
  gamma: gammaOption,
  threshold: z.boolean().default(false).describe('set entries below log(p(p−1)/2)/√n to zero'),
  refit: z.boolean().default(false).describe('estimate the chosen structure again without penalty'),
  ...pathOptions,
});

/** Graphical lasso with the penalty chosen by the extended BIC: the network most often reported in the field. */
export const ebicglasso: NetworkEstimator<typeof parameters> = {
  id: 'ebicglasso',
  version: '1.0.0',
  name: 'EBICglasso',
  references: [
    'Friedman, Hastie & Tibshirani 2008, doi:10.1093/biostatistics/kxm045',
    'Foygel & Drton 2010, arXiv:1011.6640',
    'Epskamp & Fried 2018, doi:10.1037/met0000167',
  ],
  parameters,
  run(sample, settings) {
    const { matrix, n, warnings } = sample.correlations(settings.cor, settings.missing);
    const p = sample.variables.length;
    requirePositiveDefinite(matrix, sample.variables);
    const choice = chooseByEbic(matrix, p, n, settings);
    const precision = settings.refit ? refitted(matrix, p, choice.precision) : choice.precision;
    return {
      weights: partialCorrelationsOfPrecision(precision, p),
      n,
      lambda: choice.lambdas[choice.index]!,
      ebic: choice.ebic,
      predictability: explainedVariance(precision, sample.variables),
      warnings: [...warnings, ...warningsOf(choice, p)],
    };
  },
};

function refitted(matrix: Float64Array, p: number, precision: Float64Array): Float64Array {
  return selectCovariance(
    matrix,
    p,
    Uint8Array.from(precision, (value) => (value === 0 ? 0 : 1)),
  ).precision;
}

function warningsOf({ lambdas, index, precision, converged }: EbicChoice, p: number): Warning[] {
  const warnings: Warning[] = [];
  const source = 'qgraph, EBICglasso';
  const largest = lambdas[lambdas.length - 1]!;
  if (countEdges(precision, p) === 0) {
    warnings.push({
      code: 'empty-network',
      message: 'The chosen network has no edge. Lower gamma, or collect more cases.',
      value: 0,
      threshold: 1,
      source,
    });
  } else if (index === 0) {
    warnings.push({
      code: 'lowest-lambda',
      message:
        'The smallest penalty of the path was chosen: the true network may be dense. Lower the minimum ratio.',
      value: lambdas[0]!,
      threshold: lambdas[0]!,
      source,
    });
  } else if (lambdas[index]! < 0.1 * largest) {
    warnings.push({
      code: 'dense-network',
      message:
        'A small penalty was chosen (below a tenth of the largest): the true network may be dense. Compare with ggmModSelect, or with partial correlations that are tested.',
      value: lambdas[index]!,
      threshold: 0.1 * largest,
      source,
    });
  }
  if (!converged) {
    warnings.push({
      code: 'not-converged',
      message: 'The graphical lasso stopped before its tolerance. Look for nearly duplicate items.',
      source: 'Friedman, Hastie & Tibshirani 2008',
    });
  }
  return warnings;
}
