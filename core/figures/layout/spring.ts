import { randomStream } from '../../foundation/random.ts';
import type { Point } from '../shapes.ts';
import { circlePlaces } from './circle.ts';

const rounds = 500;
/** Holds what no edge holds, so that an isolated node stays in the picture. */
const gravity = 0.12;

/**
 * Fruchterman and Reingold (1991, doi:10.1002/spe.4380211102): nodes push one another away, edges pull in proportion
 * to |weight|, as qgraph's `layout = "spring"` does. Starts from a circle shaken by the seed; the same seed and
 * weights give the same places.
 * @param attraction p × p, symmetric, not negative.
 */
export function springPlaces(attraction: readonly Float64Array[], seed: number): readonly Point[] {
  const count = attraction.length;
  const strongest = Math.max(...attraction.map((row) => Math.max(...row)), 1e-12);
  const random = randomStream(seed);
  const start = circlePlaces(count);
  const x = Float64Array.from(start, (point) => point.x + 0.02 * (random.uniform() - 0.5));
  const y = Float64Array.from(start, (point) => point.y + 0.02 * (random.uniform() - 0.5));
  const ideal = Math.sqrt(4 / Math.max(1, count));
  const pushX = new Float64Array(count);
  const pushY = new Float64Array(count);
  for (let round = 0; round < rounds; round += 1) {
    pushX.fill(0);
    pushY.fill(0);
    for (let a = 0; a < count; a += 1) {
      pushX[a]! -= gravity * x[a]!;
      pushY[a]! -= gravity * y[a]!;
      for (let b = 0; b < a; b += 1) {
        const dx = x[a]! - x[b]!;
        const dy = y[a]! - y[b]!;
        const distance = Math.max(Math.hypot(dx, dy), 1e-6);
        const repulsion = (ideal * ideal) / distance;
        const pull = ((distance * distance) / ideal) * (attraction[a]![b]! / strongest);
        const force = (repulsion - pull) / distance;
        pushX[a]! += dx * force;
        pushY[a]! += dy * force;
        pushX[b]! -= dx * force;
        pushY[b]! -= dy * force;
      }
    }
    const heat = 0.3 * (1 - round / rounds) ** 1.5;
    for (let node = 0; node < count; node += 1) {
      const length = Math.max(Math.hypot(pushX[node]!, pushY[node]!), 1e-12);
      const step = Math.min(length, heat) / length;
      x[node]! += pushX[node]! * step;
      y[node]! += pushY[node]! * step;
    }
  }
  return Array.from(x, (value, node) => ({ x: value, y: y[node]! }));
}
