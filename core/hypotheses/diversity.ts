import { type Ranked, sumOf, weigh } from './score.ts';

/**
 * The best `top` of a ranked list without fifty variants of one idea: maximal marginal relevance (Carbonell &
 * Goldstein 1998, 10.1145/290941.291025). The next candidate is always the one with the highest score after
 * `weight × likeness` to the most like of those already chosen (weight is negative); likeness is the number of links
 * that both best paths use over the number of links of the shorter one. A candidate that is like one above it carries
 * the term `diversity`, so that the order can be read off the sums: they never rise down the list.
 */
export function diversify(ranked: readonly Ranked[], top: number, weight: number): readonly Ranked[] {
  const rest = ranked.map((entry) => ({ entry, like: null as Ranked | null, shared: 0, likeness: 0 }));
  const holders = holdersOfEdges(ranked);
  const chosen: Ranked[] = [];
  const taken = new Set<number>();
  while (chosen.length < Math.min(top, ranked.length)) {
    const at = bestOf(rest, taken, weight);
    taken.add(at);
    const next = withDiversity(rest[at]!, weight);
    chosen.push(next);
    noteLikeness(next, rest, holders);
  }
  return chosen;
}

interface Waiting {
  readonly entry: Ranked;
  like: Ranked | null;
  shared: number;
  likeness: number;
}

const edgesOf = (ranked: Ranked): readonly string[] => ranked.candidate.paths[0]!.edgeIds;

function holdersOfEdges(ranked: readonly Ranked[]): ReadonlyMap<string, readonly number[]> {
  const holders = new Map<string, number[]>();
  ranked.forEach((entry, at) => {
    for (const edge of edgesOf(entry)) {
      const known = holders.get(edge);
      if (known === undefined) holders.set(edge, [at]);
      else known.push(at);
    }
  });
  return holders;
}

/** The list is sorted, so the search ends where even an undiminished score would be too low. */
function bestOf(rest: readonly Waiting[], taken: ReadonlySet<number>, weight: number): number {
  let best = -1;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const [at, { entry, likeness }] of rest.entries()) {
    if (entry.score <= bestScore) break;
    if (taken.has(at)) continue;
    const score = entry.score + weight * likeness;
    if (score > bestScore) {
      best = at;
      bestScore = score;
    }
  }
  return best;
}

function withDiversity({ entry, like, shared, likeness }: Waiting, weight: number): Ranked {
  if (like === null) return entry;
  const { causeId, effectId } = like.candidate;
  const facts = { shared, likeCauseId: causeId, likeEffectId: effectId };
  const terms = [...entry.terms, weigh({ term: 'diversity', value: likeness, facts }, weight)];
  return { ...entry, terms, score: sumOf(terms) };
}

function noteLikeness(
  chosen: Ranked,
  rest: readonly Waiting[],
  holders: ReadonlyMap<string, readonly number[]>,
): void {
  const edges = edgesOf(chosen);
  const shared = new Map<number, number>();
  for (const edge of edges) {
    for (const at of holders.get(edge) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
  }
  for (const [at, count] of shared) {
    const waiting = rest[at]!;
    const likeness = count / Math.min(edges.length, edgesOf(waiting.entry).length);
    if (likeness <= waiting.likeness) continue;
    waiting.likeness = likeness;
    waiting.like = chosen;
    waiting.shared = count;
  }
}
