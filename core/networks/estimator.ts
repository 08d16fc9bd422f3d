import type { z } from 'zod';
import type { DataColumn, VariableKind } from '../model/dataset.ts';
import type { CorrelationType, MissingTreatment } from '../model/network.ts';
import type { Warning } from '../model/run.ts';

/** What is known of the sample: rows, or only their correlations. */
export interface Sample {
  readonly variables: readonly string[];
  /** Numeric columns with NaN where missing; null when only a matrix was given. */
  readonly columns: readonly DataColumn[] | null;
  /** Kinds given by the user; what is not named is guessed. */
  readonly kinds: Readonly<Record<string, VariableKind>>;
  /** What was doubtful before there was a sample: columns that were left out. */
  readonly warnings?: readonly Warning[];
  /** p × p correlation matrix, when an estimator asks for it. */
  correlations(type: CorrelationType, missing: MissingTreatment): SampleCorrelations;
}

export interface SampleCorrelations {
  readonly matrix: Float64Array;
  /** Cases that the estimator counts; with pairwise deletion the mean over pairs, so not always whole. */
  readonly n: number;
  readonly warnings: readonly Warning[];
}

export interface Predictability {
  readonly variable: string;
  /** `R2`: share of variance explained; `nCC`: accuracy beyond always guessing the commonest category. */
  readonly measure: 'R2' | 'nCC';
  readonly value: number;
}

/** A fitted symptom network; weights are p × p, symmetric, 0 on the diagonal. */
export interface NetworkEstimate {
  readonly weights: Float64Array;
  readonly n: number;
  /** p × p, where weights have no sign of their own: 1, −1, 0 where undefined; NaN without an edge. */
  readonly signs?: Float64Array;
  /** The chosen penalty, or one for each variable's regression. */
  readonly lambda?: number | readonly number[];
  readonly ebic?: number | readonly number[];
  /** Intercepts of an Ising model. */
  readonly thresholds?: readonly number[];
  readonly predictability: readonly Predictability[];
  readonly warnings: readonly Warning[];
}

/**
 * One way to estimate a symptom network. The command line's options, the form and the methods text derive from it; to
 * add one is to add one file to `estimators/` and its tests.
 */
export interface NetworkEstimator<Parameters extends z.ZodType> {
  readonly id: string;
  readonly version: string;
  readonly name: string;
  readonly references: readonly string[];
  /** Options with their defaults. */
  readonly parameters: Parameters;
  /** `report` hears how much is done, where the work is long. */
  run(
    sample: Sample,
    parameters: z.output<Parameters>,
    report?: (done: number, total: number) => void,
  ): NetworkEstimate;
}

/** Share of possible edges that are not zero. */
export function densityOf(weights: Float64Array, p: number): number {
  let edges = 0;
  for (let i = 0; i < p; i++) for (let j = 0; j < i; j++) if (weights[i * p + j] !== 0) edges++;
  return p > 1 ? edges / ((p * (p - 1)) / 2) : 0;
}
