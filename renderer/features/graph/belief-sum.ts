import { beliefPrior, type PaperEvidence } from '../../../core/model/graph.ts';

/** The terms of an edge's belief, as one would add them up on paper: numerator ÷ denominator. */
export interface BeliefSum {
  readonly priorFor: number;
  readonly prior: number;
  readonly support: number;
  readonly opposition: number;
}

export function beliefSum(papers: readonly PaperEvidence[]): BeliefSum {
  const weightOf = (stance: PaperEvidence['stance']) =>
    papers.filter((paper) => paper.stance === stance).reduce((sum, paper) => sum + paper.weight, 0);
  return {
    priorFor: beliefPrior.mean * beliefPrior.papers,
    prior: beliefPrior.papers,
    support: weightOf('for'),
    opposition: weightOf('against'),
  };
}
