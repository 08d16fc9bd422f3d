import { z } from 'zod';
import { adjustments } from '../../math/adjust-p.ts';
import { correlationTypes, missingTreatments } from '../../model/network.ts';

/** Options that several estimators share, each described once. */
export const correlationOptions = {
  cor: z.enum(correlationTypes).default('auto').describe('correlation'),
  missing: z.enum(missingTreatments).default('pairwise').describe('treatment of missing values'),
};

export const gammaOption = z.number().min(0).max(1).default(0.5).describe('EBIC hyperparameter');

export const significanceOptions = {
  threshold: z.boolean().default(false).describe('keep significant edges only'),
  alpha: z
    .number()
    .gt(0)
    .max(1)
    .nullable()
    .default(null)
    .describe('significance level, 0.05 when edges are tested'),
  adjust: z.enum(adjustments).default('none').describe('correction for multiple tests'),
};

/** The level at which edges are tested, or null when all are kept: asking for a level or a correction asks for a test. */
export function testedAlpha(settings: {
  readonly threshold: boolean;
  readonly alpha: number | null;
  readonly adjust: (typeof adjustments)[number];
}): number | null {
  const tested = settings.threshold || settings.alpha !== null || settings.adjust !== 'none';
  return tested ? (settings.alpha ?? 0.05) : null;
}

export const pathOptions = {
  lambdaCount: z.int().min(2).max(1000).default(100).describe('number of penalties'),
  lambdaMinimumRatio: z
    .number()
    .gt(0)
    .lt(1)
    .default(0.01)
    .describe('smallest penalty as a share of the largest'),
};
