import { NosographError } from '../foundation/errors.ts';
import type { DataTable } from '../model/dataset.ts';

/** Correlations between variables: p × p, row-major, 1 on the diagonal. */
export interface GivenCorrelations {
  readonly variables: readonly string[];
  readonly matrix: Float64Array;
}

/** Two cells for one pair may differ by rounding, not by more. */
const largestAsymmetry = 1e-6;
/** A correlation may exceed 1 by rounding, not by more. */
const roundingRoom = 1e-6;

/**
 * A correlation or covariance matrix from a table with a header line of names; a first column of names is allowed, and
 * one triangle may be empty. A covariance matrix is standardised. Fails with `format.malformed` at the place that is
 * wrong: not square, an empty pair, a pair given twice with different values, a diagonal that is not positive, a
 * correlation beyond 1.
 */
export function correlationsOfTable({ columns, rows }: DataTable, file: string): GivenCorrelations {
  const numeric = columns.filter((column) => column.texts === null);
  const p = numeric.length;
  const variables = numeric.map((column) => column.name);
  if (p < 2) {
    throw new NosographError(
      'input.invalid',
      `${file} has ${p} variables with numbers; a network needs at least two.`,
      { file, variables: p },
    );
  }
  if (rows !== p) {
    throw malformed(file, `has ${p} columns of numbers but ${rows} rows: a matrix is square`, {});
  }
  const covariance = new Float64Array(p * p);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j <= i; j++) {
      const value = pairValue(
        numeric[j]!.values[i]!,
        numeric[i]!.values[j]!,
        variables[i]!,
        variables[j]!,
        file,
      );
      covariance[i * p + j] = value;
      covariance[j * p + i] = value;
    }
  }
  return { variables, matrix: standardised(covariance, variables, file) };
}

/** One of the two cells of a pair may be empty; when both are given they agree. */
function pairValue(below: number, above: number, row: string, column: string, file: string): number {
  const pair = row === column ? `the diagonal of "${row}"` : `"${row}" with "${column}"`;
  if (Number.isNaN(below) && Number.isNaN(above))
    throw malformed(file, `${pair} is empty. Give every pair once`, { variables: [row, column] });
  if (Number.isNaN(below)) return above;
  if (!Number.isNaN(above) && Math.abs(below - above) > largestAsymmetry) {
    throw malformed(file, `${pair} is given twice with different values. A correlation matrix is symmetric`, {
      variables: [row, column],
    });
  }
  return below;
}

function standardised(covariance: Float64Array, variables: readonly string[], file: string): Float64Array {
  const p = variables.length;
  const sd = variables.map((variable, i) => {
    const variance = covariance[i * (p + 1)]!;
    if (variance > 0) return Math.sqrt(variance);
    throw malformed(file, `the diagonal of "${variable}" is not positive`, { variable });
  });
  return covariance.map((value, at) => {
    const i = Math.floor(at / p);
    const j = at % p;
    if (i === j) return 1;
    const correlation = value / (sd[i]! * sd[j]!);
    if (Math.abs(correlation) <= 1 + roundingRoom) return Math.max(-1, Math.min(1, correlation));
    throw malformed(
      file,
      `"${variables[i]}" with "${variables[j]}" has a correlation of ${correlation.toPrecision(4)}, which is beyond 1`,
      { variables: [variables[i]!, variables[j]!] },
    );
  });
}

const malformed = (file: string, what: string, details: NosographError['details']) =>
  new NosographError('format.malformed', `${file}: ${what}.`, { file, ...details });
