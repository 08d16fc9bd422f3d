import { nounLike, verbCues } from './lexicon/verbs.ts';
import type { Token } from './token.ts';

/** Puts right what the tagger, trained on general prose, often gets wrong in abstracts. */
export function correctTags(tokens: readonly Token[]): void {
  for (const [at, token] of tokens.entries()) {
    const before = tokens[at - 1];
    const after = tokens[at + 1];
    if (
      token.tag === 'NOUN' &&
      token.lower.endsWith('s') &&
      isPlainVerb(token.lower) &&
      before?.tag !== 'DET'
    ) {
      token.tag = 'VERB'; // "shift work worsens insomnia"
    }
    if (
      /^(?:in|at|as|on)$/.test(token.lower) &&
      after &&
      /^(?:turn|part|least|well|average)$/.test(after.lower)
    ) {
      token.tag = 'ADV'; // "in turn", "at least" stand where adverbs stand
      after.tag = 'ADV';
    }
    if (
      /^(?:VERB|ADV)$/.test(token.tag) &&
      /\p{L}-\p{L}/u.test(token.lower) &&
      !token.lower.endsWith('ly') &&
      !verbCues.has(token.lower)
    )
      token.tag = 'ADJ';
    if (token.tag !== 'VERB' || /(?:ed|s)$/u.test(token.lower)) continue;
    const nextIsVerb = after !== undefined && (after.tag === 'AUX' || isFiniteCue(after));
    const afterNoun = before === undefined || !/^(?:AUX|PART)$/.test(before.tag);
    if (nextIsVerb && afterNoun) token.tag = 'NOUN'; // "[shift] work worsens", "worry is"
  }
}

const isPlainVerb = (word: string): boolean => verbCues.has(word) && !nounLike.test(word);

const isFiniteCue = (token: Token): boolean =>
  verbCues
    .get(token.lower)
    ?.some(([, form]) => form === 's' || form === 'past' || form === 'past or participle') ?? false;
