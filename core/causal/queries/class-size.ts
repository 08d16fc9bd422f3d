import { applyMeekRules, equivalenceClass } from './equivalence.ts';
import type { IndexedModel } from './indexed-model.ts';

/**
 * How many DAGs are equivalent to this one, counted up to a limit: an open edge is given either direction, what follows by
 * Meek's rules is drawn (in a CPDAG with more knowledge they lead to no contradiction), until none is open.
 */
export function equivalenceClassSize(
  model: IndexedModel,
  limit: number,
): { readonly size: number; readonly truncated: boolean } {
  const { size } = model;
  const { compelled, reversible } = equivalenceClass(model);
  const joined = new Uint8Array(size * size);
  const directed = new Uint8Array(size * size);
  for (const [a, b] of [...compelled, ...reversible]) {
    joined[a * size + b] = 1;
    joined[b * size + a] = 1;
  }
  for (const [a, b] of compelled) directed[a * size + b] = 1;
  let found = 0;
  const waiting = [directed];
  while (waiting.length > 0 && found <= limit) {
    const arrows = waiting.pop()!;
    const open = reversible.find(([a, b]) => arrows[a * size + b] === 0 && arrows[b * size + a] === 0);
    if (open === undefined) {
      found++;
      continue;
    }
    for (const [from, to] of [open, [open[1], open[0]] as const]) {
      const next = arrows.slice();
      next[from * size + to] = 1;
      applyMeekRules(size, joined, next);
      waiting.push(next);
    }
  }
  return { size: Math.min(found, limit), truncated: found > limit };
}
