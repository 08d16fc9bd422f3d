import { standardisedByPresent } from '../../math/standardise.ts';

/**
 * A predictor with mean 0 and variance 1 (divisor n). One that has two values (an item, the indicator of a category) is
 * kept as its commoner value and the rows of the rarer one, which makes its sums three times as fast or more.
 */
export type Predictor = DensePredictor | TwoValuedPredictor;

interface DensePredictor {
  readonly values: Float64Array;
  readonly rows: null;
}

interface TwoValuedPredictor {
  /** The value outside `rows`, and what is added to it in them. */
  readonly base: number;
  readonly step: number;
  readonly rows: Int32Array;
}

export function predictorOf(values: Float64Array): Predictor {
  const standardised = standardisedByPresent(values);
  const first = standardised[0]!;
  const other = standardised.find((value) => value !== first);
  if (other === undefined || standardised.some((value) => value !== first && value !== other))
    return { values: standardised, rows: null };
  let firsts = 0;
  for (const value of standardised) if (value === first) firsts++;
  const rare = firsts * 2 <= standardised.length ? first : other;
  const base = rare === first ? other : first;
  const rows: number[] = [];
  for (const [row, value] of standardised.entries()) if (value === rare) rows.push(row);
  return { base, step: rare - base, rows: Int32Array.from(rows) };
}

/** Σ x v; `total` is Σ v. */
export function productWith(predictor: Predictor, vector: Float64Array, total: number): number {
  let sum = 0;
  if (predictor.rows === null) {
    const { values } = predictor;
    for (let row = 0; row < values.length; row++) sum += values[row]! * vector[row]!;
    return sum;
  }
  const { rows } = predictor;
  for (let at = 0; at < rows.length; at++) sum += vector[rows[at]!]!;
  return predictor.base * total + predictor.step * sum;
}

/** Adds `amount` x to the vector but for a constant, which it answers. */
export function addMultiple(predictor: Predictor, amount: number, vector: Float64Array): number {
  if (predictor.rows === null) {
    const { values } = predictor;
    for (let row = 0; row < values.length; row++) vector[row]! += amount * values[row]!;
    return 0;
  }
  const { rows } = predictor;
  const step = amount * predictor.step;
  for (let at = 0; at < rows.length; at++) vector[rows[at]!]! += step;
  return amount * predictor.base;
}

/** Fills `products` with w x but for the part w base of a two-valued predictor, and answers base (0 for a dense one). */
export function weightedValues(predictor: Predictor, weight: Float64Array, products: Float64Array): number {
  if (predictor.rows === null) {
    const { values } = predictor;
    for (let row = 0; row < values.length; row++) products[row] = weight[row]! * values[row]!;
    return 0;
  }
  products.fill(0);
  const { rows, step } = predictor;
  for (let at = 0; at < rows.length; at++) products[rows[at]!] = step * weight[rows[at]!]!;
  return predictor.base;
}
