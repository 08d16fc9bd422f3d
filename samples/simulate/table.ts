import type { RandomStream } from '../../core/foundation/random.ts';
import type { DataColumn } from '../../core/model/dataset.ts';

/** A file of a sample, as it stands in samples/. */
export interface SampleFile {
  readonly path: string;
  readonly text: string;
}

export type Cell = number | string | null;

/** Comma-separated values with a header line; null is an empty cell. No cell here needs quotes. */
export function csvFile(
  path: string,
  names: readonly string[],
  rows: readonly (readonly Cell[])[],
): SampleFile {
  const lines = [names, ...rows].map((cells) => cells.map((cell) => cell ?? '').join(','));
  return { path, text: `${lines.join('\n')}\n` };
}

export const jsonFile = (path: string, value: unknown): SampleFile => ({
  path,
  text: `${JSON.stringify(value, null, 2)}\n`,
});

/** The cells of simulated columns, a share of them lost at random. */
export function cellsOf(columns: readonly DataColumn[], missing: number, random: RandomStream): Cell[][] {
  return Array.from({ length: columns[0]!.values.length }, (_, row) =>
    columns.map(({ values }) => (random.uniform() < missing ? null : values[row]!)),
  );
}

/** Edges by the names of their ends. */
export type Edges = readonly (readonly [from: string, to: string, weight: number])[];

/** A symmetric p × p matrix from its edges. */
export function undirected(variables: readonly string[], edges: Edges): Float64Array {
  const weights = directed(variables, edges);
  const p = variables.length;
  for (let i = 0; i < p; i++)
    for (let j = 0; j < p; j++) if (weights[i * p + j] !== 0) weights[j * p + i] = weights[i * p + j]!;
  return weights;
}

/** A p × p matrix whose rows are the causes. */
export function directed(variables: readonly string[], edges: Edges): Float64Array {
  const p = variables.length;
  const weights = new Float64Array(p * p);
  for (const [from, to, weight] of edges) {
    const [row, column] = [variables.indexOf(from), variables.indexOf(to)];
    if (row < 0 || column < 0) throw new Error(`No variable ${from} or ${to}.`);
    weights[row * p + column] = weight;
  }
  return weights;
}

export const matrixRows = (matrix: Float64Array, p: number): number[][] =>
  Array.from({ length: p }, (_, row) => Array.from(matrix.subarray(row * p, row * p + p)));

/** Numbers below a first row of names, padded as identifiers are: P001, P002, … */
export const identifier = (letter: string, number: number): string =>
  `${letter}${String(number).padStart(3, '0')}`;
