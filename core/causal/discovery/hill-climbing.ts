import { NosographError } from '../../foundation/errors.ts';
import type { Task } from '../../foundation/task.ts';
import { DagState } from './dag-state.ts';
import type { EdgeWishes } from './edge-wishes.ts';
import { type LocalScore, remembered } from './scores.ts';

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

export interface ClimbSettings {
  /** Moves without a new best after which the search ends; 0 stops on the first summit. */
  readonly patience: number;
  /** The search is done twice, taking the first and then the last of equal gains. */
  readonly twice: boolean;
}

export const thoroughClimb: ClimbSettings = { patience: 50, twice: true };
/** As `bnlearn::hc` without restarts. */
export const plainClimb: ClimbSettings = { patience: 0, twice: false };

/** A gain below this is rounding. */
const leastGain = 1e-9;

/**
 * Greedy search over DAGs: from the required arrows on, the best of all additions, removals and reversals is taken; on a
 * summit the search goes on to graphs that it has not seen (tabu search, Glover 1986), until `patience` moves found nothing
 * better. The best graph on the way is the answer.
 */
export async function hillClimbing(
  p: number,
  score: LocalScore,
  wishes: EdgeWishes,
  task: Task,
  settings: ClimbSettings = thoroughClimb,
): Promise<LearnedDag> {
  const known = settings.patience === 0 ? score : remembered(score);
  const first = await climb(p, known, wishes, task, 1, settings.patience);
  if (!settings.twice) return first;
  const second = await climb(p, known, wishes, task, -1, settings.patience);
  return second.score > first.score + leastGain ? second : first;
}

/** `ties` 1: of equal gains the first counts; -1: the last. */
async function climb(
  p: number,
  score: LocalScore,
  wishes: EdgeWishes,
  task: Task,
  ties: 1 | -1,
  patience: number,
): Promise<LearnedDag> {
  const dag = startingDag(p, wishes);
  const scores = Float64Array.from({ length: p }, (_, node) => score(node, dag.parents(node)));
  /** Gain at `to` when `from` joins or leaves its parents. */
  const gains = new Float64Array(p * p);
  const renew = (to: number) => {
    const own = dag.parents(to);
    scores[to] = score(to, own);
    for (let from = 0; from < p; from++) {
      if (from !== to) gains[from * p + to] = score(to, toggled(own, from)) - scores[to]!;
    }
  };
  for (let to = 0; to < p; to++) renew(to);
  const seen = new Set([dag.keyWith()]);
  let best = { edges: dag.edges.slice(), score: total(scores) };
  for (let moves = 0, vain = 0; vain <= patience; moves++) {
    task.report({ step: 'causal.climb', done: moves, total: null });
    await task.breathe();
    const move = bestMove(dag, gains, wishes, patience === 0 ? null : seen, ties);
    if (move === null || (patience === 0 && move.gain <= leastGain)) break;
    dag.toggle(move.from, move.to);
    if (move.kind === 'turn') dag.toggle(move.to, move.from);
    renew(move.to);
    if (move.kind === 'turn') renew(move.from);
    seen.add(dag.keyWith());
    const reached = total(scores);
    vain = reached > best.score + leastGain ? 0 : vain + 1;
    if (vain === 0) best = { edges: dag.edges.slice(), score: reached };
    if (vain === patience && patience > 0) break;
  }
  return { edges: listed(best.edges, p), score: best.score };
}

const total = (scores: Float64Array): number => scores.reduce((sum, each) => sum + each, 0);

function listed(edges: Uint8Array, p: number): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  for (let to = 0; to < p; to++) {
    for (let from = 0; from < p; from++) if (edges[from * p + to] === 1) found.push([from, to]);
  }
  return found;
}

/** The required arrows. Throws `input.invalid` when they form a cycle. */
function startingDag(p: number, wishes: EdgeWishes): DagState {
  const dag = new DagState(p);
  for (let to = 0; to < p; to++) {
    for (let from = 0; from < p; from++) {
      if (!wishes.required(from, to)) continue;
      if (dag.reaches(to, from))
        throw new NosographError('input.invalid', 'The required edges form a cycle. Take one of them out.');
      dag.toggle(from, to);
    }
  }
  return dag;
}

const toggled = (parents: readonly number[], node: number): number[] =>
  parents.includes(node) ? parents.filter((each) => each !== node) : [...parents, node].sort((a, b) => a - b);

function bestMove(
  dag: DagState,
  gains: Float64Array,
  wishes: EdgeWishes,
  seen: ReadonlySet<string> | null,
  ties: 1 | -1,
): Move | null {
  const { p } = dag;
  let best: Move | null = null;
  const isBetter = (gain: number) => gain > (best?.gain ?? Number.NEGATIVE_INFINITY) + ties * leastGain;
  const isNew = (...toggles: (readonly [number, number])[]) =>
    seen === null || !seen.has(dag.keyWith(...toggles));
  for (let from = 0; from < p; from++) {
    for (let to = 0; to < p; to++) {
      if (from === to || dag.has(from, to) || dag.has(to, from)) continue;
      const gain = gains[from * p + to]!;
      if (!isBetter(gain) || dag.reaches(to, from) || wishes.forbidden(from, to) || !isNew([from, to]))
        continue;
      best = { kind: 'add', from, to, gain };
    }
  }
  for (let from = 0; from < p; from++) {
    for (let to = 0; to < p; to++) {
      if (!dag.has(from, to) || wishes.required(from, to)) continue;
      const gain = gains[from * p + to]!;
      if (isBetter(gain) && isNew([from, to])) best = { kind: 'drop', from, to, gain };
      const turning = gain + gains[to * p + from]!;
      if (!isBetter(turning) || wishes.forbidden(to, from) || dag.hasDetour(from, to)) continue;
      if (isNew([from, to], [to, from])) best = { kind: 'turn', from, to, gain: turning };
    }
  }
  return best;
}
