/** Which of several values differ, by the bootstrap of their differences. */
export interface DifferenceTest {
  /** Row i has one character for each j < i: `1` when values i and j differ, `0` when not. */
  readonly differs: readonly string[];
  /** Pairs that differ. */
  readonly significant: number;
  readonly pairs: number;
}

/** Two-sided level of each single test; nothing is corrected for their number. */
export const differenceLevel = 0.05;

/**
 * Bootstrapped difference test: two values differ when 0 lies outside the 2.5 % and 97.5 % quantiles (type 6) of their
 * differences over the bootstrap samples. Epskamp, Borsboom and Fried (2018), doi:10.3758/s13428-017-0862-1;
 * reference implementation bootnet 1.6, differenceTest. `replicates` hold the values in the same positions; only those
 * named in `positions` are compared.
 */
export function differenceTest(
  replicates: readonly Float64Array[],
  positions: readonly number[],
): DifferenceTest {
  const columns = positions.map((position) => Float64Array.from(replicates, (each) => each[position]!));
  let significant = 0;
  const differs = columns.map((one, i) => {
    let row = '';
    for (let j = 0; j < i; j++) {
      const different = zeroIsOutside(one, columns[j]!);
      if (different) significant++;
      row += different ? '1' : '0';
    }
    return row;
  });
  return { differs, significant, pairs: (positions.length * (positions.length - 1)) / 2 };
}

/**
 * Without sorting: the lower quantile lies between the k-th and the (k + 1)-th smallest difference, k = ⌊(B + 1) 0.025⌋, so
 * it is above 0 when fewer than k differences are not, below when more than k are, and by interpolation between the
 * largest of these and the smallest of the others when it is k. The upper quantile is the lower one turned round.
 */
function zeroIsOutside(a: Float64Array, b: Float64Array): boolean {
  let atMostZero = 0;
  let atLeastZero = 0;
  let largestBelow = Number.NEGATIVE_INFINITY;
  let smallestAbove = Number.POSITIVE_INFINITY;
  for (let boot = 0; boot < a.length; boot++) {
    const difference = a[boot]! - b[boot]!;
    if (difference <= 0) atMostZero++;
    if (difference >= 0) atLeastZero++;
    if (difference < 0 && difference > largestBelow) largestBelow = difference;
    if (difference > 0 && difference < smallestAbove) smallestAbove = difference;
  }
  const boots = a.length;
  const ties = atMostZero + atLeastZero - boots;
  const below = ties > 0 ? 0 : largestBelow;
  const above = ties > 0 ? 0 : smallestAbove;
  return (
    quantileIsAbove(boots, atMostZero, below, smallestAbove) ||
    quantileIsAbove(boots, atLeastZero, -above, -largestBelow)
  );
}

/** Whether the lower quantile is above 0, `last` the k-th smallest difference and `next` the one after it. */
function quantileIsAbove(boots: number, atMostZero: number, last: number, next: number): boolean {
  const position = ((boots + 1) * differenceLevel) / 2;
  const k = Math.floor(position);
  if (k < 1) return atMostZero === 0;
  if (atMostZero !== k) return atMostZero < k;
  return last + (position - k) * (next - last) > 0;
}
