import type { FeedbackLoop } from '../queries/feedback-loop.ts';
import { byName } from '../queries/indexed-model.ts';

export interface LoopCount {
  readonly loops: number;
  readonly reinforcing: number;
  readonly balancing: number;
  readonly unknown: number;
}

export interface LoopCounts {
  /** On how many loops each node lies. */
  readonly nodes: readonly (LoopCount & { readonly name: string })[];
  /** How many loops go when an edge is taken out: where a change of the system has most leverage on its feedback. */
  readonly edges: readonly (LoopCount & { readonly from: string; readonly to: string })[];
}

type Tally = { loops: number; reinforcing: number; balancing: number; unknown: number };

/** Nodes and edges of loops with how many loops they are part of, most first, then by name. */
export function loopCounts(loops: readonly FeedbackLoop[]): LoopCounts {
  const nodes = new Map<string, Tally>();
  const edges = new Map<string, Map<string, Tally>>();
  for (const loop of loops) {
    for (const [index, from] of loop.nodes.entries()) {
      const to = loop.nodes[(index + 1) % loop.nodes.length]!;
      count(entryOf(nodes, from), loop);
      const leaving = edges.get(from) ?? new Map<string, Tally>();
      edges.set(from, leaving);
      count(entryOf(leaving, to), loop);
    }
  }
  return {
    nodes: [...nodes]
      .map(([name, tally]) => ({ name, ...tally }))
      .sort((a, b) => b.loops - a.loops || byName(a.name, b.name)),
    edges: [...edges]
      .flatMap(([from, leaving]) => [...leaving].map(([to, tally]) => ({ from, to, ...tally })))
      .sort((a, b) => b.loops - a.loops || byName(a.from, b.from) || byName(a.to, b.to)),
  };
}

function entryOf(tallies: Map<string, Tally>, key: string): Tally {
  const tally = tallies.get(key) ?? { loops: 0, reinforcing: 0, balancing: 0, unknown: 0 };
  tallies.set(key, tally);
  return tally;
}

function count(tally: Tally, { sign }: FeedbackLoop): void {
  tally.loops += 1;
  tally[sign] += 1;
}
