import { z } from 'zod';
import { NosographError } from '../../foundation/errors.ts';
import type { Task } from '../../foundation/task.ts';
import type { CausalGraph } from '../../model/graph.ts';
import type { Candidate, Generator } from '../generator.ts';
import { type Adjacency, buildAdjacency } from './adjacency.ts';
import { knownEffects } from './known.ts';
import { findPaths } from './paths.ts';
import { createSearch } from './search.ts';
import { createShortlist, type Pair } from './shortlist.ts';

const parameters = z.object({
  /** Concept id. Alone: what may this concept cause (and what may cause it) that nobody has said? */
  about: z.string().nullable().default(null),
  /** Concept ids, both or neither: what joins these two? */
  from: z.string().nullable().default(null),
  to: z.string().nullable().default(null),
  /** How many candidates are wanted in the end; several times as many go into the ranking. */
  top: z.int().min(1).max(1000).default(50),
  /** Longest path, in edges. */
  maxSteps: z.int().min(2).max(4).default(3),
});
export type AbcParameters = z.output<typeof parameters>;

/** Candidates ranked for each one asked for: the sum of terms may put first what path quality alone put tenth. */
const rankedForEachAsked = 10;
const leastRanked = 200;

/** Edges looked at between two breaths: some milliseconds of work. */
const workBetweenBreaths = 300_000;

/**
 * Swanson's ABC model over signed causal claims. Open discovery: A → B and B → C are known, A → C is not. Closed
 * discovery: given A and C, what joins them, whether or not their direct link is known.
 */
export const abc: Generator<typeof parameters> = {
  id: 'abc',
  version: '1',
  name: 'Literature-based discovery (ABC)',
  references: [
    {
      text: 'Swanson DR (1986). Fish oil, Raynaud’s syndrome, and undiscovered public knowledge. Perspectives in Biology and Medicine 30(1), 7–18.',
      doi: '10.1353/pbm.1986.0087',
    },
    {
      text: 'Smalheiser NR, Swanson DR (1998). Using ARROWSMITH: a computer-assisted approach to formulating and assessing scientific hypotheses. Computer Methods and Programs in Biomedicine 57(3), 149–153.',
      doi: '10.1016/S0169-2607(98)00033-9',
    },
    {
      text: 'Hristovski D, Friedman C, Rindflesch TC, Peterlin B (2006). Exploiting semantic relations for literature-based discovery. AMIA Annual Symposium Proceedings, 349–353.',
      doi: null,
    },
  ],
  parameters,
  async run(graph, chosen, task) {
    const adjacency = buildAdjacency(graph);
    const pairs = await choosePairs(graph, adjacency, chosen, task);
    return collect(graph, adjacency, pairs, chosen, task);
  },
};

async function choosePairs(
  graph: CausalGraph,
  adjacency: Adjacency,
  chosen: AbcParameters,
  task: Task,
): Promise<readonly Pair[]> {
  if (chosen.from !== null || chosen.to !== null) return [closedPair(adjacency, chosen)];
  const starts = chosen.about === null ? everyStart(adjacency) : [indexOf(adjacency, chosen.about)];
  const shortlist = createShortlist(Math.max(leastRanked, chosen.top * rankedForEachAsked));
  const known = knownEffects(graph, adjacency);
  const search = createSearch(adjacency, chosen.maxSteps);
  let worked = 0;
  for (const [done, cause] of starts.entries()) {
    const { nodes, quality, work } = search.from(cause, shortlist.floor);
    known.mark(cause);
    for (const effect of nodes) {
      if (known.flags[effect] === 0) shortlist.offer({ cause, effect, quality: quality[effect]! });
    }
    worked += work;
    if (worked < workBetweenBreaths) continue;
    worked = 0;
    task.report({ step: 'hypotheses.search', done, total: starts.length });
    await task.breathe();
  }
  return shortlist.best();
}

/** Concepts that something leaves: only they can be a cause. */
function everyStart(adjacency: Adjacency): readonly number[] {
  const starts: number[] = [];
  for (let node = 0; node < adjacency.ids.length; node += 1) {
    if (adjacency.outStart[node + 1]! > adjacency.outStart[node]!) starts.push(node);
  }
  return starts;
}

function closedPair(adjacency: Adjacency, { from, to }: AbcParameters): Pair {
  if (from === null || to === null || from === to) {
    throw new NosographError(
      'input.invalid',
      'Closed discovery needs two different concepts, `from` and `to`: give both.',
      { from, to },
    );
  }
  return { cause: indexOf(adjacency, from), effect: indexOf(adjacency, to), quality: 1 };
}

function indexOf(adjacency: Adjacency, conceptId: string): number {
  const index = adjacency.indexOf.get(conceptId);
  if (index !== undefined) return index;
  throw new NosographError(
    'not-found',
    `The concept ${conceptId} is not in the causal graph: no accepted claim speaks of it. Accept claims on it first.`,
    { concept: conceptId },
  );
}

/** Writes out the paths of each pair. A pair of closed discovery without any path gives no candidate. */
async function collect(
  graph: CausalGraph,
  adjacency: Adjacency,
  pairs: readonly Pair[],
  chosen: AbcParameters,
  task: Task,
): Promise<readonly Candidate[]> {
  const mode = chosen.from === null ? 'open' : 'closed';
  const candidates: Candidate[] = [];
  let worked = 0;
  for (const [done, { cause, effect }] of pairs.entries()) {
    const { paths, work } = findPaths(adjacency, cause, effect, chosen.maxSteps, (at) => graph.edges[at]!.id);
    if (paths.length > 0) {
      candidates.push({ mode, causeId: adjacency.ids[cause]!, effectId: adjacency.ids[effect]!, paths });
    }
    worked += work;
    if (worked < workBetweenBreaths) continue;
    worked = 0;
    task.report({ step: 'hypotheses.paths', done, total: pairs.length });
    await task.breathe();
  }
  return candidates;
}
