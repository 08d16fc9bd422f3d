import type { Task } from '../../foundation/task.ts';
import { type IndependenceTest, neighbours, type Skeleton, subsets } from './skeleton.ts';

/** How colliders are told: by the set that separated first, or by all sets of neighbours that separate. */
export const colliderRules = ['first-set', 'majority', 'conservative'] as const;
export type ColliderRule = (typeof colliderRules)[number];

/** x – y – z with x and z apart, x < z. */
export interface Triple {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  /** Null where the data do not tell. */
  readonly collider: boolean | null;
}

/**
 * Every unshielded triple. `first-set`: a collider when the middle is not in the set that separated the ends. `majority`
 * (Colombo and Maathuis 2014): all sets of neighbours of either end that separate are looked up; a collider when the middle
 * is in fewer than half of them, none when in more, open when in just half or when no set separates. `conservative`
 * (Ramsey, Zhang and Spirtes 2006): a collider when it is in none, none when in all, open otherwise.
 */
export async function unshieldedTriples(
  { adjacent, separations }: Skeleton,
  p: number,
  rule: ColliderRule,
  test: IndependenceTest,
  alpha: number,
  task: Task,
): Promise<Triple[]> {
  const separated = new Map(separations.map(({ x, y, given }) => [x * p + y, given]));
  const around = Array.from({ length: p }, (_, node) => neighbours(adjacent, p, node));
  const triples: Triple[] = [];
  const shares = new Map<number, readonly (readonly number[])[]>();
  for (let y = 0; y < p; y++) {
    task.report({ step: 'causal.triples', done: y, total: p });
    for (const x of around[y]!) {
      for (const z of around[y]!) {
        if (z <= x || adjacent[x * p + z] === 1) continue;
        const given = separated.get(x * p + z);
        if (rule === 'first-set') {
          const known = given !== undefined && given !== null;
          triples.push({ x, y, z, collider: known ? !given.includes(y) : null });
          continue;
        }
        await task.breathe();
        const sets = shares.get(x * p + z) ?? separatingSubsets(x, z, around, test, alpha);
        shares.set(x * p + z, sets);
        triples.push({ x, y, z, collider: judged(rule, sets, y) });
      }
    }
  }
  return triples;
}

function separatingSubsets(
  x: number,
  z: number,
  around: readonly (readonly number[])[],
  test: IndependenceTest,
  alpha: number,
): (readonly number[])[] {
  const sets: (readonly number[])[] = [];
  for (const end of [x, z]) {
    const near = around[end]!.filter((node) => node !== x && node !== z);
    for (let size = 0; size <= near.length; size++)
      for (const given of subsets(near, size)) if (test(x, z, given) >= alpha) sets.push([...given]);
  }
  return sets;
}

function judged(
  rule: 'majority' | 'conservative',
  sets: readonly (readonly number[])[],
  y: number,
): boolean | null {
  if (sets.length === 0) return null;
  const share = sets.filter((given) => given.includes(y)).length / sets.length;
  if (rule === 'conservative') return share === 0 ? true : share === 1 ? false : null;
  return share === 0.5 ? null : share < 0.5;
}
