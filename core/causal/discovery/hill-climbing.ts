import { NosographError } from '../../foundation/errors.ts';
import type { Task } from '../../foundation/task.ts';
import type { EdgeWishes } from './edge-wishes.ts';
import type { LocalScore } from './scores.ts';

export interface LearnedDag {
  readonly edges: readonly (readonly [number, number])[];
  readonly score: number;
}

interface Move {
  readonly kind: 'add' | 'drop' | 'turn';
  readonly from: number;
  readonly to: number;
  readonly gain: number;
}

/** A gain below this is rounding. */
const leastGain = 1e-9;

/** Moves without a new best after which the search ends. */
const patience = 50;

/**
 * Greedy search over DAGs: from the required arrows on, the best of all additions, removals and reversals is taken; on a
 * summit the search goes on to graphs that it has not seen (tabu search, Glover 1986), until 50 moves found nothing
 * better. This is done twice, taking the first and then the last of equal gains; the best graph on the way is the answer.
 */
export async function hillClimbing(
  p: number,
  score: LocalScore,
  wishes: EdgeWishes,
  task: Task,
): Promise<LearnedDag> {
  const first = await climb(p, score, wishes, task, 1);
  const second = await climb(p, score, wishes, task, -1);
  return second.score > first.score + leastGain ? second : first;
}

/** `ties` 1: of equal gains the first counts; -1: the last. */
async function climb(
  p: number,
  score: LocalScore,
  wishes: EdgeWishes,
  task: Task,
  ties: 1 | -1,
): Promise<LearnedDag> {
  const parents: number[][] = Array.from({ length: p }, () => []);
  for (let to = 0; to < p; to++) {
    for (let from = 0; from < p; from++) if (wishes.required(from, to)) parents[to]!.push(from);
  }
  refuseCycle(parents);
  const scores = parents.map((own, node) => score(node, own));
  /** Gain at `to` when `from` joins or leaves its parents. */
  const gains = new Float64Array(p * p);
  const renew = (to: number) => {
    for (let from = 0; from < p; from++) {
      if (from !== to) gains[from * p + to] = score(to, toggled(parents[to]!, from)) - scores[to]!;
    }
  };
  for (let to = 0; to < p; to++) renew(to);
  const total = () => scores.reduce((sum, each) => sum + each, 0);
  const seen = new Set<string>([keyOf(parents)]);
  let best = { parents: [...parents], score: total() };
  for (let moves = 0, vain = 0; vain < patience; moves++) {
    task.report({ step: 'causal.climb', done: moves, total: null });
    await task.breathe();
    const move = bestMove(parents, gains, wishes, seen, ties);
    if (move === null) break;
    for (const [node, own] of changes(parents, move)) {
      parents[node] = own;
      scores[node] = score(node, own);
      renew(node);
    }
    seen.add(keyOf(parents));
    const better = total() > best.score + leastGain;
    if (better) best = { parents: [...parents], score: total() };
    vain = better ? 0 : vain + 1;
  }
  const edges = best.parents.flatMap((own, to) => own.map((from) => [from, to] as const));
  return { edges, score: best.score };
}

const keyOf = (parents: readonly (readonly number[])[]): string => parents.join(';');

/** The nodes whose parents a move changes, with their new parents. */
function changes(parents: readonly (readonly number[])[], { kind, from, to }: Move): [number, number[]][] {
  const atTarget: [number, number[]] = [to, toggled(parents[to]!, from)];
  return kind === 'turn' ? [atTarget, [from, toggled(parents[from]!, to)]] : [atTarget];
}

const toggled = (parents: readonly number[], node: number): number[] =>
  parents.includes(node) ? parents.filter((each) => each !== node) : [...parents, node].sort((a, b) => a - b);

function bestMove(
  parents: readonly number[][],
  gains: Float64Array,
  wishes: EdgeWishes,
  seen: ReadonlySet<string>,
  ties: 1 | -1,
): Move | null {
  const p = parents.length;
  let best: Move | null = null;
  const consider = (kind: Move['kind'], from: number, to: number, gain: number, allowed: () => boolean) => {
    if (!(gain > (best?.gain ?? Number.NEGATIVE_INFINITY) + ties * leastGain) || !allowed()) return;
    const move = { kind, from, to, gain };
    const after = new Map(changes(parents, move));
    if (!seen.has(keyOf(parents.map((own, node) => after.get(node) ?? own)))) best = move;
  };
  for (let to = 0; to < p; to++) {
    for (let from = 0; from < p; from++) {
      if (from === to || parents[to]!.includes(from) || parents[from]!.includes(to)) continue;
      const free = () => !wishes.forbidden(from, to) && !leadsTo(parents, to, from);
      consider('add', from, to, gains[from * p + to]!, free);
    }
  }
  for (const [to, own] of parents.entries()) {
    for (const from of own) {
      if (wishes.required(from, to)) continue;
      const gain = gains[from * p + to]!;
      consider('drop', from, to, gain, () => true);
      const without = () => parents.map((list, node) => (node === to ? toggled(list, from) : list));
      const free = () => !wishes.forbidden(to, from) && !leadsTo(without(), from, to);
      consider('turn', from, to, gain + gains[to * p + from]!, free);
    }
  }
  return best;
}

/** Whether a directed path leads from one node to another: found backwards, along parents. */
function leadsTo(parents: readonly (readonly number[])[], from: number, to: number): boolean {
  const seen = new Set<number>([to]);
  const open = [to];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node === from) return true;
    for (const parent of parents[node]!) {
      if (!seen.has(parent)) open.push(parent);
      seen.add(parent);
    }
  }
  return false;
}

function refuseCycle(parents: readonly (readonly number[])[]): void {
  const cyclic = parents.some((own, to) => own.some((from) => leadsTo(parents, to, from)));
  if (!cyclic) return;
  throw new NosographError('input.invalid', 'The required edges form a cycle. Take one of them out.');
}
