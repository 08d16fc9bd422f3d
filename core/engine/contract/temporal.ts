import { z } from 'zod';
import { warningSchema } from '../../model/run.ts';
import { job } from './method.ts';
import { dataInputSchema, jobsSchema, seedSchema } from './networks.ts';

const matrixSchema = z.array(z.array(z.number()));
const column = z.array(z.number());
const warnings = z.array(warningSchema);

/** How often the analysis is repeated on samples drawn anew; 0 answers no `accuracy`. */
const accuracyInput = {
  boots: z.int().min(0).max(100_000).default(0),
  seed: seedSchema,
  jobs: jobsSchema,
};

const directedInterval = z.object({
  from: z.string(),
  to: z.string(),
  sample: z.number(),
  mean: z.number(),
  sd: z.number(),
  /** Quantiles of type 6. */
  q025: z.number(),
  q975: z.number(),
  nonzero: z.number(),
});
export const temporalAccuracySchema = z.object({
  boots: z.int(),
  seed: z.int(),
  /** What was drawn with replacement: whole persons, whole days, or blocks of neighbouring measurements. */
  resampled: z.enum(['persons', 'days', 'blocks']),
  failed: z.int(),
  /** Every arrow, autoregression among them. */
  temporal: z.array(directedInterval),
  contemporaneous: z.array(directedInterval),
});

const predictabilitySchema = z.object({ variable: z.string(), measure: z.literal('R2'), value: z.number() });

const coefficientsSchema = z.object({ standardised: matrixSchema, raw: matrixSchema, intercepts: column });

const influenceSchema = z.object({
  autoregressive: column,
  inExpectedInfluence: column,
  outExpectedInfluence: column,
  inStrength: column,
  outStrength: column,
  inExpectedInfluenceWithSelf: column,
  outExpectedInfluenceWithSelf: column,
});

/** Lists follow the order of the variables; in every matrix the rows are the earlier wave, the causes. */
const panelPairSchema = z.object({
  from: z.string(),
  to: z.string(),
  n: z.int(),
  /** Lasso coefficients on z-scores, autoregression on the diagonal; `temporal` is the same network. */
  beta: matrixSchema,
  temporal: matrixSchema,
  raw: z.object({ coefficients: matrixSchema, intercepts: column }),
  /** Partial correlations of what is left in the later wave; null when they cannot be estimated. */
  contemporaneous: matrixSchema.nullable(),
  lambdas: column,
  ebic: column,
  influence: influenceSchema,
  prediction: z.object({
    r2AtLassoCoefficients: column,
    inPrediction: column,
    ownLagOnly: column,
    crossLaggedOnly: column,
    inPredictionCrossLagged: column,
    uniqueR2: matrixSchema,
    outPrediction: column,
    outPredictionSum: column,
  }),
  /** Least squares on the chosen predictors. */
  refit: coefficientsSchema,
  /** Least squares on all predictors; null when there are not more cases than coefficients. */
  ols: coefficientsSchema.extend({ standardErrors: matrixSchema, pValues: matrixSchema }).nullable(),
  accuracy: temporalAccuracySchema.optional(),
});

/** Whose measurement a row is, on which day, and which of the day; null where there is but one, or the file's order counts. */
const seriesInput = {
  data: dataInputSchema,
  person: z.string().nullable().default(null),
  day: z.string().nullable().default(null),
  beep: z.string().nullable().default(null),
};

export const temporalMethods = {
  /** Graphical VAR of a series. `beta`: rows are outcomes, first column intercepts; `temporal`: rows are causes. */
  'network.series': job(
    z.object({ ...seriesInput, gamma: z.number().min(0).max(1).default(0.5), ...accuracyInput }),
    z.object({
      variables: z.array(z.string()),
      /** Measurements with a complete one just before them. */
      n: z.int(),
      beta: matrixSchema,
      kappa: matrixSchema,
      temporal: matrixSchema,
      contemporaneous: matrixSchema,
      lambdas: z.object({ kappa: z.number(), beta: z.number() }),
      ebic: z.number(),
      prediction: z.array(predictabilitySchema),
      accuracy: temporalAccuracySchema.optional(),
      warnings,
    }),
  ),
  /**
   * Multilevel VAR with fixed temporal effects. `beta` and `gamma` (coefficients of the persons' means): rows are
   * outcomes; `temporal`: rows are causes.
   */
  'network.multilevel': job(
    z.object({ ...seriesInput, person: z.string(), ...accuracyInput }),
    z.object({
      variables: z.array(z.string()),
      n: z.int(),
      persons: z.int(),
      beta: matrixSchema,
      betaErrors: matrixSchema,
      betaP: matrixSchema,
      gamma: matrixSchema,
      gammaP: matrixSchema,
      temporal: matrixSchema,
      contemporaneous: matrixSchema.nullable(),
      /** Null when a variable's intercepts do not vary over persons. */
      between: matrixSchema.nullable(),
      intercepts: column,
      interceptSd: column,
      residualSd: column,
      deviance: column,
      /** Nothing is penalised here, so nothing was chosen: deviance and BIC of each regression stand in `deviance`, `bic`. */
      lambdas: z.null(),
      ebic: z.null(),
      bic: column,
      /** Share of the variance within persons. */
      prediction: z.array(predictabilitySchema),
      accuracy: temporalAccuracySchema.optional(),
      warnings,
    }),
  ),
  /** Cross-lagged panel network. `waves` names the columns of each wave; or `wave` and `person` name two variables. */
  'network.panel': job(
    z.object({
      data: dataInputSchema,
      waves: z.array(z.object({ name: z.string(), columns: z.array(z.string()).min(1) })).default([]),
      wave: z.string().nullable().default(null),
      person: z.string().nullable().default(null),
      gamma: z.number().min(0).max(1).default(0.5),
      ...accuracyInput,
    }),
    z.object({
      variables: z.array(z.string()),
      /** Each wave with the next. */
      pairs: z.array(panelPairSchema).min(1),
      warnings,
    }),
  ),
} as const;
