/**
 * Quantile of ascending values, type 6 of Hyndman and Fan (1996), doi:10.2307/2684934: the position is (n + 1) q, with
 * linear interpolation, as bootnet's intervals. NaN without values.
 */
export function quantileType6(ascending: Float64Array, q: number): number {
  const n = ascending.length;
  if (n === 0) return Number.NaN;
  const position = (n + 1) * q;
  const below = Math.min(n, Math.max(1, Math.floor(position)));
  const above = Math.min(n, below + 1);
  const share = Math.min(1, Math.max(0, position - below));
  return ascending[below - 1]! + share * (ascending[above - 1]! - ascending[below - 1]!);
}
