import { pairAfterBond } from './associations.ts';
import type { Finding } from './finding.ts';
import { phraseToTheRight } from './phrases.ts';
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
    if (finding.relation !== 'mediates' && !/account for|explain/.test(finding.rule)) {
      // "buffered the effect of X on Y" moderates it, whatever the verb.
      return [{ ...finding, effect: pair.effect, relation: 'moderates', polarity: 'unknown' }];
    }
    return [
      {
        ...finding,
        cause: pair.cause,
        effect: third,
        polarity: 'unknown',
        relation: 'mediates',
        rule: `${finding.rule} (to the mediator)`,
      },
      {
        ...finding,
        cause: third,
        effect: pair.effect,
        polarity: 'unknown',
        relation: 'mediates',
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

/** "X affects Y through M", "the indirect effect of X on Y via M": besides X → Y also X → M and M → Y. */
export function withPaths(sentence: Sentence, findings: readonly Finding[]): Finding[] {
  return findings.flatMap((finding) => {
    const between = finding.effect.to;
    if (!/^(?:through|via)$/.test(wordAt(sentence, between))) return [finding];
    // "reduces pain through massage" names a means; "affects pain through worry" names a path.
    if (
      !/^(?:verb: (?:affect|influence|impact|predict)|noun: (?:effect|impact|influence))/.test(finding.rule)
    )
      return [finding];
    if (wordAt(sentence, between + 1).endsWith('ing')) return [finding];
    const mediator = phraseToTheRight(sentence, between + 1);
    if (!mediator) return [finding];
    const leg = { ...finding, relation: 'mediates', polarity: 'unknown', confidence: 0.5 } as const;
    return [
      finding,
      { ...leg, effect: mediator, rule: `${finding.rule} (to the mediator)` },
      { ...leg, cause: mediator, rule: `${finding.rule} (from the mediator)` },
    ];
  });
}
