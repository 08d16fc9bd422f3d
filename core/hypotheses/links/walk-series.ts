import type { LinkSearch } from './link-score.ts';

/** Adds the next term of a series into `next` (all zero before) from the term before it. */
export type Step = (term: Float64Array, next: Float64Array) => void;

/** A term below this part of what is there already no longer changes it. */
const negligible = 1e-15;
const mostTerms = 100_000;

/**
 * Offers the absent pairs of one node, or of every node in turn, by a series of non-negative vectors: term after term
 * is added until two in a row change no entry by more than 1e-15 of itself, so that small entries are as exact as large
 * ones. For the whole graph time is nodes × edges × terms: fit for thousands of nodes; a cancel is heard between nodes.
 */
export async function walkSearch(
  { graph, source, top, task }: LinkSearch,
  seriesFrom: (source: number) => { readonly first: Float64Array; readonly step: Step },
): Promise<void> {
  const count = graph.names.length;
  const { starts, targets } = graph.out;
  const [begin, end] = source === null ? [0, count] : [source, source + 1];
  const present = new Uint8Array(count);
  for (let u = begin; u < end; u++) {
    const { first, step } = seriesFrom(u);
    const scores = sumOfSeries(first, step);
    const row = targets.subarray(starts[u]!, starts[u + 1]!);
    for (const v of row) present[v] = 1;
    present[u] = 1;
    const from = source === null && !graph.directed ? u + 1 : 0;
    for (let v = from; v < count; v++) if (present[v] === 0 && scores[v]! > 0) top.offer(scores[v]!, u, v);
    for (const v of row) present[v] = 0;
    present[u] = 0;
    task.report({ step: 'hypotheses.search', done: u - begin, total: end - begin });
    if (u % 8 === 7) await task.breathe();
  }
}

function sumOfSeries(first: Float64Array, step: Step): Float64Array {
  const sum = Float64Array.from(first);
  let term: Float64Array = first;
  let next: Float64Array = new Float64Array(first.length);
  let still = 0;
  for (let terms = 0; still < 2 && terms < mostTerms; terms++) {
    next.fill(0);
    step(term, next);
    let largest = 0;
    for (let node = 0; node < next.length; node++) {
      const added = next[node]!;
      if (added === 0) continue;
      sum[node]! += added;
      const part = added / sum[node]!;
      if (part > largest) largest = part;
    }
    still = largest < negligible ? still + 1 : 0;
    [term, next] = [next, term];
  }
  return sum;
}
