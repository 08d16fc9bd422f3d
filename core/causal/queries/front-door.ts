import type { EffectQuestion } from './effect-question.ts';
import { type IndexedModel, membersOf, reachable, withoutEdges } from './indexed-model.ts';
import { connectedTo } from './separation.ts';

/**
 * All minimal front-door sets (Pearl 1995, doi:10.1093/biomet/82.4.669): they meet every directed path from exposure to
 * outcome, no back-door path from the exposure to them is open, and the exposure closes every back-door path from them to
 * the outcome. Whether a part of some nodes is such a set is polynomial (Jeong, Tian and Bareinboim 2022, NeurIPS;
 * Wienöbst, van der Zander and Liśkiewicz 2024, UAI): the largest one is found by taking out what violates the third
 * condition. From one minimal set the others are reached by forbidding its members one at a time.
 */
export function* frontDoorSets(model: IndexedModel, question: EffectQuestion): Generator<number[]> {
  const { exposures, outcomes, latent } = question;
  const excluded = new Set([...exposures, ...outcomes, ...latent]);
  const x = new Set(exposures);
  // Second condition, which is asked of each node by itself.
  const reached = connectedTo(
    withoutEdges(model, (from) => x.has(from)),
    exposures,
    [],
  );
  const candidates = model.names.flatMap((_, node) =>
    excluded.has(node) || reached[node] === 1 ? [] : [node],
  );
  const within = (allowed: readonly number[]) => largestWithin(model, question, allowed);
  const seen = new Set<string>();
  const listed = new Set<string>();
  const waiting: (readonly number[])[] = [candidates];
  while (waiting.length > 0) {
    const allowed = waiting.pop()!;
    const key = allowed.join();
    if (seen.has(key)) continue;
    seen.add(key);
    const largest = within(allowed);
    if (largest === null) continue;
    const minimal = shrunk(largest, within);
    if (!listed.has(minimal.join())) {
      listed.add(minimal.join());
      yield minimal;
    }
    for (const node of minimal) waiting.push(allowed.filter((each) => each !== node));
  }
}

/** Takes out member after member as long as a front-door set is left. */
function shrunk(set: readonly number[], within: (allowed: readonly number[]) => number[] | null): number[] {
  let smallest = [...set];
  for (const node of set) {
    if (!smallest.includes(node)) continue;
    smallest = within(smallest.filter((each) => each !== node)) ?? smallest;
  }
  return smallest.sort((a, b) => a - b);
}

/** The largest set of these nodes that satisfies the third condition, if it meets every directed path; else null. */
function largestWithin(
  model: IndexedModel,
  { exposures, outcomes }: EffectQuestion,
  allowed: readonly number[],
): number[] | null {
  let set = new Set(allowed);
  for (;;) {
    const cut = withoutEdges(model, (from) => set.has(from));
    const reached = connectedTo(cut, outcomes, exposures);
    const kept = new Set([...set].filter((node) => reached[node] === 0));
    if (kept.size === set.size) break;
    set = kept;
  }
  const past = reachable(
    model.children.map((list) => list.filter((child) => !set.has(child))),
    exposures,
  );
  return outcomes.some((node) => past[node] === 1)
    ? null
    : membersOf(Uint8Array.from(past, (_, node) => (set.has(node) ? 1 : 0)));
}
