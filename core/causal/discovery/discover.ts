import { NosographError } from '../../foundation/errors.ts';
import type { Task } from '../../foundation/task.ts';
import type { DataColumn } from '../../model/dataset.ts';
import type { Warning } from '../../model/run.ts';
import { bootstrapEdges } from './bootstrap.ts';
import { type Cases, completeCases } from './cases.ts';
import { type EdgeWishes, edgeWishes } from './edge-wishes.ts';
import { countedEdges, type Learned, learn, type MethodSettings } from './methods.ts';
import { pacedTask } from './paced-task.ts';

export interface DiscoverySettings extends MethodSettings {
  readonly forbidden: readonly { readonly from: string; readonly to: string }[];
  readonly required: readonly { readonly from: string; readonly to: string }[];
  /** Variables in the order of time: no arrow runs from a later tier to an earlier one. */
  readonly tiers?: readonly (readonly string[])[];
  /** Resamples for the strength of edges; 0 for none. */
  readonly boots?: number;
  readonly seed?: number;
  /** Instead of Pearson's correlations of complete cases, for polychoric ones: from rows, with repeats, of these cases. */
  readonly correlations?: (cases: Cases) => Float64Array;
}

interface NamedEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: string;
  /** DirectLiNGAM's coefficient, in the units of the data. */
  readonly weight?: number;
}

export interface Discovery {
  readonly variables: readonly string[];
  readonly n: number;
  readonly edges: readonly NamedEdge[];
  readonly separatingSets?: readonly {
    readonly x: string;
    readonly y: string;
    /** Null for a pair that was forbidden both ways. */
    readonly given: readonly string[] | null;
    readonly p: number | null;
  }[];
  readonly score?: number;
  readonly order?: readonly string[];
  readonly strength?: readonly {
    readonly from: string;
    readonly to: string;
    readonly strength: number;
    readonly direction: number;
  }[];
  readonly averaged?: { readonly threshold: number; readonly edges: readonly NamedEdge[] };
  /** What was chosen where the settings left it open. */
  readonly chosen: Readonly<Record<string, string>>;
  readonly warnings: readonly Warning[];
}

/**
 * A causal graph from data: a CPDAG by PC-stable or GES, a PAG by FCI, a DAG by hill climbing or DirectLiNGAM. Cases with a
 * missing value are left out.
 */
export async function discover(
  columns: readonly DataColumn[],
  settings: DiscoverySettings,
  task: Task,
): Promise<Discovery> {
  const cases = withCorrelations(completeCases(columns), settings.correlations);
  const { variables, n } = cases;
  const wishes = edgeWishes(variables, settings.forbidden, settings.required, settings.tiers ?? []);
  const paced = pacedTask(task);
  const learned = await learn(cases, settings, wishes, paced);
  const strengths = await strengthOf(cases, settings, wishes, paced);
  return {
    variables,
    n,
    ...named(learned, variables),
    ...strengths,
    warnings: [...cases.warnings, ...learned.warnings, ...(strengths.warnings ?? [])],
  };
}

const withCorrelations = (cases: Cases, correlations: DiscoverySettings['correlations']): Cases =>
  correlations === undefined
    ? cases
    : {
        ...cases,
        correlations: () => correlations(cases),
        resampled: (rows, order) => withCorrelations(cases.resampled(rows, order), correlations),
      };

function named({ edges, separations, order, score, chosen }: Learned, variables: readonly string[]) {
  const nameOf = (node: number) => variables[node]!;
  return {
    edges: edges.map((edge) => ({ ...edge, from: nameOf(edge.from), to: nameOf(edge.to) })),
    chosen,
    ...(score === undefined ? {} : { score }),
    ...(order === undefined ? {} : { order: order.map(nameOf) }),
    ...(separations === undefined
      ? {}
      : {
          separatingSets: separations.map(({ x, y, given, p }) => ({
            x: nameOf(x),
            y: nameOf(y),
            given: given === null ? null : given.map(nameOf),
            p,
          })),
        }),
  };
}

async function strengthOf(
  cases: Cases,
  settings: DiscoverySettings,
  wishes: EdgeWishes,
  task: Task,
): Promise<Partial<Pick<Discovery, 'strength' | 'averaged' | 'warnings'>>> {
  const { boots = 0, seed = 1 } = settings;
  if (boots === 0) return {};
  const { variables, n } = cases;
  const p = variables.length;
  const quiet = withoutReports(task);
  const { strengths, averaged, failed, reason } = await bootstrapEdges(
    p,
    n,
    boots,
    seed,
    async (rows, order) => {
      try {
        const again: EdgeWishes = {
          forbidden: (from, to) => wishes.forbidden(order[from]!, order[to]!),
          required: (from, to) => wishes.required(order[from]!, order[to]!),
        };
        const { edges } = await learn(
          cases.resampled(rows, order),
          { ...settings, quick: true },
          again,
          quiet,
        );
        return countedEdges(p, settings, edges).map(({ from, to, kind }) => ({
          from: order[from]!,
          to: order[to]!,
          kind,
        }));
      } catch (thrown) {
        // A resample without variance of a column, say: counted and told, not hidden.
        if (thrown instanceof NosographError && thrown.code === 'input.invalid') return thrown.message;
        throw thrown;
      }
    },
    task,
  );
  const nameOf = (node: number) => variables[node]!;
  const byName = <Edge extends { readonly from: number; readonly to: number }>(edge: Edge) => ({
    ...edge,
    from: nameOf(edge.from),
    to: nameOf(edge.to),
  });
  const message = `${failed} of ${boots} resamples gave no graph and are not counted; the first: ${reason}`;
  return {
    strength: strengths.map(byName),
    averaged: { threshold: averaged.threshold, edges: averaged.edges.map(byName) },
    warnings: failed === 0 ? [] : [{ code: 'discovery.resamples-failed', message, value: failed }],
  };
}

/** A resample does not report: the bootstrap does. */
const withoutReports = (task: Task): Task => ({
  report: () => {},
  get cancelled() {
    return task.cancelled;
  },
  throwIfCancelled: () => task.throwIfCancelled(),
  breathe: () => task.breathe(),
});
