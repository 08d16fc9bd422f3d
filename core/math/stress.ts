export interface Point {
  readonly x: number;
  readonly y: number;
}

const mostRounds = 300;
/** Rounds end when no node moves further than this, in units of the picture. */
const still = 0.05;

/**
 * Points whose distances come as near as possible to the ideal ones: stress Σ (|p_i − p_j| − d_ij)² / d_ij², each
 * node in turn moved to where its neighbours' circles agree (Gansner, Koren & North 2004,
 * 10.1007/978-3-540-31843-9_25). Starts from two landmark distances, so that the result depends on nothing else.
 */
export function minimiseStress(ideal: readonly Float64Array[]): readonly Point[] {
  const count = ideal.length;
  const start = landmarkStart(ideal);
  const x = Float64Array.from(start, (point) => point.x);
  const y = Float64Array.from(start, (point) => point.y);
  for (let round = 0; round < mostRounds; round += 1) {
    let furthest = 0;
    for (let node = 0; node < count; node += 1) furthest = Math.max(furthest, moveNode(node, ideal, x, y));
    if (furthest < still) break;
  }
  return Array.from({ length: count }, (_, node) => ({ x: x[node]!, y: y[node]! }));
}

function moveNode(node: number, ideal: readonly Float64Array[], x: Float64Array, y: Float64Array): number {
  let sumX = 0;
  let sumY = 0;
  let weights = 0;
  for (let other = 0; other < x.length; other += 1) {
    if (other === node) continue;
    const wanted = ideal[node]![other]!;
    const dx = x[node]! - x[other]!;
    const dy = y[node]! - y[other]!;
    const distance = Math.hypot(dx, dy) || 1e-6;
    const weight = 1 / (wanted * wanted);
    sumX += weight * (x[other]! + (wanted * dx) / distance);
    sumY += weight * (y[other]! + (wanted * dy) / distance);
    weights += weight;
  }
  if (weights === 0) return 0;
  const moved = Math.hypot(sumX / weights - x[node]!, sumY / weights - y[node]!);
  x[node] = sumX / weights;
  y[node] = sumY / weights;
  return moved;
}

/**
 * A spread-out start: the coordinates are the distances to two landmarks far from each other and from one another's
 * axis, and a little turn for each node parts those that are equally far from both.
 */
function landmarkStart(ideal: readonly Float64Array[]): readonly Point[] {
  const furthestFrom = (score: (node: number) => number): number => {
    let best = 0;
    for (let node = 1; node < ideal.length; node += 1) if (score(node) > score(best)) best = node;
    return best;
  };
  const first = furthestFrom((node) => ideal[0]![node]!);
  const second = furthestFrom((node) => ideal[first]![node]!);
  const third = furthestFrom((node) => ideal[first]![node]! + ideal[second]![node]!);
  const golden = Math.PI * (3 - Math.sqrt(5));
  return ideal.map((row, node) => ({
    x: (row[first]! - row[second]!) / 2 + 20 * Math.cos(node * golden),
    y: row[third]! - (row[first]! + row[second]!) / 2 + 20 * Math.sin(node * golden),
  }));
}
