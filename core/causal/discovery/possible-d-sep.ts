import type { Task } from '../../foundation/task.ts';
import type { EdgeWishes } from './edge-wishes.ts';
import { head, MarkMatrix, noEdge } from './mark-matrix.ts';
import { type IndependenceTest, neighbours, type SeparatingSet, type Skeleton, subsets } from './skeleton.ts';

/**
 * The second stage of FCI (Spirtes, Glymour and Scheines 2000; order of tests as pcalg 2.7): with hidden common causes a
 * separating set may lie outside the neighbours. Colliders of the first skeleton tell which nodes can be in one
 * (Possible-D-SEP); an edge goes when one of their sets with a member that is no neighbour separates its ends.
 */
export async function withoutPossibleDSep(
  found: Skeleton,
  p: number,
  test: IndependenceTest,
  alpha: number,
  wishes: EdgeWishes,
  task: Task,
): Promise<Skeleton> {
  const marks = collidersOf(found, p);
  const possible = Array.from({ length: p }, (_, node) => possibleDSep(marks, node));
  const separations = new Map(found.separations.map((each) => [each.x * p + each.y, each]));
  for (let x = 0; x < p; x++) {
    task.report({ step: 'causal.possibleDSep', done: x, total: p });
    const around = marks.neighbours(x);
    for (const y of around) {
      await task.breathe();
      if (wishes.required(x, y) || wishes.required(y, x)) continue;
      const candidates = possible[x]!.filter((node) => node !== y);
      const given = separatingSet(x, y, candidates, around, test, alpha);
      if (given === null) continue;
      marks.set(x, y, noEdge);
      marks.set(y, x, noEdge);
      const [low, high] = [Math.min(x, y), Math.max(x, y)];
      separations.set(low * p + high, { x: low, y: high, ...given });
    }
  }
  return {
    adjacent: marks.marks.map((mark) => (mark === noEdge ? 0 : 1)),
    separations: [...separations.values()],
  };
}

function separatingSet(
  x: number,
  y: number,
  candidates: readonly number[],
  around: readonly number[],
  test: IndependenceTest,
  alpha: number,
): Pick<SeparatingSet, 'given' | 'p'> | null {
  const near = new Set(around);
  if (candidates.every((node) => near.has(node))) return null;
  for (let size = 1; size <= candidates.length; size++) {
    for (const given of subsets(candidates, size)) {
      // Sets of neighbours were tried in the first stage.
      if (size <= around.length && given.every((node) => near.has(node))) continue;
      const probability = test(x, y, given);
      if (probability >= alpha) return { given: [...given], p: probability };
    }
  }
  return null;
}

/** Marks of a skeleton after its colliders: arrowheads there, circles elsewhere. */
export function collidersOf({ adjacent, separations }: Skeleton, p: number): MarkMatrix {
  const marks = new MarkMatrix(p, adjacent.slice());
  const separated = new Map(separations.map(({ x, y, given }) => [x * p + y, given]));
  for (let y = 0; y < p; y++) {
    const around = neighbours(adjacent, p, y);
    for (const x of around) {
      for (const z of around) {
        if (z <= x || adjacent[x * p + z] === 1) continue;
        const given = separated.get(x * p + z);
        if (given === undefined || given === null || given.includes(y)) continue;
        marks.set(x, y, head);
        marks.set(z, y, head);
      }
    }
  }
  return marks;
}

/** Nodes that a path reaches on which every inner node is a collider or the top of a triangle. */
function possibleDSep(marks: MarkMatrix, start: number): number[] {
  const { p } = marks;
  const walked = new Uint8Array(p * p);
  const found = new Set<number>();
  const waiting: [number, number][] = [];
  const walk = (from: number, to: number) => {
    walked[from * p + to] = 1;
    found.add(to);
    waiting.push([from, to]);
  };
  for (const node of marks.neighbours(start)) walk(start, node);
  for (let at = 0; at < waiting.length; at++) {
    const [before, node] = waiting[at]!;
    for (const next of marks.neighbours(node)) {
      if (walked[node * p + next] === 1 || next === before) continue;
      const isCollider = marks.at(before, node) === head && marks.at(next, node) === head;
      if (isCollider || marks.joined(before, next)) walk(node, next);
    }
  }
  found.delete(start);
  return [...found].sort((a, b) => a - b);
}
