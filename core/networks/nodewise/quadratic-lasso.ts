/**
 * Minimises −gᵀd + ½ dᵀHd + λ Σ|b + d| over the listed coordinates by coordinate descent, the intercept (d₀, with its
 * part of g and H) free. `slope` holds g, which is left at g − H d; `step` is left at d. H is stored with row length
 * `stride`; a coordinate's place in it is its number.
 */
export interface QuadraticModel {
  readonly stride: number;
  readonly hessian: Float64Array;
  /** Hessian of each coordinate with the intercept, and of the intercept. */
  readonly withIntercept: Float64Array;
  intercept: number;
}

/** The solution counts as found when a round moves by less than this share of the first round. */
const relativeTolerance = 1e-4;
const maximumRounds = 2000;

/** Answers the step of the intercept. */
export function quadraticLasso(
  { stride, hessian, withIntercept, intercept }: QuadraticModel,
  listed: Int32Array,
  count: number,
  coefficients: Float64Array,
  lambda: number,
  interceptSlope: number,
  slope: Float64Array,
  step: Float64Array,
): number {
  for (let a = 0; a < count; a++) step[listed[a]!] = 0;
  let ownSlope = interceptSlope;
  let ownStep = 0;
  let first = 0;
  for (let round = 0; round < maximumRounds; round++) {
    const move = ownSlope / intercept;
    ownStep += move;
    ownSlope = 0;
    let largest = Math.abs(move);
    for (let a = 0; a < count; a++) slope[listed[a]!]! -= move * withIntercept[listed[a]!]!;
    for (let a = 0; a < count; a++) {
      const j = listed[a]!;
      const row = j * stride;
      const curvature = hessian[row + j]!;
      const current = coefficients[j]! + step[j]!;
      const pull = slope[j]! + curvature * current;
      const next =
        pull > lambda ? (pull - lambda) / curvature : pull < -lambda ? (pull + lambda) / curvature : 0;
      const change = next - current;
      if (change === 0) continue;
      // The sum, not the step, is what must be exactly zero.
      step[j] = next - coefficients[j]!;
      for (let b = 0; b < count; b++) slope[listed[b]!]! -= change * hessian[row + listed[b]!]!;
      ownSlope -= change * withIntercept[j]!;
      if (Math.abs(change) > largest) largest = Math.abs(change);
    }
    if (round === 0) first = largest;
    if (largest <= relativeTolerance * first) break;
  }
  return ownStep;
}
