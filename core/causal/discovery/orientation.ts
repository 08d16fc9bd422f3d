import type { EdgeWishes } from './edge-wishes.ts';
import { neighbours, type Skeleton } from './skeleton.ts';

export interface Orientation {
  /** p × p: 1 at (a, b) when a → b or a – b; an arrow has 0 at (b, a). */
  readonly marks: Uint8Array;
  /** Arrows that a collider turned round after another had set them: the data contradict themselves there. */
  readonly conflicts: number;
}

/**
 * From a skeleton to a CPDAG: known arrows, then colliders x → y ← z where x and z are not adjacent and y is not in
 * their separating set (a later collider overwrites an earlier one, as pcalg's `relaxed` does), then Meek's rules.
 */
export function orient({ adjacent, separations }: Skeleton, p: number, wishes: EdgeWishes): Orientation {
  const marks = adjacent.slice();
  const separated = new Map(separations.map(({ x, y, given }) => [x * p + y, given]));
  const has = (a: number, b: number) => marks[a * p + b] === 1;
  let conflicts = 0;
  const point = (from: number, to: number) => {
    if (wishes.forbidden(from, to)) return;
    if (!has(from, to)) conflicts += 1;
    marks[from * p + to] = 1;
    marks[to * p + from] = 0;
  };
  for (let y = 0; y < p; y++) {
    const around = neighbours(adjacent, p, y);
    for (const x of around) {
      for (const z of around) {
        if (z <= x || adjacent[x * p + z] === 1) continue;
        const given = separated.get(x * p + z);
        if (given === undefined || given === null || given.includes(y)) continue;
        point(x, y);
        point(z, y);
      }
    }
  }
  for (let a = 0; a < p; a++) {
    for (let b = 0; b < p; b++) {
      if (has(a, b) && has(b, a) && wishes.forbidden(b, a)) marks[b * p + a] = 0;
    }
  }
  applyMeekRules(marks, p);
  return { marks, conflicts };
}

/** Meek (1995), rules 1 to 4, until none applies: no new collider, no cycle. */
function applyMeekRules(marks: Uint8Array, p: number): void {
  const has = (a: number, b: number) => marks[a * p + b] === 1;
  const arrow = (a: number, b: number) => has(a, b) && !has(b, a);
  const line = (a: number, b: number) => has(a, b) && has(b, a);
  const apart = (a: number, b: number) => !has(a, b) && !has(b, a);
  const nodes = Array.from({ length: p }, (_, node) => node);
  const forced = (a: number, b: number): boolean =>
    nodes.some((c) => arrow(c, a) && c !== b && apart(c, b)) ||
    nodes.some((c) => arrow(a, c) && arrow(c, b)) ||
    nodes.some(
      (c) =>
        line(a, c) &&
        ((arrow(c, b) && nodes.some((d) => d !== c && line(a, d) && arrow(d, b) && apart(c, d))) ||
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
