import { randomStream } from '../../core/foundation/random.ts';

/** Simulated rows as a CSV file: each variable leans on the one before it. */
export function sampleFile(seed: number, n: number, p: number) {
  const random = randomStream(seed);
  const lines = [Array.from({ length: p }, (_, j) => `v${j + 1}`).join(',')];
  for (let row = 0; row < n; row++) {
    const values: number[] = [];
    for (let j = 0; j < p; j++) values.push(0.5 * (values[j - 1] ?? 0) + random.normal());
    lines.push(values.map((value) => value.toFixed(4)).join(','));
  }
  return { name: 'sample.csv', bytes: new TextEncoder().encode(`${lines.join('\n')}\n`) };
}
