import { NosographError } from '../../foundation/errors.ts';
import type { Task } from '../../foundation/task.ts';
import type { DataColumn } from '../../model/dataset.ts';
import type { Warning } from '../../model/run.ts';
import { type Cases, completeCases } from './cases.ts';
import { edgeWishes } from './edge-wishes.ts';
import { gSquareTest } from './g-square.ts';
import { hillClimbing } from './hill-climbing.ts';
import { orient } from './orientation.ts';
import { fisherP, partialCorrelation } from './partial-correlation.ts';
import { discreteScore, gaussianScore, type LocalScore } from './scores.ts';
import { type IndependenceTest, skeleton } from './skeleton.ts';

export type DiscoveryTest = 'fisher-z' | 'g-square';
export type DiscoveryScore = 'bic-g' | 'aic-g' | 'bic' | 'aic';

export interface DiscoverySettings {
  readonly method: 'pc' | 'hc';
  readonly alpha: number;
  /** Null: fisher-z for numbers, g-square when a column holds words. */
  readonly test: DiscoveryTest | null;
  /** Null: bic-g for numbers, bic when a column holds words. */
  readonly score: DiscoveryScore | null;
  readonly forbidden: readonly { readonly from: string; readonly to: string }[];
  readonly required: readonly { readonly from: string; readonly to: string }[];
}

export interface Discovery {
  readonly variables: readonly string[];
  readonly n: number;
  readonly edges: readonly { readonly from: string; readonly to: string; readonly kind: '->' | '--' }[];
  readonly separatingSets?: readonly {
    readonly x: string;
    readonly y: string;
    /** Null for a pair that was forbidden both ways. */
    readonly given: readonly string[] | null;
    readonly p: number | null;
  }[];
  readonly score?: number;
  /** What was chosen where the settings left it open. */
  readonly chosen: Readonly<Record<string, string>>;
  readonly warnings: readonly Warning[];
}

/** A causal graph from data: a CPDAG by PC-stable, or a DAG by hill climbing. Cases with a missing value are left out. */
export async function discover(
  columns: readonly DataColumn[],
  settings: DiscoverySettings,
  task: Task,
): Promise<Discovery> {
  const cases = completeCases(columns);
  const wishes = edgeWishes(cases.variables, settings.forbidden, settings.required);
  const p = cases.variables.length;
  const nameOf = (node: number) => cases.variables[node]!;
  const { variables, n, warnings } = cases;
  if (settings.method === 'hc') {
    const score = settings.score ?? (cases.hasWords ? 'bic' : 'bic-g');
    const learned = await hillClimbing(p, scoreOf(score, cases), wishes, task);
    const edges = learned.edges.map(([from, to]) => ({
      from: nameOf(from),
      to: nameOf(to),
      kind: '->' as const,
    }));
    return { variables, n, edges, score: learned.score, chosen: { score }, warnings };
  }
  const test = settings.test ?? (cases.hasWords ? 'g-square' : 'fisher-z');
  const found = await skeleton(p, testOf(test, cases), settings.alpha, wishes, task);
  const { marks, conflicts } = orient(found, p, wishes);
  const edges = pairs(p)
    .filter(([a, b]) => marks[a * p + b] === 1 || marks[b * p + a] === 1)
    .map(([a, b]) => {
      const kind = marks[a * p + b] === 1 && marks[b * p + a] === 1 ? ('--' as const) : ('->' as const);
      const [from, to] = marks[a * p + b] === 1 ? [a, b] : [b, a];
      return { from: nameOf(from), to: nameOf(to), kind };
    });
  const separatingSets = found.separations.map(({ x, y, given, p: probability }) => ({
    x: nameOf(x),
    y: nameOf(y),
    given: given === null ? null : given.map(nameOf),
    p: probability,
  }));
  const message = `${conflicts} arrows of colliders contradict an earlier one; the later one stands. Directions depend on the order of the columns: try another --alpha or more cases.`;
  const conflict = conflicts === 0 ? [] : [{ code: 'discovery.conflict', message, value: conflicts }];
  return { variables, n, edges, separatingSets, chosen: { test }, warnings: [...warnings, ...conflict] };
}

const pairs = (p: number): (readonly [number, number])[] =>
  Array.from({ length: p }, (_, a) =>
    Array.from({ length: p - a - 1 }, (_, at) => [a, a + at + 1] as const),
  ).flat();

function testOf(test: DiscoveryTest, cases: Cases): IndependenceTest {
  if (test === 'g-square') return gSquareTest(cases.levels());
  const p = cases.variables.length;
  const correlations = cases.correlations();
  return (x, y, given) => {
    const r = partialCorrelation(correlations, p, x, y, given);
    if (Number.isNaN(r) || cases.n - given.length <= 3) {
      const names = [x, y, ...given].map((node) => cases.variables[node]!);
      throw new NosographError(
        'input.invalid',
        `No partial correlation of ${names[0]} and ${names[1]} given ${names.slice(2).join(', ')}: one follows from the others, or ${cases.n} cases are too few. Leave out one of them.`,
        { variables: names },
      );
    }
    return fisherP(r, cases.n, given.length);
  };
}

function scoreOf(score: DiscoveryScore, cases: Cases): LocalScore {
  const penalty = score.startsWith('bic') ? Math.log(cases.n) / 2 : 1;
  if (score === 'bic' || score === 'aic') return discreteScore(cases.levels(), penalty);
  return gaussianScore(cases.products(), cases.variables.length, cases.n, penalty);
}
