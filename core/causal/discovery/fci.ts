import type { Task } from '../../foundation/task.ts';
import type { EdgeWishes } from './edge-wishes.ts';
import { circle, head, type MarkMatrix, noEdge, tail } from './mark-matrix.ts';
import { applyPagRules } from './pag-rules.ts';
import { collidersOf, withoutPossibleDSep } from './possible-d-sep.ts';
import { type IndependenceTest, type SeparatingSet, skeleton } from './skeleton.ts';

export interface LearnedPag {
  readonly marks: MarkMatrix;
  readonly separations: readonly SeparatingSet[];
}

/**
 * FCI: what can be known of causes when some were not observed, as a partial ancestral graph (Spirtes, Meek and Richardson
 * 1995; all ten rules of Zhang 2008). Skeleton by PC-stable; as `pcalg::fci(skel.method = "stable")` 2.7. What is wished
 * stands before the rules: an arrow that is required is drawn, one that is forbidden gets a head at its start.
 */
export async function fci(
  p: number,
  test: IndependenceTest,
  alpha: number,
  wishes: EdgeWishes,
  task: Task,
): Promise<LearnedPag> {
  const first = await skeleton(p, test, alpha, wishes, task);
  const found = await withoutPossibleDSep(first, p, test, alpha, wishes, task);
  const marks = collidersOf(found, p);
  orientWishes(marks, wishes);
  const separated = new Map(found.separations.map(({ x, y, given }) => [x * p + y, new Set(given ?? [])]));
  applyPagRules(marks, (a, c, b) => separated.get(Math.min(a, c) * p + Math.max(a, c))?.has(b) === true);
  return { marks, separations: found.separations };
}

function orientWishes(marks: MarkMatrix, wishes: EdgeWishes): void {
  for (let from = 0; from < marks.p; from++) {
    for (const to of marks.neighbours(from)) {
      if (wishes.required(from, to)) {
        marks.set(from, to, head);
        marks.set(to, from, tail);
      } else if (wishes.forbidden(from, to) && !wishes.required(to, from)) marks.set(to, from, head);
    }
  }
}

const names: Readonly<Record<number, string>> = { [circle]: '@', [head]: '>', [tail]: '-', [noEdge]: '' };

/** The edge of a PAG between two nodes as the model language writes it; null when they are not adjacent. */
export function pagEdge(
  marks: MarkMatrix,
  a: number,
  b: number,
): { from: number; to: number; kind: string } | null {
  if (!marks.joined(a, b)) return null;
  const kinds: Readonly<Record<string, string>> = {
    '->': '->',
    '>>': '<->',
    '--': '--',
    '@>': '@->',
    '@@': '@-@',
    '@-': '@--',
  };
  const forwards = kinds[`${names[marks.at(b, a)]}${names[marks.at(a, b)]}`];
  if (forwards !== undefined) return { from: a, to: b, kind: forwards };
  return { from: b, to: a, kind: kinds[`${names[marks.at(a, b)]}${names[marks.at(b, a)]}`]! };
}
