import { replicateStreams, shuffledIndices } from '../../foundation/random.ts';
import type { Task } from '../../foundation/task.ts';

/** A learned edge; one without a single direction counts half each way. */
export interface LearnedEdge {
  readonly from: number;
  readonly to: number;
  readonly kind: string;
}

/** How often graphs of resamples agree on an edge. */
export interface EdgeStrength {
  readonly from: number;
  readonly to: number;
  /** Share of resamples in whose graph an edge joins the two. */
  readonly strength: number;
  /** Share of those in which it points from `from` to `to`; 0 where no resample has the edge. */
  readonly direction: number;
}

export interface AveragedGraph {
  /** Edges at least this strong are kept. */
  readonly threshold: number;
  readonly edges: readonly LearnedEdge[];
}

export interface BootstrapResult {
  readonly strengths: readonly EdgeStrength[];
  readonly averaged: AveragedGraph;
  /** Resamples in which the method failed, and why the first did. */
  readonly failed: number;
  readonly reason: string | null;
}

/**
 * Strength and direction of edges over resamples of cases with replacement (Friedman, Goldszmidt and Wyner 1999), and the
 * averaged graph of the edges above the threshold of Scutari and Nagarajan (2013, doi:10.1016/j.artmed.2012.12.003). The
 * same seed gives the same numbers. The variables come in another order each time, so that ties do not favour one direction. `learn` gives null and a reason where the method fails on a resample.
 */
export async function bootstrapEdges(
  p: number,
  n: number,
  boots: number,
  seed: number,
  learn: (rows: Int32Array, order: Int32Array) => Promise<readonly LearnedEdge[] | string>,
  task: Task,
): Promise<BootstrapResult> {
  const joined = new Float64Array(p * p);
  const pointed = new Float64Array(p * p);
  let failed = 0;
  let reason: string | null = null;
  for (const [index, stream] of replicateStreams(seed, boots).entries()) {
    task.report({ step: 'causal.bootstrap', done: index, total: boots });
    await task.breathe();
    const rows = Int32Array.from({ length: n }, () => stream.below(n));
    const edges = await learn(rows, shuffledIndices(p, stream));
    if (typeof edges === 'string') {
      failed++;
      reason ??= edges;
      continue;
    }
    for (const { from, to, kind } of edges) {
      joined[from * p + to]! += 1;
      joined[to * p + from]! += 1;
      pointed[from * p + to]! += kind === '->' ? 1 : 0.5;
      pointed[to * p + from]! += kind === '->' ? 0 : 0.5;
    }
  }
  const strengths: EdgeStrength[] = [];
  for (let from = 0; from < p; from++) {
    for (let to = 0; to < p; to++) {
      if (from === to) continue;
      const times = joined[from * p + to]!;
      const direction = times === 0 ? 0 : pointed[from * p + to]! / times;
      strengths.push({ from, to, strength: times / Math.max(1, boots - failed), direction });
    }
  }
  return { strengths, averaged: averagedGraph(p, strengths), failed, reason };
}

/** The strongest edges first, each in its more frequent direction unless that closes a cycle. */
function averagedGraph(p: number, strengths: readonly EdgeStrength[]): AveragedGraph {
  const threshold = inclusionThreshold(strengths.map(({ strength }) => strength));
  const wanted = strengths
    .filter(({ strength, direction, from, to }) => {
      if (strength === 0 || strength < threshold) return false;
      return direction > 0.5 || (direction === 0.5 && from < to);
    })
    .sort((a, b) => b.strength - a.strength || b.direction - a.direction || a.from - b.from || a.to - b.to);
  const edges: LearnedEdge[] = [];
  const children = Array.from({ length: p }, (): number[] => []);
  for (const { from, to, direction } of wanted) {
    if (direction === 0.5) edges.push({ from, to, kind: '--' });
    else {
      if (leads(children, to, from)) continue;
      children[from]!.push(to);
      edges.push({ from, to, kind: '->' });
    }
  }
  return { threshold, edges };
}

function leads(children: readonly (readonly number[])[], start: number, end: number): boolean {
  const seen = new Set([start]);
  const waiting = [start];
  while (waiting.length > 0) {
    const node = waiting.pop()!;
    if (node === end) return true;
    for (const child of children[node]!) {
      if (!seen.has(child)) waiting.push(child);
      seen.add(child);
    }
  }
  return false;
}

/**
 * Where a step from 0 to 1 is nearest, in the L1 norm, to the distribution of the strengths: the share of strengths below
 * the step is the weighted median of that distribution's values, each weighted by how far it reaches.
 */
function inclusionThreshold(strengths: readonly number[]): number {
  const sorted = [...strengths].sort((a, b) => a - b);
  const knots = [...new Set([0, ...sorted, 1])].sort((a, b) => a - b);
  const below = (at: number) => sorted.filter((strength) => strength <= at).length / sorted.length;
  const pieces = knots.slice(0, -1).map((knot, at) => ({ share: below(knot), reach: knots[at + 1]! - knot }));
  pieces.sort((a, b) => a.share - b.share);
  let reached = 0;
  const median = pieces.find(({ reach }) => {
    reached += reach;
    return reached >= 0.5;
  });
  const place = Math.ceil((median?.share ?? 0) * sorted.length) - 1;
  return sorted[Math.max(0, Math.min(sorted.length - 1, place))] ?? 0;
}
