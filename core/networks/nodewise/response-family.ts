import { exp, log } from '../../foundation/elementary.ts';

/** One kind of response, through its canonical link. */
export interface ResponseFamily {
  /** Linear predictor of a constant model with this mean. */
  start(mean: number): number;
  /**
   * Fills y − μ and the variance of each case for linear predictors `shift + linear`, and answers −log likelihood (up to
   * what does not depend on the model).
   */
  evaluate(
    shift: number,
    linear: Float64Array,
    response: Float64Array,
    residual: Float64Array,
    variance: Float64Array,
  ): number;
}

const smallestVariance = 1e-10;
/** Products of likelihoods are turned into a logarithm before they overflow. */
const largestProduct = 1e100;

/** 0/1 responses with a logit link. */
export const logistic: ResponseFamily = {
  start: (mean) => log(mean / (1 - mean)),
  evaluate(shift, linear, response, residual, variance) {
    let loss = 0;
    let product = 1;
    for (let row = 0; row < linear.length; row++) {
      const value = shift + linear[row]!;
      const one = response[row] === 1;
      // The case's likelihood is 1 / (1 + odds), odds being those of the other outcome.
      const against = one ? -value : value;
      if (against > 200) {
        loss += against;
        residual[row] = one ? 1 : -1;
        variance[row] = smallestVariance;
        continue;
      }
      const odds = exp(against);
      const missed = odds / (1 + odds);
      product *= 1 + odds;
      if (product > largestProduct) {
        loss += log(product);
        product = 1;
      }
      residual[row] = one ? missed : -missed;
      variance[row] = Math.max(missed * (1 - missed), smallestVariance);
    }
    return loss + log(product);
  },
};

/** Counts with a log link; the loss lacks log y!. */
export const poisson: ResponseFamily = {
  start: log,
  evaluate(shift, linear, response, residual, variance) {
    let loss = 0;
    for (let row = 0; row < linear.length; row++) {
      const value = shift + linear[row]!;
      const mean = exp(value);
      loss += mean - response[row]! * value;
      residual[row] = response[row]! - mean;
      variance[row] = Math.max(mean, smallestVariance);
    }
    return loss;
  },
};
