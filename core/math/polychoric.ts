import { bivariateNormalCdf, bivariateNormalDensity } from './bivariate-normal.ts';
import { maximiseCorrelation } from './maximise-correlation.ts';
import type { OrdinalVariable } from './ordinal.ts';

export interface PolychoricEstimate {
  readonly correlation: number;
  /** Cells of the contingency table without a case: many of them make the estimate unsteady. */
  readonly emptyCells: number;
  readonly n: number;
}

/**
 * Polychoric correlation of two ordinal variables: thresholds fixed at each variable's own, then the correlation by
 * maximum likelihood on the pair's contingency table (rows with both values).
 *
 * Olsson (1979), Psychometrika 44:443–460, doi:10.1007/BF02296207. Follows `lavaan::lavCor` 0.6: in a 2 × 2 table an
 * empty cell gets half a case and the margins are kept; larger tables are taken as they are.
 */
export function polychoricCorrelation(x: OrdinalVariable, y: OrdinalVariable): PolychoricEstimate {
  const rows = x.categories.length;
  const columns = y.categories.length;
  const table = new Float64Array(rows * columns);
  let n = 0;
  for (let index = 0; index < x.codes.length; index++) {
    const i = x.codes[index]!;
    const j = y.codes[index]!;
    if (i < 0 || j < 0) continue;
    table[i * columns + j]!++;
    n++;
  }
  const emptyCells = table.reduce((empty, count) => empty + (count === 0 ? 1 : 0), 0);
  if (rows === 2 && columns === 2 && emptyCells > 0) fillEmptyCell(table);
  const correlation = maximiseCorrelation(scoreOfCodes(x, y, table), (candidate) =>
    tableScore(table, x.cuts, y.cuts, candidate, n),
  );
  return { correlation, emptyCells, n };
}

/** Half a case into an empty cell of a 2 × 2 table; the three others change so that the margins stay. */
function fillEmptyCell(table: Float64Array): void {
  const empty = table.indexOf(0);
  const sameDiagonal = empty === 0 || empty === 3 ? [0, 3] : [1, 2];
  for (let cell = 0; cell < 4; cell++) table[cell]! += sameDiagonal.includes(cell) ? 0.5 : -0.5;
}

/** Pearson correlation of the codes: a start close enough for a few steps. */
function scoreOfCodes(x: OrdinalVariable, y: OrdinalVariable, table: Float64Array): number {
  const columns = y.categories.length;
  let n = 0;
  let sumX = 0;
  let sumY = 0;
  let sumXX = 0;
  let sumYY = 0;
  let sumXY = 0;
  for (let i = 0; i < x.categories.length; i++) {
    for (let j = 0; j < columns; j++) {
      const count = table[i * columns + j]!;
      n += count;
      sumX += count * i;
      sumY += count * j;
      sumXX += count * i * i;
      sumYY += count * j * j;
      sumXY += count * i * j;
    }
  }
  const covariance = sumXY - (sumX * sumY) / n;
  const spread = Math.sqrt((sumXX - (sumX * sumX) / n) * (sumYY - (sumY * sumY) / n));
  return spread > 0 ? covariance / spread : 0;
}

/** Σ n_ij π'_ij / π_ij and n Σ π'_ij² / π_ij, π the rectangle probabilities and π' their slopes in the correlation. */
function tableScore(
  table: Float64Array,
  cutsX: Float64Array,
  cutsY: Float64Array,
  correlation: number,
  n: number,
): { score: number; information: number } {
  const columns = cutsY.length - 1;
  let cumulativeAbove = new Float64Array(columns + 1);
  let densityAbove = new Float64Array(columns + 1);
  let score = 0;
  let information = 0;
  for (let i = 1; i < cutsX.length; i++) {
    const cumulative = new Float64Array(columns + 1);
    const density = new Float64Array(columns + 1);
    for (let j = 1; j <= columns; j++) {
      cumulative[j] = bivariateNormalCdf(cutsX[i]!, cutsY[j]!, correlation);
      density[j] = bivariateNormalDensity(cutsX[i]!, cutsY[j]!, correlation);
      const probability = Math.max(
        cumulative[j]! - cumulative[j - 1]! - cumulativeAbove[j]! + cumulativeAbove[j - 1]!,
        1e-16,
      );
      const slope = density[j]! - density[j - 1]! - densityAbove[j]! + densityAbove[j - 1]!;
      score += (table[(i - 1) * columns + j - 1]! * slope) / probability;
      information += (slope * slope) / probability;
    }
    cumulativeAbove = cumulative;
    densityAbove = density;
  }
  return { score, information: information * n };
}
