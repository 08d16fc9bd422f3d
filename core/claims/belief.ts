import type { Certainty, Claim, Polarity, Relation, StudyDesign } from '../model/claim.ts';
import { beliefPrior, type PaperEvidence } from '../model/graph.ts';

/**
 * What a paper's word is worth: weight = relation × certainty × design. The figures are a stated convention, not
 * an estimate; their order is what matters. Each is 1 for the strongest kind and says below why it is less.
 */
export const evidenceWeights: {
  readonly relation: Readonly<Record<Relation, number>>;
  readonly certainty: Readonly<Record<Certainty, number>>;
  readonly design: Readonly<Record<StudyDesign, number>>;
} = {
  relation: {
    causes: 1,
    'no effect': 1, // speaks of the effect itself, and denies it
    mediates: 0.8, // causal language about a path; both legs rest on one model
    moderates: 0.7, // says that an effect depends on something, not how large it is
    predicts: 0.7, // order in time, but confounding stays possible
    associated: 0.35, // neither order nor confounding is settled
  },
  certainty: {
    asserted: 1,
    negated: 1, // a firm denial; it counts against
    hedged: 0.6, // "may", "suggests": the authors themselves hold back
  },
  design: {
    rct: 1, // exposure assigned by chance
    longitudinal: 0.75, // cause before effect, confounders open
    review: 0.7, // strong, but restates papers that may be here on their own
    other: 0.5,
    unknown: 0.5,
    'cross-sectional': 0.4, // no order in time
    animal: 0.35, // the species is not the one the hypothesis is about
  },
};

export function claimWeight(claim: Pick<Claim, 'relation' | 'certainty' | 'design'>): number {
  return (
    evidenceWeights.relation[claim.relation] *
    evidenceWeights.certainty[claim.certainty] *
    evidenceWeights.design[claim.design]
  );
}

export function stanceOf(claim: Pick<Claim, 'relation' | 'certainty'>): 'for' | 'against' {
  return claim.relation === 'no effect' || claim.certainty === 'negated' ? 'against' : 'for';
}

/**
 * Folds the claims on one edge to one word for each distinct paper, ordered by source id. The paper's strongest
 * claim decides (weight, then claim id); further claims of the same paper add nothing. A paper that speaks both
 * for and against is marked `inconsistent` and counts against with the weaker of its two weights; a paper whose
 * supporting claims give both signs has polarity `unknown`.
 */
export function paperEvidence(claims: readonly Claim[]): PaperEvidence[] {
  const bySource = new Map<string, Claim[]>();
  for (const claim of claims) {
    const group = bySource.get(claim.sourceId);
    if (group) group.push(claim);
    else bySource.set(claim.sourceId, [claim]);
  }
  const papers = [...bySource].sort(([a], [b]) => compare(a, b));
  return papers.map(([sourceId, group]) => wordOfPaper(sourceId, group));
}

function wordOfPaper(sourceId: string, claims: readonly Claim[]): PaperEvidence {
  const strongestFirst = [...claims].sort((a, b) => claimWeight(b) - claimWeight(a) || compare(a.id, b.id));
  const supporting = strongestFirst.filter((claim) => stanceOf(claim) === 'for');
  const opposing = strongestFirst.filter((claim) => stanceOf(claim) === 'against');
  const inconsistent = supporting.length > 0 && opposing.length > 0;
  const decisive = opposing[0] ?? supporting[0]!;
  const weights = [supporting[0], opposing[0]].filter((claim) => claim !== undefined).map(claimWeight);
  return {
    sourceId,
    claimIds: claims.map((claim) => claim.id).sort(compare),
    stance: stanceOf(decisive),
    polarity: commonPolarity(opposing.length > 0 ? opposing : supporting),
    relation: decisive.relation,
    certainty: decisive.certainty,
    design: decisive.design,
    weight: Math.min(...weights),
    ...(inconsistent ? { inconsistent } : {}),
  };
}

function commonPolarity(claims: readonly Claim[]): Polarity {
  const signs = new Set(claims.map((claim) => claim.polarity).filter((sign) => sign !== 'unknown'));
  const [only] = signs;
  return signs.size === 1 && only !== undefined ? only : 'unknown';
}

/**
 * Belief in an edge, 0 to 1: the mean of a Beta distribution whose counts are weighted papers,
 *
 *     belief = (prior.mean · prior.papers + F) / (prior.papers + F + A)
 *
 * with F the summed weights of the papers for it and A of those against. Every term can be shown beside the edge.
 * A supporting paper never lowers it, an opposing one never raises it; without papers it is the prior.
 * Idea: counts of distinct evidence as a Beta-binomial belief, as in INDRA (Gyori et al. 2017,
 * doi:10.15252/msb.20177651) and its issues on repeated evidence; the weights are this project's own.
 */
export function edgeBelief(papers: readonly PaperEvidence[]): number {
  const support = sum(papers.filter((paper) => paper.stance === 'for'));
  const opposition = sum(papers.filter((paper) => paper.stance === 'against'));
  return (beliefPrior.mean * beliefPrior.papers + support) / (beliefPrior.papers + support + opposition);
}

/** The rarer sign must carry more than this share of the signed weight before an edge is called mixed. */
const mixedShare = 0.2;

/** Sign of the supporting papers by weight; `mixed` when more than a fifth of the signed weight disagrees. */
export function edgePolarity(papers: readonly PaperEvidence[]): Polarity | 'mixed' {
  const supporting = papers.filter((paper) => paper.stance === 'for');
  const plus = sum(supporting.filter((paper) => paper.polarity === '+'));
  const minus = sum(supporting.filter((paper) => paper.polarity === '-'));
  if (plus + minus === 0) return 'unknown';
  if (Math.min(plus, minus) / (plus + minus) > mixedShare) return 'mixed';
  return plus > minus ? '+' : '-';
}

function sum(papers: readonly PaperEvidence[]): number {
  // Sorted, so that the order in which papers come never changes the last digit.
  return papers
    .map((paper) => paper.weight)
    .sort((a, b) => a - b)
    .reduce((total, weight) => total + weight, 0);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
