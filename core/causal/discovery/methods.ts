import { NosographError } from '../../foundation/errors.ts';
import type { Task } from '../../foundation/task.ts';
import { normalQuantile } from '../../math/normal.ts';
import type { Warning } from '../../model/run.ts';
import type { LearnedEdge } from './bootstrap.ts';
import type { Cases } from './cases.ts';
import { directLingam } from './direct-lingam.ts';
import type { EdgeWishes } from './edge-wishes.ts';
import { fci, pagEdge } from './fci.ts';
import { gSquareTest } from './g-square.ts';
import { greedyEquivalenceSearch } from './ges.ts';
import { hillClimbing, plainClimb, thoroughClimb } from './hill-climbing.ts';
import { orient } from './orientation.ts';
import { fisherP, partialCorrelation } from './partial-correlation.ts';
import { classOf, isOpenEdge, type Pdag } from './pdag.ts';
import { discreteScore, gaussianScore, type LocalScore } from './scores.ts';
import { type IndependenceTest, type SeparatingSet, skeleton } from './skeleton.ts';
import { type ColliderRule, unshieldedTriples } from './triples.ts';

export const discoveryMethods = ['pc', 'fci', 'ges', 'hc', 'lingam'] as const;
export type DiscoveryMethod = (typeof discoveryMethods)[number];
export type DiscoveryTest = 'fisher-z' | 'g-square';
export type DiscoveryScore = 'bic-g' | 'aic-g' | 'bic' | 'aic';

export interface MethodSettings {
  readonly method: DiscoveryMethod;
  readonly alpha: number;
  /** Null: fisher-z for numbers, g-square when a column holds words. */
  readonly test: DiscoveryTest | null;
  /** Null: bic-g for numbers, bic when a column holds words. */
  readonly score: DiscoveryScore | null;
  /** How PC tells colliders. */
  readonly colliders?: ColliderRule;
  /** Hill climbing that stops on the first summit, as for resamples. */
  readonly quick?: boolean;
}

/** What a method learns, variables by number. */
export interface Learned {
  readonly edges: readonly (LearnedEdge & { readonly weight?: number })[];
  readonly separations?: readonly SeparatingSet[];
  readonly score?: number;
  /** DirectLiNGAM's order, causes first. */
  readonly order?: readonly number[];
  readonly chosen: Readonly<Record<string, string>>;
  readonly warnings: readonly Warning[];
}

export async function learn(
  cases: Cases,
  settings: MethodSettings,
  wishes: EdgeWishes,
  task: Task,
): Promise<Learned> {
  const p = cases.variables.length;
  switch (settings.method) {
    case 'pc':
      return learnByPc(cases, settings, wishes, task);
    case 'fci': {
      const test = settings.test ?? (cases.hasWords ? 'g-square' : 'fisher-z');
      const { marks, separations } = await fci(
        p,
        testOf(test, cases, settings.alpha),
        settings.alpha,
        wishes,
        task,
      );
      const edges = pairs(p).flatMap(([a, b]) => pagEdge(marks, a, b) ?? []);
      return { edges, separations, chosen: { test }, warnings: [] };
    }
    case 'ges': {
      refuseDirections(p, wishes);
      const score = settings.score ?? (cases.hasWords ? 'bic' : 'bic-g');
      const found = await greedyEquivalenceSearch(p, scoreOf(score, cases), wishes, task);
      return { edges: edgesOf(found.graph), score: found.score, chosen: { score }, warnings: [] };
    }
    case 'hc': {
      const score = settings.score ?? (cases.hasWords ? 'bic' : 'bic-g');
      const how = settings.quick === true ? plainClimb : thoroughClimb;
      const found = await hillClimbing(p, scoreOf(score, cases), wishes, task, how);
      const edges = found.edges.map(([from, to]) => ({ from, to, kind: '->' }));
      return { edges, score: found.score, chosen: { score }, warnings: [] };
    }
    case 'lingam': {
      const { order, edges } = await directLingam(cases.numbers(), wishes, task);
      return { edges: edges.map((edge) => ({ ...edge, kind: '->' })), order, chosen: {}, warnings: [] };
    }
  }
}

/** The edges by which resamples are counted: of a DAG those of its class, as `bnlearn::boot.strength` does. */
export function countedEdges(
  p: number,
  { method }: MethodSettings,
  edges: readonly LearnedEdge[],
): readonly LearnedEdge[] {
  if (method !== 'hc') return edges;
  const parents = Array.from({ length: p }, (_, to) =>
    edges.filter((edge) => edge.to === to).map(({ from }) => from),
  );
  return edgesOf(classOf(parents));
}

async function learnByPc(
  cases: Cases,
  { alpha, colliders = 'first-set', ...settings }: MethodSettings,
  wishes: EdgeWishes,
  task: Task,
): Promise<Learned> {
  const p = cases.variables.length;
  const chosen = settings.test ?? (cases.hasWords ? 'g-square' : 'fisher-z');
  const test = testOf(chosen, cases, alpha);
  const found = await skeleton(p, test, alpha, wishes, task);
  const triples = await unshieldedTriples(found, p, colliders, test, alpha, task);
  const { marks, contradicted, conflicts } = orient(found, p, wishes, triples, colliders !== 'first-set');
  const edges = pairs(p)
    .filter(([a, b]) => marks[a * p + b] === 1 || marks[b * p + a] === 1)
    .map(([a, b]) => {
      if (contradicted[a * p + b] === 1) return { from: a, to: b, kind: '<->' };
      const isLine = marks[a * p + b] === 1 && marks[b * p + a] === 1;
      const [from, to] = marks[a * p + b] === 1 ? [a, b] : [b, a];
      return { from, to, kind: isLine ? '--' : '->' };
    });
  const open = colliders === 'first-set' ? 0 : triples.filter(({ collider }) => collider === null).length;
  return {
    edges,
    separations: found.separations,
    chosen: { test: chosen },
    warnings: [...conflictWarning(conflicts, colliders), ...openWarning(open)],
  };
}

function conflictWarning(conflicts: number, colliders: ColliderRule): Warning[] {
  if (conflicts === 0) return [];
  const message =
    colliders === 'first-set'
      ? `${conflicts} arrows of colliders contradict an earlier one; the later one stands. Directions depend on the order of the columns: try --colliders majority, another --alpha or more cases.`
      : `${conflicts} arrows of colliders contradict each other; such edges are written <->.`;
  return [{ code: 'discovery.conflict', message, value: conflicts }];
}

function openWarning(open: number): Warning[] {
  if (open === 0) return [];
  const message = `Of ${open} triples the data do not tell whether their middle is a collider; their edges are left without direction unless another triple tells.`;
  return [{ code: 'discovery.ambiguous', message, value: open }];
}

const pairs = (p: number): (readonly [number, number])[] =>
  Array.from({ length: p }, (_, a) =>
    Array.from({ length: p - a - 1 }, (_, at) => [a, a + at + 1] as const),
  ).flat();

function edgesOf(graph: Pdag): LearnedEdge[] {
  const { p, joined, directed } = graph;
  return pairs(p).flatMap(([a, b]): LearnedEdge[] => {
    if (joined[a * p + b] === 0) return [];
    if (isOpenEdge(graph, a, b)) return [{ from: a, to: b, kind: '--' }];
    return directed[a * p + b] === 1 ? [{ from: a, to: b, kind: '->' }] : [{ from: b, to: a, kind: '->' }];
  });
}

/** A class of graphs cannot keep an arrow that its score does not know of. */
function refuseDirections(p: number, wishes: EdgeWishes): void {
  const hasOneWay = pairs(p).some(
    ([a, b]) =>
      wishes.required(a, b) || wishes.required(b, a) || wishes.forbidden(a, b) !== wishes.forbidden(b, a),
  );
  if (!hasOneWay) return;
  throw new NosographError(
    'input.invalid',
    'GES searches classes of graphs and cannot keep an arrow that is required or allowed one way only. Use hc, or forbid both directions.',
  );
}

/** The test for a level: Fisher's z gives 0 for any p below it, without working it out. */
function testOf(test: DiscoveryTest, cases: Cases, alpha: number): IndependenceTest {
  if (test === 'g-square') return gSquareTest(cases.levels());
  const p = cases.variables.length;
  const correlations = cases.correlations();
  // p < alpha when |r| is larger than this, by the number of variables that are given.
  const limits: number[] = [];
  const limitOf = (given: number) =>
    Math.tanh(normalQuantile(1 - alpha / 2) / Math.sqrt(cases.n - given - 3));
  return (x, y, given) => {
    const r = partialCorrelation(correlations, p, x, y, given);
    const size = given.length;
    if (Number.isNaN(r) || cases.n - size <= 3) {
      const names = [x, y, ...given].map((node) => cases.variables[node]!);
      throw new NosographError(
        'input.invalid',
        `No partial correlation of ${names[0]} and ${names[1]} given ${names.slice(2).join(', ')}: one follows from the others, or ${cases.n} cases are too few. Leave out one of them.`,
        { variables: names },
      );
    }
    limits[size] ??= limitOf(size);
    return Math.abs(r) > limits[size] ? 0 : fisherP(r, cases.n, size);
  };
}

export function scoreOf(score: DiscoveryScore, cases: Cases): LocalScore {
  const penalty = score.startsWith('bic') ? Math.log(cases.n) / 2 : 1;
  if (score === 'bic' || score === 'aic') return discreteScore(cases.levels(), penalty);
  return gaussianScore(cases.products(), cases.variables.length, cases.n, penalty);
}
