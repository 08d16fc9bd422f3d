import type { Claim } from '../model/claim.ts';
import type { GraphEdge } from '../model/graph.ts';
import type { HypothesisEvidence, PathStep } from '../model/hypothesis.ts';
import { carriesPath } from './abc/adjacency.ts';
import { type EvidenceSources, hypothesisEvidence } from './evidence.ts';
import type { CandidatePath } from './generator.ts';
import type { GraphIndex } from './graph-index.ts';
import type { Ranked } from './score.ts';

/** A link of a path with what the words need of it. */
export interface Step extends PathStep {
  readonly strength: GraphEdge['strength'];
}

/** A ranked candidate with everything that its words are made of; the phrases of each language tell it. */
export interface Story {
  readonly mode: 'open' | 'closed';
  readonly cause: string;
  readonly effect: string;
  readonly polarity: '+' | '-' | 'unknown';
  readonly steps: readonly Step[];
  /** Every other path that was found, best first. */
  readonly otherPaths: readonly (readonly Step[])[];
  readonly agreeing: readonly (readonly Step[])[];
  readonly opposing: readonly (readonly Step[])[];
  /** The direct link, when a paper or a person says anything of it, and its reverse. */
  readonly direct: Step | null;
  readonly reverse: Step | null;
  /** Concepts that the graph has as causes of both ends. */
  readonly commonCauses: readonly string[];
  /** Populations that the claims on the path name. */
  readonly populations: readonly string[];
  readonly evidence: readonly HypothesisEvidence[];
  /** Records in the notebook: what "no paper" means here. */
  readonly records: number;
  readonly label: (conceptId: string) => string;
  readonly step: (edge: GraphEdge) => Step;
}

/** Common causes named in a text; a reader stops reading at some point. */
const mostCommonCauses = 6;

export function tellStory(
  ranked: Ranked,
  graph: GraphIndex,
  causesOf: (conceptId: string) => readonly string[],
  sources: EvidenceSources,
  records: number,
): Story {
  const { candidate, independent } = ranked;
  const label = (id: string) => graph.node(id).label;
  const step = (edge: GraphEdge) => toStep(edge, label);
  const steps = (path: CandidatePath) => path.edgeIds.map((id) => step(graph.edge(id)));
  const [best, ...others] = candidate.paths;
  const direct = graph.between(candidate.causeId, candidate.effectId);
  const reverse = graph.between(candidate.effectId, candidate.causeId);
  const edges = best!.edgeIds.map(graph.edge);
  const evidence = hypothesisEvidence(direct === null ? edges : [...edges, direct], sources);
  const onPath = new Set(best!.conceptIds);
  return {
    mode: candidate.mode,
    cause: label(candidate.causeId),
    effect: label(candidate.effectId),
    polarity: ranked.polarity,
    steps: steps(best!),
    otherPaths: others.map(steps),
    agreeing: independent.agreeing.map(steps),
    opposing: independent.opposing.map(steps),
    direct: direct === null ? null : step(direct),
    reverse: reverse === null ? null : step(reverse),
    commonCauses: commonCauses(causesOf(candidate.causeId), causesOf(candidate.effectId), onPath).map(label),
    populations: populationsOf(evidence.map(({ claimId }) => sources.claim(claimId))),
    evidence,
    records,
    label,
    step,
  };
}

export function toStep(edge: GraphEdge, label: (conceptId: string) => string): Step {
  return {
    edgeId: edge.id,
    fromId: edge.causeId,
    toId: edge.effectId,
    fromLabel: label(edge.causeId),
    toLabel: label(edge.effectId),
    polarity: edge.polarity,
    papersFor: edge.papersFor,
    papersAgainst: edge.papersAgainst,
    belief: edge.belief,
    strength: edge.strength,
  };
}

function commonCauses(
  ofCause: readonly string[],
  ofEffect: readonly string[],
  onPath: ReadonlySet<string>,
): readonly string[] {
  const causes = new Set(ofEffect);
  return ofCause.filter((id) => causes.has(id) && !onPath.has(id)).slice(0, mostCommonCauses);
}

function populationsOf(claims: readonly Claim[]): readonly string[] {
  return [...new Set(claims.map((claim) => claim.population.trim()).filter((text) => text !== ''))];
}

/** For each concept the concepts with an edge into it that may carry a path, best believed first. */
export function causesIn(edges: readonly GraphEdge[]): (conceptId: string) => readonly string[] {
  const into = Map.groupBy(edges.filter(carriesPath), (edge) => edge.effectId);
  return (conceptId) =>
    (into.get(conceptId) ?? [])
      .toSorted((a, b) => b.belief - a.belief || (a.causeId < b.causeId ? -1 : 1))
      .map((edge) => edge.causeId);
}
