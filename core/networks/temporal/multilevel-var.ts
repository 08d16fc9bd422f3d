import { NosographError } from '../../foundation/errors.ts';
import { choleskyFactor, inverseOfFactor } from '../../math/cholesky.ts';
import { normalCdf } from '../../math/normal.ts';
import { pearsonCorrelation } from '../../math/pearson.ts';
import { smallestEigenvalue } from '../../math/smallest-eigenvalue.ts';
import type { DataColumn } from '../../model/dataset.ts';
import { partialCorrelationsOfPrecision } from '../partial-correlation.ts';
import {
  type MeasurementOrder,
  meansWithin,
  orderMeasurements,
  type SeriesOrder,
  scaledOverFile,
} from './measurement-order.ts';
import { fitRandomIntercept, type RandomInterceptFit } from './random-intercept.ts';

/** Measurements of several persons, ready for one regression of each variable. */
export interface MultilevelRows {
  readonly variables: readonly string[];
  readonly persons: number;
  /** Person of each row, from 0. */
  readonly group: Int32Array;
  readonly outcomes: readonly Float64Array[];
  /** The variables one beep before, each within its person. */
  readonly lagged: readonly Float64Array[];
  /** Each variable's mean of the row's person. */
  readonly personMeans: readonly Float64Array[];
}

/** Matrices p × p, rows are outcomes, columns what they are regressed on. */
export interface MultilevelVarFit {
  readonly beta: Float64Array;
  readonly betaErrors: Float64Array;
  readonly betaP: Float64Array;
  /** Of the person means; 0 on the diagonal. */
  readonly gamma: Float64Array;
  readonly gammaP: Float64Array;
  /** Partial correlations of what is left within persons, and between the persons; null when not defined. */
  readonly contemporaneous: Float64Array | null;
  readonly between: Float64Array | null;
  /** Smallest eigenvalue of the between-persons precision when it had to be raised; null when it was definite. */
  readonly betweenRaisedFrom: number | null;
  readonly intercepts: Float64Array;
  readonly interceptSd: Float64Array;
  readonly residualSd: Float64Array;
  readonly deviance: Float64Array;
  /** Share of the within-person variance of each outcome that the regression explains. */
  readonly explained: Float64Array;
}

/**
 * Columns scaled over the whole file (divisor n − 1); predictors are the values one beep before, centred within the
 * person over every value that stands before another beep, and the persons' means over all their values. Rows complete
 * in both beeps, as mlVAR 0.5.2.
 * @throws NosographError `input.invalid` for too few persons or rows.
 */
export function multilevelRows(columns: readonly DataColumn[], order: SeriesOrder): MultilevelRows {
  const measurements = orderMeasurements(columns[0]!.values.length, order);
  const { person, isFollowed, pairs } = measurements;
  const scaled = columns.map(scaledOverFile);
  const complete = (row: number) => scaled.every((values) => !Number.isNaN(values[row]!));
  const used = pairs.filter(([current, previous]) => complete(current) && complete(previous));
  const names = [...new Set(used.map(([current]) => person[current]!))];
  requireEnough(measurements, names.length, used.length, columns.length);
  const number = new Map(names.map((name, index) => [name, index] as const));
  return {
    variables: columns.map((column) => column.name),
    persons: names.length,
    group: Int32Array.from(used, ([current]) => number.get(person[current]!)!),
    outcomes: scaled.map((values) => Float64Array.from(used, ([current]) => values[current]!)),
    lagged: scaled.map((values) => {
      const means = meansWithin(values, person, (row) => isFollowed[row]!);
      return Float64Array.from(used, ([, previous]) => values[previous]! - means.get(person[previous]!)!);
    }),
    personMeans: scaled.map((values) => {
      const means = meansWithin(values, person);
      return Float64Array.from(used, ([current]) => means.get(person[current]!)!);
    }),
  };
}

function requireEnough(order: MeasurementOrder, persons: number, rows: number, p: number): void {
  const all = new Set(order.person).size;
  if (all < 2) {
    throw new NosographError(
      'input.invalid',
      'A multilevel network needs several persons: name the variable that holds the person. For one person use a graphical VAR.',
      { persons: all },
    );
  }
  if (persons < p + 2) {
    throw new NosographError(
      'input.invalid',
      `${persons} persons have complete measurements one after the other; ${p} variables need at least ${p + 2}, for the persons' means are predictors too. Use fewer variables, or a graphical VAR of the group.`,
      { persons },
    );
  }
  if (rows > persons + 2 * p) return;
  throw new NosographError(
    'input.invalid',
    `Only ${rows} measurements of ${persons} persons have a complete one just before them. Use fewer variables, or check the beep and day variables.`,
    { n: rows, persons },
  );
}

/**
 * Multilevel vector autoregression with fixed temporal effects: each variable on all variables one beep before and the
 * persons' means of the others, with a random intercept, by maximum likelihood; p values from the normal distribution.
 * Contemporaneous: partial correlations of the residuals. Between: K = D (I − Γ), D = 1 / intercept variance, averaged
 * with its transpose. Bringmann et al. (2013), doi:10.1371/journal.pone.0060188; Epskamp, Waldorp, Mõttus and Borsboom
 * (2018), doi:10.1080/00273171.2018.1454823; reference implementation mlVAR 0.5.2 (temporal and contemporaneous
 * "fixed").
 */
export function fitMultilevelVar(rows: MultilevelRows): MultilevelVarFit {
  const p = rows.variables.length;
  const fits = rows.outcomes.map((_, j) => fitOutcome(rows, j));
  const atLag = (pick: (fit: RandomInterceptFit) => Float64Array) =>
    Float64Array.from({ length: p * p }, (_, at) => pick(fits[Math.floor(at / p)]!)[1 + (at % p)]!);
  const atMeans = (pick: (fit: RandomInterceptFit) => Float64Array) =>
    Float64Array.from({ length: p * p }, (_, at) => {
      const outcome = Math.floor(at / p);
      const of = at % p;
      if (of === outcome) return 0;
      return pick(fits[outcome]!)[1 + p + of - (of > outcome ? 1 : 0)]!;
    });
  const beta = atLag((fit) => fit.coefficients);
  const gamma = atMeans((fit) => fit.coefficients);
  const residuals = fits.map((fit, j) => conditionalResiduals(rows, j, fit));
  return {
    beta,
    betaErrors: atLag((fit) => fit.standardErrors),
    betaP: atLag(pValues),
    gamma,
    gammaP: atMeans(pValues),
    contemporaneous: partialCorrelationsOf(residuals),
    ...betweenPersons(gamma, fits),
    intercepts: Float64Array.from(fits, (fit) => fit.coefficients[0]!),
    interceptSd: Float64Array.from(fits, (fit) => Math.sqrt(fit.interceptVariance)),
    residualSd: Float64Array.from(fits, (fit) => Math.sqrt(fit.residualVariance)),
    deviance: Float64Array.from(fits, (fit) => fit.deviance),
    explained: Float64Array.from(residuals, (left, j) => 1 - squares(left) / withinSquares(rows, j)),
  };
}

function designOf({ lagged, personMeans, group }: MultilevelRows, outcome: number): Float64Array[] {
  const others = personMeans.filter((_, j) => j !== outcome);
  return [new Float64Array(group.length).fill(1), ...lagged, ...others];
}

function fitOutcome(rows: MultilevelRows, outcome: number): RandomInterceptFit {
  const fit = fitRandomIntercept({
    predictors: designOf(rows, outcome),
    outcome: rows.outcomes[outcome]!,
    group: rows.group,
  });
  if (fit !== null) return fit;
  throw new NosographError(
    'input.invalid',
    `The predictors of "${rows.variables[outcome]}" are linearly dependent. Leave a duplicate or a sum out.`,
    { variable: rows.variables[outcome]! },
  );
}

const pValues = ({ coefficients, standardErrors }: RandomInterceptFit): Float64Array =>
  coefficients.map((value, j) => 2 * normalCdf(-Math.abs(value / standardErrors[j]!)));

function conditionalResiduals(rows: MultilevelRows, outcome: number, fit: RandomInterceptFit): Float64Array {
  const design = designOf(rows, outcome);
  return rows.outcomes[outcome]!.map((value, row) => {
    let left = value - fit.intercepts[rows.group[row]!]!;
    for (const [j, column] of design.entries()) left -= fit.coefficients[j]! * column[row]!;
    return left;
  });
}

function partialCorrelationsOf(residuals: readonly Float64Array[]): Float64Array | null {
  const p = residuals.length;
  const correlations = Float64Array.from({ length: p * p }, (_, at) =>
    at % (p + 1) === 0 ? 1 : pearsonCorrelation(residuals[Math.floor(at / p)]!, residuals[at % p]!),
  );
  const factor = choleskyFactor(correlations, p);
  return factor === null ? null : partialCorrelationsOfPrecision(inverseOfFactor(factor, p), p);
}

/** What mlVAR adds to every entry of a precision that is not positive definite, after taking its least eigenvalue off the diagonal. */
const raise = 0.001;

function betweenPersons(
  gamma: Float64Array,
  fits: readonly RandomInterceptFit[],
): Pick<MultilevelVarFit, 'between' | 'betweenRaisedFrom'> {
  const p = fits.length;
  if (fits.some((fit) => fit.interceptVariance === 0)) return { between: null, betweenRaisedFrom: null };
  const oneWay = gamma.map(
    (value, at) => ((at % (p + 1) === 0 ? 1 : 0) - value) / fits[Math.floor(at / p)]!.interceptVariance,
  );
  const precision = oneWay.map((value, at) => (value + oneWay[(at % p) * p + Math.floor(at / p)]!) / 2);
  const least = smallestEigenvalue(precision, p);
  if (least >= 0) return { between: partialCorrelationsOfPrecision(precision, p), betweenRaisedFrom: null };
  const raised = precision.map((value, at) => value + raise - (at % (p + 1) === 0 ? least : 0));
  return { between: partialCorrelationsOfPrecision(raised, p), betweenRaisedFrom: least };
}

const squares = (values: Float64Array): number => values.reduce((sum, value) => sum + value * value, 0);

function withinSquares({ outcomes, group }: MultilevelRows, outcome: number): number {
  const values = outcomes[outcome]!;
  const means = meansWithin(values, Array.from(group, String));
  return squares(values.map((value, row) => value - means.get(String(group[row]))!));
}
