import { asin, cos, exp, sin } from '../foundation/elementary.ts';
import { normalCdf } from './normal.ts';

/** Gauss-Legendre abscissae and weights on [−1, 1], the negative half (the rule is symmetric). */
interface HalfRule {
  readonly nodes: readonly number[];
  readonly weights: readonly number[];
}

/** Nodes of the rule with 2m points by Newton's method on the Legendre polynomial. */
function gaussLegendreHalf(points: number): HalfRule {
  const nodes: number[] = [];
  const weights: number[] = [];
  for (let index = 1; index <= points / 2; index++) {
    let x = cos((Math.PI * (index - 0.25)) / (points + 0.5));
    let slope = 0;
    for (let iteration = 0; iteration < 100; iteration++) {
      let current = 1;
      let previous = 0;
      for (let degree = 1; degree <= points; degree++) {
        const next = ((2 * degree - 1) * x * current - (degree - 1) * previous) / degree;
        previous = current;
        current = next;
      }
      slope = (points * (x * current - previous)) / (x * x - 1);
      const step = current / slope;
      x -= step;
      if (Math.abs(step) < 1e-16) break;
    }
    nodes.push(-x);
    weights.push(2 / ((1 - x * x) * slope * slope));
  }
  return { nodes, weights };
}

const smallCorrelation = gaussLegendreHalf(6);
const middleCorrelation = gaussLegendreHalf(12);
const largeCorrelation = gaussLegendreHalf(20);

const twoPi = 2 * Math.PI;

/**
 * P(X ≤ x, Y ≤ y) for standard normal X and Y with the given correlation; arguments may be ±∞.
 *
 * Accurate to about 1e-15. Genz (2004), Statistics and Computing 14:251–260, doi:10.1023/B:STCO.0000035304.20635.31,
 * after Drezner and Wesolowsky (1990); reference implementation: `pbivnorm` of R (Fortran by Genz).
 */
export function bivariateNormalCdf(x: number, y: number, correlation: number): number {
  if (x === Number.NEGATIVE_INFINITY || y === Number.NEGATIVE_INFINITY) return 0;
  if (x === Number.POSITIVE_INFINITY) return normalCdf(y);
  if (y === Number.POSITIVE_INFINITY) return normalCdf(x);
  return upperOrthant(-x, -y, correlation);
}

/** P(X > h, Y > k). */
function upperOrthant(h: number, k: number, correlation: number): number {
  const size = Math.abs(correlation);
  const rule = size < 0.3 ? smallCorrelation : size < 0.75 ? middleCorrelation : largeCorrelation;
  if (size < 0.925) return moderate(h, k, correlation, rule);
  return strong(h, k, correlation, rule);
}

/** Integral over the arc sine of the correlation. */
function moderate(h: number, k: number, correlation: number, rule: HalfRule): number {
  const independent = normalCdf(-h) * normalCdf(-k);
  if (correlation === 0) return independent;
  const product = h * k;
  const halfSquares = (h * h + k * k) / 2;
  const angle = asin(correlation);
  let integral = 0;
  for (let index = 0; index < rule.nodes.length; index++) {
    const node = rule.nodes[index]!;
    for (const signed of [node, -node]) {
      const sine = sin((angle * (signed + 1)) / 2);
      integral += rule.weights[index]! * exp((sine * product - halfSquares) / (1 - sine * sine));
    }
  }
  return (integral * angle) / (2 * twoPi) + independent;
}

/** Near ±1 the integrand is expanded around the singular end first. */
function strong(h: number, kGiven: number, correlation: number, rule: HalfRule): number {
  const k = correlation < 0 ? -kGiven : kGiven;
  const product = h * k;
  let value = 0;
  if (Math.abs(correlation) < 1) {
    const remainder = (1 - correlation) * (1 + correlation);
    let width = Math.sqrt(remainder);
    const gap = (h - k) ** 2;
    const c = (4 - product) / 8;
    const d = (12 - product) / 16;
    const exponent = -(gap / remainder + product) / 2;
    if (exponent > -100) {
      value =
        width *
        exp(exponent) *
        (1 - (c * (gap - remainder) * (1 - (d * gap) / 5)) / 3 + (c * d * remainder * remainder) / 5);
    }
    if (-product < 100) {
      const distance = Math.sqrt(gap);
      value -=
        exp(-product / 2) *
        Math.sqrt(twoPi) *
        normalCdf(-distance / width) *
        distance *
        (1 - (c * gap * (1 - (d * gap) / 5)) / 3);
    }
    width /= 2;
    for (let index = 0; index < rule.nodes.length; index++) {
      const node = rule.nodes[index]!;
      for (const signed of [node, -node]) {
        const square = (width * (signed + 1)) ** 2;
        const root = Math.sqrt(1 - square);
        const power = -(gap / square + product) / 2;
        if (power > -100) {
          const series = 1 + c * square * (1 + d * square);
          const exact = exp((-product * (1 - root)) / (2 * (1 + root))) / root;
          value += width * rule.weights[index]! * exp(power) * (exact - series);
        }
      }
    }
    value = -value / twoPi;
  }
  if (correlation > 0) return value + normalCdf(-Math.max(h, k));
  const band = k > h ? normalCdf(k) - normalCdf(h) : 0;
  return -value + band;
}

/** Density of the standard bivariate normal distribution; 0 when an argument is infinite. Needs |correlation| < 1. */
export function bivariateNormalDensity(x: number, y: number, correlation: number): number {
  if (!Number.isFinite(x) || !Number.isFinite(y)) return 0;
  const remainder = 1 - correlation * correlation;
  return exp(-(x * x - 2 * correlation * x * y + y * y) / (2 * remainder)) / (twoPi * Math.sqrt(remainder));
}
