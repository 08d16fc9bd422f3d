import { circle, head, type MarkMatrix, tail } from './mark-matrix.ts';

/** Whether a step can be part of a directed path: no arrowhead behind, no tail ahead. */
const mayLead = (marks: MarkMatrix, from: number, to: number): boolean =>
  marks.joined(from, to) && marks.at(to, from) !== head && marks.at(from, to) !== tail;

/**
 * A shortest path that may be directed and is uncovered (nodes two apart are never adjacent), whose first nodes are given;
 * `accepts` says where it may end. Null when there is none.
 */
export function uncoveredPath(
  marks: MarkMatrix,
  start: readonly [number, number],
  end: number,
  step: (marks: MarkMatrix, from: number, to: number) => boolean = mayLead,
): number[] | null {
  const [first, second] = start;
  if (!step(marks, first, second)) return null;
  let paths: number[][] = [[first, second]];
  // Breadth first: the nodes of a path are no part of its beginnings.
  while (paths.length > 0) {
    const longer: number[][] = [];
    for (const path of paths) {
      const last = path.at(-1)!;
      if (last === end) return path;
      const before = path.at(-2)!;
      for (const next of marks.neighbours(last)) {
        if (path.includes(next) || marks.joined(before, next) || !step(marks, last, next)) continue;
        longer.push([...path, next]);
      }
    }
    if (longer.length > mostPaths) return null;
    paths = longer;
  }
  return null;
}

/** Beyond so many open beginnings the rule is not applied: it would only have added tails. */
const mostPaths = 20_000;

/** Both ends circles, as the fifth rule wants its paths. */
export const isCircleEdge = (marks: MarkMatrix, a: number, b: number): boolean =>
  marks.at(a, b) === circle && marks.at(b, a) === circle;

/**
 * The end of a shortest discriminating path for b between it and c: colliders that are all parents of c, from a back to a
 * node that is not adjacent to c. Null when there is none.
 */
export function discriminatingEnd(marks: MarkMatrix, a: number, b: number, c: number): number | null {
  let paths: number[][] = [[b, a]];
  while (paths.length > 0) {
    const longer: number[][] = [];
    for (const path of paths) {
      const last = path.at(-1)!;
      for (const next of marks.neighbours(last)) {
        if (path.includes(next) || next === c || marks.at(next, last) !== head) continue;
        if (!marks.joined(next, c)) return next;
        if (marks.at(last, next) === head && marks.isArrow(next, c)) longer.push([...path, next]);
      }
    }
    if (longer.length > mostPaths) return null;
    paths = longer;
  }
  return null;
}
