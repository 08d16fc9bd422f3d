import type { GraphEdge } from '../model/graph.ts';
import { associatedWeight, specificity } from './abc/adjacency.ts';
import { lengthFactors } from './abc/search.ts';
import type { Candidate, CandidatePath, Suggestion } from './generator.ts';
import type { GraphIndex } from './graph-index.ts';
import { pathSign } from './sign.ts';

/** The facts that a term's value was computed from; the phrases turn them into its `why`. */
export interface TermFacts {
  readonly evidence: {
    /** Distinct papers that support some link of the path. */
    readonly papers: number;
    readonly weakest: GraphEdge;
  };
  readonly path: {
    readonly steps: number;
    readonly associated: number;
    /** True when the path has a sign: a hypothesis without one is harder to test. */
    readonly signed: boolean;
    /** The intermediate with the most links, how many it has, and how many concepts there are to be linked with. */
    readonly hubId: string;
    readonly hubLinks: number;
    readonly linked: number;
  };
  readonly agreement: { readonly independent: number; readonly signed: boolean };
  readonly novelty: {
    readonly steps: number;
    readonly known: 'none' | 'direct' | 'refuted' | 'reverse' | 'reverse-associated';
    /** Papers that state every link of the path by themselves: their authors may well have seen its ends. */
    readonly wholePapers: number;
    /** The direct statement that comes nearest to the hypothesis. */
    readonly nearest: GraphEdge;
  };
  readonly contradiction: {
    readonly papersAgainst: number;
    /** Papers that looked at the direct link and found nothing. */
    readonly directAgainst: number;
    /** Independent paths of the opposite sign. */
    readonly opposite: number;
  };
  readonly suggestion: Suggestion;
  readonly diversity: {
    readonly shared: number;
    readonly likeCauseId: string;
    readonly likeEffectId: string;
  };
}
export type TermName = keyof TermFacts;

export type Term = {
  readonly [Name in TermName]: {
    readonly term: Name;
    /** 0 to 1. */
    readonly value: number;
    readonly facts: TermFacts[Name];
  };
}[TermName];

const supporting = (edge: GraphEdge) => edge.papers.filter((paper) => paper.stance === 'for');
const weightFor = (edge: GraphEdge) => supporting(edge).reduce((sum, paper) => sum + paper.weight, 0);
const weightAgainst = (edge: GraphEdge) =>
  edge.papers.reduce((sum, paper) => sum + (paper.stance === 'against' ? paper.weight : 0), 0);

/**
 * Evidence: the mean of two saturating counts, w / (w + 1) of the weakest link, w the summed weights of the papers
 * that support it, and n / (n + 3), n the distinct papers that support any link. The first because a chain holds as
 * its weakest link does; the second because links that all stand in one paper are one piece of evidence. Both can
 * only fall when a supporting paper is taken away.
 */
export function evidenceTerm(path: CandidatePath, graph: GraphIndex): Term {
  const edges = path.edgeIds.map(graph.edge);
  const weakest = edges.reduce((least, edge) => (weightFor(edge) < weightFor(least) ? edge : least));
  const papers = new Set(edges.flatMap((edge) => supporting(edge).map((paper) => paper.sourceId))).size;
  const weakestWeight = weightFor(weakest);
  const value = (weakestWeight / (weakestWeight + 1) + papers / (papers + 3)) / 2;
  return { term: 'evidence', value, facts: { papers, weakest } };
}

/** What is left of a path's quality when its sign is open: it cannot be wrong in direction. */
const openSignFactor = 0.7;

/**
 * Path quality: the factor of the length, times the specificity of every intermediate (hub damping), times the weight
 * of a merely correlational link for each such link, times 0.7 when the sign of the path is open. What the papers weigh is counted under evidence, not here.
 */
export function pathTerm(path: CandidatePath, graph: GraphIndex): Term {
  const edges = path.edgeIds.map(graph.edge);
  const between = path.conceptIds.slice(1, -1);
  const associated = edges.filter((edge) => edge.strength === 'associated').length;
  const signed = pathSign(edges) !== 'unknown';
  const value = between.reduce(
    (product, id) => product * specificity(graph.links(id), graph.linked),
    lengthFactors[edges.length]! * associatedWeight ** associated * (signed ? 1 : openSignFactor),
  );
  const hubId = between.reduce((most, id) => (graph.links(id) > graph.links(most) ? id : most));
  return {
    term: 'path',
    value,
    facts: {
      steps: edges.length,
      associated,
      signed,
      hubId,
      hubLinks: graph.links(hubId),
      linked: graph.linked,
    },
  };
}

/** Agreement: 1 − 2^(1 − k) for k paths that share no intermediate and have the best path's sign; 0 when it stands alone. */
export function agreementTerm(paths: IndependentPaths, signed: boolean): Term {
  const independent = 1 + paths.agreeing.length;
  return { term: 'agreement', value: 1 - 2 ** (1 - independent), facts: { independent, signed } };
}

/** Suggestion: how the pair's score of an absent link compares with the best one's; only where such a score proposed it. */
export const suggestionTerm = (suggestion: Suggestion): Term => ({
  term: 'suggestion',
  value: suggestion.share,
  facts: suggestion,
});

/** What is known of the direct link, as a share of the novelty that remains. */
const noveltyLeft = { none: 1, reverse: 0.6, 'reverse-associated': 0.4, refuted: 0.3, direct: 0 } as const;

/** What is left of novelty when one paper states every link of the path. */
const onePaperFactor = 0.5;

/**
 * Novelty within this graph: 1 − 1/d, d the length of the shortest path, times what is left when the direct link, its
 * reverse, or its refutation is known, times a half when one paper states the whole path: Swanson's discoveries join
 * literatures that do not know of one another. It says nothing of papers outside the notebook.
 */
export function noveltyTerm(candidate: Candidate, graph: GraphIndex): Term {
  const steps = Math.min(...candidate.paths.map((path) => path.edgeIds.length));
  const known = directKnowledge(candidate, graph);
  const wholePapers = papersOfWhole(candidate.paths[0]!, graph);
  const value = (1 - 1 / steps) * noveltyLeft[known] * (wholePapers > 0 ? onePaperFactor : 1);
  const nearest = nearestStatement(candidate, graph);
  return { term: 'novelty', value, facts: { steps, known, wholePapers, nearest } };
}

function papersOfWhole(path: CandidatePath, graph: GraphIndex): number {
  const [first, ...others] = path.edgeIds.map(
    (id) => new Set(supporting(graph.edge(id)).map((paper) => paper.sourceId)),
  );
  return [...first!].filter((paper) => others.every((papers) => papers.has(paper))).length;
}

function directKnowledge(candidate: Candidate, graph: GraphIndex): TermFacts['novelty']['known'] {
  const direct = graph.between(candidate.causeId, candidate.effectId);
  const reverse = graph.between(candidate.effectId, candidate.causeId);
  const drawn = (edge: GraphEdge) => edge.byHand !== null && !edge.byHand.hidden;
  if (direct !== null && (direct.papersFor > 0 || drawn(direct))) return 'direct';
  if (direct !== null && direct.papersAgainst > 0) return 'refuted';
  if (reverse !== null && (reverse.papersFor > 0 || drawn(reverse))) {
    return reverse.strength === 'causal' ? 'reverse' : 'reverse-associated';
  }
  return 'none';
}

/** The direct link or its reverse when stated; else the better supported of the best path's first and last link. */
function nearestStatement(candidate: Candidate, graph: GraphIndex): GraphEdge {
  const direct = graph.between(candidate.causeId, candidate.effectId);
  const reverse = graph.between(candidate.effectId, candidate.causeId);
  if (direct !== null) return direct;
  if (reverse !== null) return reverse;
  const { edgeIds } = candidate.paths[0]!;
  const touching = [edgeIds[0]!, edgeIds.at(-1)!].map(graph.edge);
  return touching.reduce((best, edge) => (edge.papersFor > best.papersFor ? edge : best));
}

/**
 * Contradiction: 1 − Π(1 − c) over the path's links, the direct link and the paths of opposite sign, where c is a
 * link's share of opposing weight, a/(a + 1) for a weight a against the direct link, and half the share of opposite
 * among the independent paths.
 */
export function contradictionTerm(candidate: Candidate, paths: IndependentPaths, graph: GraphIndex): Term {
  const edges = candidate.paths[0]!.edgeIds.map(graph.edge);
  const direct = graph.between(candidate.causeId, candidate.effectId);
  const directWeight = direct === null ? 0 : weightAgainst(direct);
  const opposite = paths.opposing.length;
  let unopposed = 1 - directWeight / (directWeight + 1);
  for (const edge of edges) {
    const against = weightAgainst(edge);
    if (against > 0) unopposed *= 1 - against / (against + weightFor(edge));
  }
  unopposed *= 1 - opposite / (1 + paths.agreeing.length + opposite) / 2;
  const papersAgainst = edges.reduce((sum, edge) => sum + edge.papersAgainst, 0);
  return {
    term: 'contradiction',
    value: 1 - unopposed,
    facts: { papersAgainst, directAgainst: direct?.papersAgainst ?? 0, opposite },
  };
}

export interface IndependentPaths {
  /** Beside the best path: paths that share no intermediate with it or with one another, by their sign. */
  readonly agreeing: readonly CandidatePath[];
  readonly opposing: readonly CandidatePath[];
}

/**
 * Taken greedily in order of quality, so that the better of two entangled paths counts. When the best path has no
 * sign every independent path agrees with it; when it has one, a path without a sign neither agrees nor opposes.
 */
export function independentPaths(candidate: Candidate, graph: GraphIndex): IndependentPaths {
  const [best, ...others] = candidate.paths;
  const sign = pathSign(best!.edgeIds.map(graph.edge));
  const used = new Set(best!.conceptIds.slice(1, -1));
  const agreeing: CandidatePath[] = [];
  const opposing: CandidatePath[] = [];
  for (const path of others) {
    const between = path.conceptIds.slice(1, -1);
    if (between.some((id) => used.has(id))) continue;
    for (const id of between) used.add(id);
    const other = pathSign(path.edgeIds.map(graph.edge));
    if (sign === 'unknown' || other === sign) agreeing.push(path);
    else if (other !== 'unknown') opposing.push(path);
  }
  return { agreeing, opposing };
}
