import { randomStream } from '../../core/foundation/random.ts';
import { bytesOf } from './records.ts';

/** Invented answers: items 0 to `levels − 1` that share one factor, drawn from a seed. */
export function simulatedItems(n: number, items: number, seed = 1, levels = 5): number[][] {
  const random = randomStream(seed);
  return Array.from({ length: n }, () => {
    const factor = random.normal();
    return Array.from({ length: items }, () => {
      const score = Math.round((levels - 1) / 2 + 0.7 * factor + 0.9 * random.normal());
      return Math.max(0, Math.min(levels - 1, score));
    });
  });
}

/** A CSV file of a table. */
export function csvFile(name: string, header: readonly string[], rows: readonly (readonly unknown[])[]) {
  const lines = [header, ...rows].map((cells) => cells.map((cell) => cell ?? '').join(','));
  return { name, bytes: bytesOf(lines.join('\n')) };
}

export const itemNames = (items: number): string[] =>
  Array.from({ length: items }, (_, index) => `item${index + 1}`);

/** Items 1 to `items` as a CSV file. */
export const itemFile = (n: number, items: number, seed = 1) =>
  csvFile('sample-items.csv', itemNames(items), simulatedItems(n, items, seed));
