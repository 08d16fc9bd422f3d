import { NosographError } from '../../foundation/errors.ts';
import type { Task } from '../../foundation/task.ts';
import type { EdgeWishes } from './edge-wishes.ts';
import { classOf, emptyPdag, extensionOf, isOpenEdge, type Pdag } from './pdag.ts';
import { type LocalScore, remembered } from './scores.ts';

export interface LearnedClass {
  readonly graph: Pdag;
  readonly score: number;
}

interface Step {
  readonly graph: Pdag;
  readonly gain: number;
}

/** A gain below this is rounding. */
const leastGain = 1e-9;

/**
 * Greedy equivalence search (Chickering 2002, JMLR 3, 507–554): over equivalence classes of DAGs, first the insertion that
 * gains most as long as one gains, then deletions likewise, and both again until neither does. Insert(x, y, T) and
 * Delete(x, y, H) are valid by his Theorems 15 and 17. Forbidden edges are never inserted when no direction is allowed;
 * arrows that are required or allowed one way only cannot be kept in a class: they are refused by `discover`.
 */
export async function greedyEquivalenceSearch(
  p: number,
  score: LocalScore,
  wishes: EdgeWishes,
  task: Task,
): Promise<LearnedClass> {
  let graph = emptyPdag(p);
  let moves = 0;
  const run = async (best: (from: Pdag) => Step | null): Promise<boolean> => {
    let moved = false;
    for (let step = best(graph); step !== null; step = best(graph)) {
      graph = step.graph;
      moved = true;
      task.report({ step: 'causal.climb', done: ++moves, total: null });
      await task.breathe();
    }
    return moved;
  };
  const known = remembered(score);
  const cached: LocalScore = (node, parents) =>
    known(
      node,
      [...parents].sort((a, b) => a - b),
    );
  do await run((from) => bestInsertion(from, cached, wishes));
  while (await run((from) => bestDeletion(from, cached)));
  const parents = extensionOf(graph)!;
  return { graph, score: parents.reduce((sum, own, node) => sum + cached(node, own), 0) };
}

const nodesOf = (p: number): number[] => Array.from({ length: p }, (_, node) => node);
const isClique = ({ p, joined }: Pdag, nodes: readonly number[]): boolean =>
  nodes.every((a, at) => nodes.slice(at + 1).every((b) => joined[a * p + b] === 1));

function parentsOf({ p, directed }: Pdag, node: number): number[] {
  return nodesOf(p).filter((from) => directed[from * p + node] === 1);
}

/** Neighbours of y by open edges that are adjacent to x. */
const shared = (graph: Pdag, x: number, y: number): number[] =>
  nodesOf(graph.p).filter((node) => isOpenEdge(graph, node, y) && graph.joined[node * graph.p + x] === 1);

function bestInsertion(graph: Pdag, score: LocalScore, wishes: EdgeWishes): Step | null {
  let best: { gain: number; x: number; y: number; turned: readonly number[] } | null = null;
  for (const y of nodesOf(graph.p)) {
    const parents = parentsOf(graph, y);
    for (const x of nodesOf(graph.p)) {
      if (x === y || graph.joined[x * graph.p + y] === 1) continue;
      if (wishes.forbidden(x, y) && wishes.forbidden(y, x)) continue;
      const near = shared(graph, x, y);
      const others = nodesOf(graph.p).filter(
        (node) => node !== x && isOpenEdge(graph, node, y) && graph.joined[node * graph.p + x] === 0,
      );
      for (const turned of cliques(graph, near, others)) {
        const base = [...new Set([...near, ...turned, ...parents])];
        const gain = score(y, [...base, x]) - score(y, base);
        if (gain <= (best?.gain ?? leastGain)) continue;
        if (leadsRound(graph, y, x, new Set([...near, ...turned]))) continue;
        best = { gain, x, y, turned };
      }
    }
  }
  if (best === null) return null;
  const { x, y, turned, gain } = best;
  const after = copyOf(graph);
  join(after, x, y);
  point(after, x, y);
  for (const node of turned) point(after, node, y);
  return { graph: completed(after), gain };
}

/** Sets of `others` that are a clique together with `near`, from the empty one on. */
function* cliques(
  graph: Pdag,
  near: readonly number[],
  others: readonly number[],
): Generator<readonly number[]> {
  if (!isClique(graph, near)) return;
  const waiting: { set: readonly number[]; from: number }[] = [{ set: [], from: 0 }];
  while (waiting.length > 0) {
    const { set, from } = waiting.pop()!;
    yield set;
    for (let at = from; at < others.length; at++) {
      const node = others[at]!;
      if ([...near, ...set].every((member) => graph.joined[member * graph.p + node] === 1))
        waiting.push({ set: [...set, node], from: at + 1 });
    }
  }
}

/** Whether a path that no arrow opposes leads from y to x outside of these nodes. */
function leadsRound(
  { p, joined, directed }: Pdag,
  y: number,
  x: number,
  blocked: ReadonlySet<number>,
): boolean {
  const seen = new Set([y]);
  const waiting = [y];
  while (waiting.length > 0) {
    const node = waiting.pop()!;
    for (let next = 0; next < p; next++) {
      if (joined[node * p + next] === 0 || directed[next * p + node] === 1) continue;
      if (seen.has(next) || blocked.has(next)) continue;
      if (next === x) return true;
      seen.add(next);
      waiting.push(next);
    }
  }
  return false;
}

function bestDeletion(graph: Pdag, score: LocalScore): Step | null {
  let best: { gain: number; x: number; y: number; turned: readonly number[] } | null = null;
  for (const y of nodesOf(graph.p)) {
    const parents = parentsOf(graph, y);
    for (const x of nodesOf(graph.p)) {
      if (x === y || graph.joined[x * graph.p + y] === 0 || graph.directed[y * graph.p + x] === 1) continue;
      const near = shared(graph, x, y);
      for (const kept of cliques(graph, [], near)) {
        const base = [...new Set([...kept, ...parents])].filter((node) => node !== x);
        const gain = score(y, base) - score(y, [...base, x]);
        if (gain <= (best?.gain ?? leastGain)) continue;
        best = { gain, x, y, turned: near.filter((node) => !kept.includes(node)) };
      }
    }
  }
  if (best === null) return null;
  const { x, y, turned, gain } = best;
  const after = copyOf(graph);
  const { p } = after;
  for (const [a, b] of [
    [x, y],
    [y, x],
  ] as const) {
    after.joined[a * p + b] = 0;
    after.directed[a * p + b] = 0;
  }
  for (const node of turned) {
    point(after, y, node);
    if (isOpenEdge(after, x, node)) point(after, x, node);
  }
  return { graph: completed(after), gain };
}

const copyOf = ({ p, joined, directed }: Pdag): Pdag => ({
  p,
  joined: joined.slice(),
  directed: directed.slice(),
});

function join({ p, joined }: Pdag, a: number, b: number): void {
  joined[a * p + b] = 1;
  joined[b * p + a] = 1;
}

function point({ p, directed }: Pdag, from: number, to: number): void {
  directed[from * p + to] = 1;
}

/** A step that Chickering's theorems allow always has a DAG; one that has none is a mistake of this program. */
function completed(graph: Pdag): Pdag {
  const parents = extensionOf(graph);
  if (parents === null)
    throw new NosographError(
      'internal',
      'A step of the equivalence search leads out of the classes of DAGs.',
    );
  return classOf(parents);
}
