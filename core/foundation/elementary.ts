/**
 * exp, log, sin, cos and asin to the last bit the same wherever the program runs. IEEE 754 defines + − × ÷ and √ exactly,
 * and Math.exp and its like not at all: two versions of a JavaScript engine differ in their last bit, and an estimate that
 * is repeated a thousand times with chance shows it. Errors are about one unit in the last place, as in fdlibm (Sun
 * Microsystems 1993, www.netlib.org/fdlibm), whose reductions and minimax coefficients these are.
 */

const ln2High = 0.6931471803691238;
const ln2Low = 1.9082149292705877e-10;
const inverseLn2 = Math.LOG2E;

/** 2^k for k from −1074 to 1023; each is exact. */
const powersOfTwo = new Float64Array(2098);
for (let k = 0, power = 1; k <= 1023; k++, power *= 2) powersOfTwo[k + 1074] = power;
for (let k = -1, power = 0.5; k >= -1074; k--, power /= 2) powersOfTwo[k + 1074] = power;

export function exp(x: number): number {
  if (!(x > -745.2)) return x <= -745.2 ? 0 : Number.NaN;
  if (x > 709.782712893384) return Number.POSITIVE_INFINITY;
  // x = k ln 2 + r with |r| ≤ ln 2 / 2.
  const k = Math.floor(x * inverseLn2 + 0.5);
  const high = x - k * ln2High;
  const low = k * ln2Low;
  const r = high - low;
  const square = r * r;
  const c =
    r -
    square *
      (0.16666666666666602 +
        square *
          (-0.0027777777777015593 +
            square *
              (6.613756321437934e-5 + square * (-1.6533902205465252e-6 + square * 4.1381367970572385e-8))));
  const reduced = 1 - (low - (r * c) / (2 - c) - high);
  // The ends of the range go in two steps, as 2^1024 is no number and a subnormal must be rounded once.
  if (k > 1023) return reduced * 2 * powersOfTwo[k - 1 + 1074]!;
  if (k < -1021) return reduced * powersOfTwo[k + 1000 + 1074]! * powersOfTwo[-1000 + 1074]!;
  return reduced * powersOfTwo[k + 1074]!;
}

const number = new Float64Array(1);
const halves = new Uint32Array(number.buffer);
/** Where the half with the exponent lies: 1 on every machine of today. */
const upper = new Uint32Array(Float64Array.of(1).buffer)[1] === 0x3ff00000 ? 1 : 0;

export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  let k = 0;
  number[0] = x;
  if (x < 2.2250738585072014e-308) {
    k = -54;
    number[0] = x * 18014398509481984; // 2^54: out of the subnormal range
  }
  // x = 2^k (1 + f) with √½ ≤ 1 + f < √2.
  const word = halves[upper]!;
  const fraction = word & 0xfffff;
  const above = (fraction + 0x95f64) & 0x100000;
  k += (word >>> 20) - 1023 + (above >>> 20);
  halves[upper] = fraction | (above ^ 0x3ff00000);
  const f = number[0]! - 1;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  const odd =
    z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
  const half = 0.5 * f * f;
  return k * ln2High - (half - (s * (half + even + odd) + k * ln2Low) - f);
}

/** log(1 + x), accurate near 0. */
export function log1p(x: number): number {
  const sum = 1 + x;
  return sum === 1 ? x : (log(sum) * x) / (sum - 1);
}

/** `base` to any power; base > 0. */
export const power = (base: number, exponent: number): number => exp(exponent * log(base));

const halfPiHigh = 1.5707963267341256;
const halfPiLow = 6.077100506506192e-11;

export const sin = (x: number): number => quarterWave(x, 0);
export const cos = (x: number): number => quarterWave(x, 1);

/** sin(x + quarters π/2); accurate for |x| up to about 10⁵. */
function quarterWave(x: number, quarters: number): number {
  const k = Math.floor(x / (halfPiHigh + halfPiLow) + 0.5);
  const high = x - k * halfPiHigh;
  const low = k * halfPiLow;
  const r = high - low;
  const error = high - r - low;
  const quadrant = (k + quarters) & 3;
  const value = quadrant % 2 === 0 ? sineNearZero(r, error) : cosineNearZero(r, error);
  return quadrant < 2 ? value : -value;
}

function sineNearZero(x: number, error: number): number {
  const z = x * x;
  const tail =
    0.00833333333332249 +
    z *
      (-0.0001984126982985795 +
        z * (2.7557313707070068e-6 + z * (-2.5050760253406863e-8 + z * 1.58969099521155e-10)));
  const cube = z * x;
  return x - (z * (0.5 * error - cube * tail) - error - cube * -0.16666666666666632);
}

function cosineNearZero(x: number, error: number): number {
  const z = x * x;
  const tail =
    z *
    (0.0416666666666666 +
      z *
        (-0.001388888888887411 +
          z *
            (2.480158728947673e-5 +
              z * (-2.7557314351390663e-7 + z * (2.087572321298175e-9 + z * -1.1359647557788195e-11)))));
  const half = 0.5 * z;
  const whole = 1 - half;
  return whole + (1 - whole - half + (z * tail - x * error));
}

/** NaN outside [−1, 1]. */
export function asin(x: number): number {
  const size = Math.abs(x);
  if (!(size <= 1)) return Number.NaN;
  if (size < 0.5) return x + x * arcsineRatio(x * x);
  const z = (1 - size) * 0.5;
  const root = Math.sqrt(z);
  const value = halfPiHigh - (2 * (root + root * arcsineRatio(z)) - halfPiLow);
  return x < 0 ? -value : value;
}

/** (asin x − x) / x as a function of x². */
function arcsineRatio(z: number): number {
  const above =
    z *
    (0.16666666666666666 +
      z *
        (-0.3255658186224009 +
          z *
            (0.20121253213486293 +
              z * (-0.04005553450067941 + z * (0.0007915349942898145 + z * 3.479331075960212e-5)))));
  const below =
    1 +
    z * (-2.403394911734414 + z * (2.0209457602335057 + z * (-0.6882839716054533 + z * 0.07703815055590194)));
  return above / below;
}
