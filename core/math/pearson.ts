/**
 * Product-moment correlation of the rows in which both values are present (NaN is missing).
 * NaN when fewer than two rows remain or either variable is constant in them: the caller says so.
 * Two passes: means first, so that a large mean does not cost digits.
 */
export function pearsonCorrelation(x: Float64Array, y: Float64Array): number {
  let n = 0;
  let meanX = 0;
  let meanY = 0;
  for (let row = 0; row < x.length; row++) {
    const a = x[row]!;
    const b = y[row]!;
    if (Number.isNaN(a) || Number.isNaN(b)) continue;
    n++;
    meanX += a;
    meanY += b;
  }
  if (n < 2) return Number.NaN;
  meanX /= n;
  meanY /= n;
  let crossProduct = 0;
  let squaresX = 0;
  let squaresY = 0;
  for (let row = 0; row < x.length; row++) {
    const a = x[row]! - meanX;
    const b = y[row]! - meanY;
    if (Number.isNaN(a) || Number.isNaN(b)) continue;
    crossProduct += a * b;
    squaresX += a * a;
    squaresY += b * b;
  }
  if (squaresX === 0 || squaresY === 0) return Number.NaN;
  return Math.max(-1, Math.min(1, crossProduct / Math.sqrt(squaresX * squaresY)));
}
