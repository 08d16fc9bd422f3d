import type { EdgeWishes } from './edge-wishes.ts';
import type { Skeleton } from './skeleton.ts';
import type { Triple } from './triples.ts';

export interface Orientation {
  /** p × p: 1 at (a, b) when a → b or a – b; an arrow has 0 at (b, a). */
  readonly marks: Uint8Array;
  /** p × p, symmetric: 1 where two colliders contradict each other and both are kept, a ↔ b. */
  readonly contradicted: Uint8Array;
  /** Arrows that a collider turned round after another had set them: the data contradict themselves there. */
  readonly conflicts: number;
}

/**
 * From a skeleton to a CPDAG: known arrows, then colliders, then Meek's rules, of which the first keeps off triples that the
 * data leave open. A later collider overwrites an earlier one (pcalg's `relaxed`), or, with `keepConflicts`, both stand.
 */
export function orient(
  { adjacent }: Skeleton,
  p: number,
  wishes: EdgeWishes,
  triples: readonly Triple[],
  keepConflicts = false,
): Orientation {
  const marks = adjacent.slice();
  const contradicted = new Uint8Array(p * p);
  const has = (a: number, b: number) => marks[a * p + b] === 1;
  let conflicts = 0;
  const point = (from: number, to: number) => {
    if (wishes.forbidden(from, to)) return;
    if (!has(from, to)) conflicts += 1;
    if (keepConflicts && (!has(from, to) || contradicted[from * p + to] === 1)) {
      contradicted[from * p + to] = 1;
      contradicted[to * p + from] = 1;
      return;
    }
    marks[from * p + to] = 1;
    marks[to * p + from] = 0;
  };
  for (const { x, y, z, collider } of triples) {
    if (collider !== true) continue;
    point(x, y);
    point(z, y);
  }
  for (let a = 0; a < p; a++) {
    for (let b = 0; b < p; b++) {
      if (has(a, b) && has(b, a) && wishes.forbidden(b, a)) marks[b * p + a] = 0;
    }
  }
  const open = new Set(
    triples.filter(({ collider }) => collider === null).map(({ x, y, z }) => tripleKey(x, y, z)),
  );
  applyMeekRules(marks, contradicted, p, (a, b, c) => open.has(tripleKey(Math.min(a, c), b, Math.max(a, c))));
  return { marks, contradicted, conflicts };
}

const tripleKey = (x: number, y: number, z: number): string => `${x} ${y} ${z}`;

/** Meek (1995), rules 1 to 4, until none applies: no new collider, no cycle. */
function applyMeekRules(
  marks: Uint8Array,
  contradicted: Uint8Array,
  p: number,
  isOpen: (a: number, b: number, c: number) => boolean,
): void {
  const has = (a: number, b: number) => marks[a * p + b] === 1;
  const agreed = (a: number, b: number) => contradicted[a * p + b] === 0;
  const arrow = (a: number, b: number) => has(a, b) && !has(b, a) && agreed(a, b);
  const line = (a: number, b: number) => has(a, b) && has(b, a) && agreed(a, b);
  const apart = (a: number, b: number) => !has(a, b) && !has(b, a);
  const nodes = Array.from({ length: p }, (_, node) => node);
  const forced = (a: number, b: number): boolean =>
    nodes.some((c) => arrow(c, a) && c !== b && apart(c, b) && !isOpen(c, a, b)) ||
    nodes.some((c) => arrow(a, c) && arrow(c, b)) ||
    nodes.some(
      (c) =>
        line(a, c) &&
        ((arrow(c, b) &&
          nodes.some((d) => d !== c && line(a, d) && arrow(d, b) && apart(c, d) && !isOpen(c, a, d))) ||
          (apart(c, b) && nodes.some((d) => !apart(a, d) && arrow(c, d) && arrow(d, b)))),
    );
  let changed = true;
  while (changed) {
    changed = false;
    for (const a of nodes) {
      for (const b of nodes) {
        if (a === b || !line(a, b) || !forced(a, b)) continue;
        marks[b * p + a] = 0;
        changed = true;
      }
    }
  }
}
