import { NosographError } from '../../foundation/errors.ts';
import type { Task } from '../../foundation/task.ts';
import { type Link, linkGraph } from './link-graph.ts';
import type { LinkScore, LinkSettings } from './link-score.ts';
import { TopPairs } from './top-pairs.ts';

export interface LinkQuestion {
  readonly undirected: boolean;
  /** Only pairs that begin at this node; null for the whole graph. */
  readonly from: string | null;
  readonly top: number;
  readonly settings: LinkSettings;
}

export interface ScoredLinks {
  readonly pairs: readonly { readonly from: string; readonly to: string; readonly score: number }[];
  readonly nodes: number;
  readonly edges: number;
  readonly selfLoops: number;
  readonly repeated: number;
  /** Settings that the score chose, β for one. */
  readonly chosen: Readonly<Record<string, number>>;
}

/** The best absent pairs of a list of links, ties in the order of the names. Throws `not-found` for `from`. */
export async function scoreLinks(
  links: readonly Link[],
  score: LinkScore,
  { undirected, from, top: capacity, settings }: LinkQuestion,
  task: Task,
): Promise<ScoredLinks> {
  const graph = linkGraph(links, !undirected);
  const { names, out, selfLoops, repeated } = graph;
  const source = from === null ? null : names.indexOf(from);
  if (source === -1) {
    throw new NosographError(
      'not-found',
      `No link has an end named "${from}". Write the name as the file has it, capitals and blanks included.`,
      { what: 'node', id: from },
    );
  }
  const top = new TopPairs(capacity);
  const chosen = await score.search({ graph, source, settings, top, task });
  return {
    pairs: top.list().map((pair) => ({ ...pair, from: names[pair.from]!, to: names[pair.to]! })),
    nodes: names.length,
    edges: undirected ? out.targets.length / 2 : out.targets.length,
    selfLoops,
    repeated,
    chosen,
  };
}
