import { normalCdf } from '../../math/normal.ts';
import type { LevelTable } from './scores.ts';
import type { IndependenceTest } from './skeleton.ts';

/**
 * G² = 2 Σ O ln(O / E) with the full (r_x − 1)(r_y − 1) Π r_s degrees of freedom, as pcalg's gSquareDis without adaptDF;
 * with fewer than ten cases for each degree of freedom the test is not made and p is 1.
 */
export function gSquareTest({ variables, counts, n }: LevelTable): IndependenceTest {
  return (x, y, given) => {
    const [first, second] = [variables[x]!, variables[y]!];
    let strata = 1;
    for (const node of given) strata *= variables[node]!.count;
    const freedom = (first.count - 1) * (second.count - 1) * strata;
    if (freedom === 0 || n < 10 * freedom) return 1;
    const cells = new Float64Array(strata * first.count * second.count);
    for (let row = 0; row < counts.length; row++) {
      let stratum = 0;
      for (const node of given) stratum = stratum * variables[node]!.count + variables[node]!.codes[row]!;
      cells[(stratum * first.count + first.codes[row]!) * second.count + second.codes[row]!]! += counts[row]!;
    }
    let statistic = 0;
    for (let stratum = 0; stratum < strata; stratum++) {
      const from = stratum * first.count * second.count;
      statistic += stratumStatistic(cells.subarray(from, from + first.count * second.count), second.count);
    }
    return chiSquareUpper(2 * statistic, freedom);
  };
}

/** Σ O ln(O N / (row sum · column sum)) of one table. */
function stratumStatistic(table: Float64Array, columns: number): number {
  const rows = table.length / columns;
  const rowSums = new Float64Array(rows);
  const columnSums = new Float64Array(columns);
  let total = 0;
  for (const [at, count] of table.entries()) {
    rowSums[Math.floor(at / columns)]! += count;
    columnSums[at % columns]! += count;
    total += count;
  }
  let sum = 0;
  for (const [at, count] of table.entries()) {
    if (count === 0) continue;
    sum +=
      count * Math.log((count * total) / (rowSums[Math.floor(at / columns)]! * columnSums[at % columns]!));
  }
  return sum;
}

/**
 * P(χ² > x) for whole degrees of freedom, by Q(a + 1, z) = Q(a, z) + z^a e^−z / Γ(a + 1) from Q(1/2, z) = 2 Φ(−√(2z)) or
 * Q(1, z) = e^−z, where z = x / 2 and a counts up to degrees / 2.
 */
export function chiSquareUpper(x: number, degrees: number): number {
  const z = Math.max(0, x) / 2;
  const odd = degrees % 2 === 1;
  let upper = odd ? 2 * normalCdf(-Math.sqrt(2 * z)) : Math.exp(-z);
  let term = odd ? 2 * Math.sqrt(z / Math.PI) * Math.exp(-z) : z * Math.exp(-z);
  for (let a = odd ? 1.5 : 2; a <= degrees / 2; a++) {
    upper += term;
    term *= z / a;
  }
  return Math.min(1, upper);
}
