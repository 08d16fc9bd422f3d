import { randomStream } from '../../../core/foundation/random.ts';

/** Random DAG as pairs of numbers, arrows from smaller to larger, this many arrows for each node on average. */
export function randomDag(p: number, degree: number, seed: number): [number, number][] {
  const random = randomStream(seed);
  const share = degree / ((p - 1) / 2);
  const edges: [number, number][] = [];
  for (let to = 1; to < p; to++)
    for (let from = 0; from < to; from++) if (random.uniform() < share) edges.push([from, to]);
  return edges;
}

/** The node in the middle, whose effect on the last is asked for: it has causes, and effects. */
export const exposureOf = (p: number): number => Math.floor(p / 2);

/** The model text with that question. */
export function modelText(p: number, edges: readonly (readonly [number, number])[]): string {
  const nodes = Array.from(
    { length: p },
    (_, at) => `V${at}${at === exposureOf(p) ? ' [exposure]' : at === p - 1 ? ' [outcome]' : ''}`,
  );
  return `dag {\n${nodes.join('\n')}\n${edges.map(([from, to]) => `V${from} -> V${to}`).join('\n')}\n}\n`;
}

/** Linear Gaussian cases of a DAG: coefficients between 0.35 and 0.95 of either sign, unit errors. */
export function simulatedCases(
  p: number,
  edges: readonly (readonly [number, number])[],
  n: number,
  seed: number,
) {
  const random = randomStream(seed);
  const weighted = edges.map(([from, to]) => ({
    from,
    to,
    weight: (0.35 + 0.6 * random.uniform()) * (random.uniform() < 0.5 ? -1 : 1),
  }));
  const columns = Array.from({ length: p }, () => Float64Array.from({ length: n }, () => random.normal()));
  for (let to = 0; to < p; to++) {
    for (const edge of weighted) {
      if (edge.to !== to) continue;
      for (let row = 0; row < n; row++) columns[to]![row]! += edge.weight * columns[edge.from]![row]!;
    }
  }
  // Columns in another order than the arrows, which would help who searches in order.
  const order = Array.from({ length: p }, (_, at) => (at * 7 + 3) % p);
  return new Set(order).size === p ? order.map((at) => columns[at]!) : columns;
}

export const csvOf = (columns: readonly Float64Array[]): string =>
  [
    columns.map((_, at) => `X${at + 1}`).join(','),
    ...Array.from(columns[0]!, (_, row) => columns.map((column) => column[row]).join(',')),
    '',
  ].join('\n');

/** A random signed graph without self-loops. */
export function randomLoops(p: number, count: number, seed: number) {
  const random = randomStream(seed);
  const edges = new Map<string, { from: string; to: string; sign: 1 | -1 }>();
  while (edges.size < count) {
    const [from, to] = [`V${random.below(p)}`, `V${random.below(p)}`];
    if (from !== to) edges.set(`${from} ${to}`, { from, to, sign: random.uniform() < 0.5 ? 1 : -1 });
  }
  return [...edges.values()];
}
