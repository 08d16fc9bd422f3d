import { type Predictor, productWith, weightedValues } from './predictor.ts';
import type { QuadraticModel } from './quadratic-lasso.ts';

/** XᵀWX / n of standardised predictors, kept for the weights of the moment when it was forgotten last. */
export interface Curvature {
  /** The model for these predictors; what is not known yet is computed, with new weights if all was forgotten. */
  at(weight: Float64Array, listed: Int32Array, count: number): QuadraticModel;
  forget(): void;
  /** True when nothing is known. */
  readonly forgotten: boolean;
}

export function curvatureOf(predictors: readonly Predictor[], n: number): Curvature {
  const p = predictors.length;
  const weights = new Float64Array(n);
  const products = new Float64Array(n);
  const model: QuadraticModel = {
    stride: p,
    hessian: new Float64Array(p * p),
    withIntercept: new Float64Array(p),
    intercept: 0,
  };
  const { hessian, withIntercept } = model;
  const known: number[] = [];
  const isKnown = new Uint8Array(p);

  function learn(j: number): void {
    const predictor = predictors[j]!;
    withIntercept[j] = productWith(predictor, weights, model.intercept * n) / n;
    const base = weightedValues(predictor, weights, products);
    let total = 0;
    for (let row = 0; row < n; row++) total += products[row]!;
    known.push(j);
    isKnown[j] = 1;
    for (const k of known) {
      const value = productWith(predictors[k]!, products, total) / n + base * withIntercept[k]!;
      hessian[j * p + k] = value;
      hessian[k * p + j] = value;
    }
  }

  return {
    at(weight, listed, count) {
      if (model.intercept === 0) {
        weights.set(weight);
        let total = 0;
        for (let row = 0; row < n; row++) total += weights[row]!;
        model.intercept = total / n;
      }
      for (let a = 0; a < count; a++) if (isKnown[listed[a]!] === 0) learn(listed[a]!);
      return model;
    },
    forget() {
      model.intercept = 0;
      known.length = 0;
      isKnown.fill(0);
    },
    get forgotten() {
      return model.intercept === 0;
    },
  };
}
