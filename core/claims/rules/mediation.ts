import { pairAfterBond } from './associations.ts';
import type { Finding } from './finding.ts';
import { type Sentence, wordAt } from './sentence.ts';

/**
 * "M mediates the association between X and Y" says two things of the graph: X → M and M → Y. "Z moderates the
 * effect of X on Y" says that Z acts on Y. Both are read off the verb's finding, whose effect is the association.
 */
export function unfoldMediation(sentence: Sentence, findings: readonly Finding[]): Finding[] {
  return findings.flatMap((finding) => {
    if (finding.relation === 'associated' || finding.relation === 'predicts') return [finding];
    const bond = bondIn(sentence, finding);
    const pair = bond === null ? null : pairAfterBond(sentence, bond);
    if (!pair) return [finding];
    const third = finding.cause;
    if (finding.relation !== 'mediates') {
      // "buffered the effect of X on Y" moderates it, whatever the verb.
      return [{ ...finding, effect: pair.effect, relation: 'moderates', polarity: 'unknown' }];
    }
    return [
      {
        ...finding,
        cause: pair.cause,
        effect: third,
        polarity: 'unknown',
        rule: `${finding.rule} (to the mediator)`,
      },
      {
        ...finding,
        cause: third,
        effect: pair.effect,
        polarity: 'unknown',
        rule: `${finding.rule} (from the mediator)`,
      },
    ];
  });
}

const bond =
  /^(?:associations?|relationships?|relations?|links?|correlations?|connections?|effects?|impacts?|influences?|pathways?)$/;

function bondIn(sentence: Sentence, finding: Finding): number | null {
  for (let at = finding.effect.from; at < finding.effect.to; at++)
    if (bond.test(wordAt(sentence, at))) return at;
  return null;
}
