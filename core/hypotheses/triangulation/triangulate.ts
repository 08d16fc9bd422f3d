import type { CausalGraph, GraphEdge } from '../../model/graph.ts';
import type { TriangulationRow, Verdict } from '../../model/triangulation.ts';
import { type MeasuredNetwork, measuredPairs, pairOf } from './measured-pairs.ts';
import { isUncertain, verdictOf } from './verdict.ts';

export interface Triangulation {
  readonly rows: readonly TriangulationRow[];
  readonly counts: Readonly<Record<Verdict, number>>;
  /** Pairs that some network measured, that no paper claims and no network joins: nothing to decide. */
  readonly silent: number;
}

/** The order in which a reader wants them: first what the two sources agree or disagree on. */
const order: readonly Verdict[] = [
  'conflicting',
  'supported',
  'claimed but not found',
  'found but not claimed',
  'untested',
];

/**
 * Lays networks over the causal graph of the literature: a row for every directed link that papers speak of, and one
 * for every edge between concepts that the data show and no paper names. An edge of a cross-sectional network has no
 * direction: it can speak for a link, never for its arrow.
 */
export function triangulate(
  graph: CausalGraph,
  networks: readonly MeasuredNetwork[],
  labelOf: (conceptId: string) => string,
): Triangulation {
  const measured = measuredPairs(networks);
  const spokenOf = new Set<string>();
  const rows: TriangulationRow[] = [];
  for (const edge of graph.edges) {
    if (edge.papers.length === 0 || edge.causeId === edge.effectId) continue;
    spokenOf.add(pairOf(edge.causeId, edge.effectId));
    rows.push(...rowOf(edge, measured.get(pairOf(edge.causeId, edge.effectId)) ?? null, labelOf));
  }
  let silent = 0;
  for (const [key, data] of measured) {
    if (spokenOf.has(key)) continue;
    const verdict = verdictOf({ literature: null, data });
    if (verdict === null) silent++;
    else rows.push(unclaimedRow(key, data, verdict, graph, labelOf));
  }
  rows.sort(
    (a, b) =>
      order.indexOf(a.verdict) - order.indexOf(b.verdict) ||
      strengthOf(b) - strengthOf(a) ||
      compare(a.cause, b.cause) ||
      compare(a.effect, b.effect),
  );
  const counts = Object.fromEntries(
    order.map((verdict) => [verdict, rows.filter((row) => row.verdict === verdict).length]),
  ) as Record<Verdict, number>;
  return { rows, counts, silent };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const strengthOf = ({ literature, data }: TriangulationRow): number =>
  (literature?.papers ?? 0) + Math.abs(data?.weight ?? 0);

function rowOf(
  edge: GraphEdge,
  data: TriangulationRow['data'],
  labelOf: (conceptId: string) => string,
): TriangulationRow[] {
  const literature = {
    support: edge.papersFor,
    contradiction: edge.papersAgainst,
    papers: edge.papers.length,
    polarity: edge.polarity,
    belief: edge.belief,
    edgeId: edge.id,
  };
  const verdict = verdictOf({ literature, data });
  if (verdict === null) return [];
  const { causeId, effectId } = edge;
  const ends = { causeId, effectId, cause: labelOf(causeId), effect: labelOf(effectId) };
  const uncertain = isUncertain({ literature, data });
  return [{ ...ends, literature, data, graph: assumptionOf(edge), verdict, uncertain }];
}

const assumptionOf = (edge: GraphEdge | undefined): TriangulationRow['graph'] =>
  edge?.byHand == null ? 'none' : edge.byHand.hidden ? 'taken out' : 'drawn';

/** The concept that stands first in the order of labels is called cause, for want of an arrow. */
function unclaimedRow(
  key: string,
  data: NonNullable<TriangulationRow['data']>,
  verdict: Verdict,
  graph: CausalGraph,
  labelOf: (conceptId: string) => string,
): TriangulationRow {
  const [causeId = '', effectId = ''] = key.split(' ').sort((a, b) => compare(labelOf(a), labelOf(b)));
  const drawn = graph.edges.find((edge) => pairOf(edge.causeId, edge.effectId) === key);
  return {
    causeId,
    effectId,
    cause: labelOf(causeId),
    effect: labelOf(effectId),
    literature: null,
    data,
    graph: assumptionOf(drawn),
    verdict,
    uncertain: isUncertain({ literature: null, data }),
  };
}
