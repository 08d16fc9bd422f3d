import type { RandomStream } from '../../foundation/random.ts';

/** What a bootstrap of repeated measures draws: rows that depend on one another stay together. */
export type ResampledUnit = 'persons' | 'days' | 'blocks';

export interface Resample {
  /** Rows drawn, in their order within each unit. */
  readonly rows: Int32Array;
  /** The unit each belongs to, from 0; one that is drawn twice counts as two. */
  readonly unit: Int32Array;
}

/** Whole clusters with replacement, as many as there are: all rows of a person, or of a day. */
export function clusterResampler(cluster: readonly string[]): (random: RandomStream) => Resample {
  const rowsOf = new Map<string, number[]>();
  for (const [row, name] of cluster.entries()) {
    const rows = rowsOf.get(name);
    if (rows === undefined) rowsOf.set(name, [row]);
    else rows.push(row);
  }
  const clusters = [...rowsOf.values()];
  return (random) => {
    const drawn = clusters.map(() => clusters[random.below(clusters.length)]!);
    return {
      rows: Int32Array.from(drawn.flat()),
      unit: Int32Array.from(drawn.flatMap((rows, index) => rows.map(() => index))),
    };
  };
}

/**
 * Moving blocks of n^(1/3) consecutive rows, each start equally likely, until there are n rows: what is left of the
 * dependence between neighbours stays inside a block. Künsch (1989), doi:10.1214/aos/1176347265.
 */
export function movingBlockResampler(n: number): (random: RandomStream) => Resample {
  const length = Math.ceil(Math.cbrt(n));
  return (random) => {
    const rows = new Int32Array(n);
    for (let filled = 0; filled < n; filled += length) {
      const start = random.below(n - length + 1);
      for (let step = 0; step < length && filled + step < n; step++) rows[filled + step] = start + step;
    }
    return { rows, unit: Int32Array.from(rows, (_, at) => Math.floor(at / length)) };
  };
}

/** Days are drawn from this many on; fewer would give too few different samples. */
export const fewestDays = 10;

export interface SeriesResampler {
  readonly unit: ResampledUnit;
  readonly draw: (random: RandomStream) => Resample;
}

/** Persons where there are several, else days where there are ten or more, else moving blocks of measurements. */
export function seriesResampler(person: readonly string[], block: readonly string[]): SeriesResampler {
  if (new Set(person).size > 1) return { unit: 'persons', draw: clusterResampler(person) };
  if (new Set(block).size >= fewestDays) return { unit: 'days', draw: clusterResampler(block) };
  return { unit: 'blocks', draw: movingBlockResampler(person.length) };
}
