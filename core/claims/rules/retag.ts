import { nounLike, verbCues } from './lexicon/verbs.ts';
import type { Token } from './token.ts';

/** Puts right what the tagger, trained on general prose, often gets wrong in abstracts. */
export function correctTags(tokens: readonly Token[]): void {
  correctBareVerbs(tokens);
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
      (token.tag === 'VERB' || token.tag === 'ADV') &&
      /\p{L}-\p{L}/u.test(token.lower) &&
      (!token.lower.endsWith('ly') || token.lower.endsWith('-only')) &&
      !verbCues.has(token.lower)
    )
      token.tag = 'ADJ';
    correctByNeighbours(token, before, after);
  }
}

/** "[shift] work worsens", "worry is": no verb stands right before a finite one. */
function correctBareVerbs(tokens: readonly Token[]): void {
  for (const [at, token] of tokens.entries()) {
    if (token.tag !== 'VERB' || /(?:ed|s)$/u.test(token.lower)) continue;
    const before = tokens[at - 1];
    const after = tokens[at + 1];
    const nextIsVerb = after !== undefined && (after.tag === 'AUX' || isFiniteCue(after));
    const afterNoun = before === undefined || !/^(?:AUX|PART)$/.test(before.tag);
    if (!nextIsVerb || !afterNoun) continue;
    // "Achieving modified goals was": the participle modifies when a copula follows.
    if (token.lower.endsWith('ing') && after.lower.endsWith('ed') && auxiliaryFollows(tokens, at + 2))
      continue;
    token.tag = 'NOUN';
  }
}

function auxiliaryFollows(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < Math.min(tokens.length, from + 8) && tokens[at]!.tag !== 'PUNCT'; at++) {
    if (tokens[at]!.tag === 'AUX') return true;
  }
  return false;
}

const opensNounPhrase = /^(?:DET|PRON|ADJ|ADP|NUM)$/;
const endsNounPhrase = /^(?:PUNCT|ADP|CCONJ|AUX|SCONJ)$/;
/** Adverbs without -ly that stand before a noun phrase of any kind. */
const barewordAdverbs =
  /^(?:also|even|only|just|still|often|always|never|not|very|too|more|most|less|least|so|then|thus|however|therefore|again|already|yet|now|there|here|instead|rather|quite|almost|about|over|up|down|out|away|together|apart|ever|once|twice|in|as|at|i\.e|e\.g|when|where|how|why|hence|else|both|either|enough|far|perhaps|indeed|moreover|furthermore|nevertheless|nonetheless|meanwhile|otherwise|sometimes|especially|alone|later|sooner|prior|back and forth)$/;

/** Parts of speech that the neighbours rule out. */
function correctByNeighbours(token: Token, before: Token | undefined, after: Token | undefined): void {
  const word = token.lower;
  if (token.tag === 'ADJ' && word.endsWith('ed') && before && after) {
    // "the engine melted the seal"
    if (/^(?:NOUN|PROPN)$/.test(before.tag) && (after.tag === 'DET' || after.lower === 'by'))
      token.tag = 'VERB';
  } else if (token.tag === 'ADV') {
    // "back pain", "bright light"
    const modifies = after !== undefined && /^(?:NOUN|PROPN|ADJ)$/.test(after.tag);
    const placed = before !== undefined && /^(?:DET|ADP|VERB|ADJ)$/.test(before.tag);
    if (modifies && placed && !word.endsWith('ly') && !barewordAdverbs.test(word)) token.tag = 'ADJ';
  } else if (token.tag === 'VERB' && before && !/(?:ed|ing|s|n|t|ound|ade|ne|eld|me)$/u.test(word)) {
    // "was fatigue.", "reduced worry,"
    const object = /^(?:DET|ADJ|ADP)$/.test(before.tag) || isBe(before.lower) || /ed$/u.test(before.lower);
    if (object && (!after || endsNounPhrase.test(after.tag)) && before.lower !== 'to') token.tag = 'NOUN';
  }
  if (
    token.tag === 'ADJ' &&
    before &&
    /^(?:ADJ|DET)$/.test(before.tag) &&
    !opensNounPhrase.test(after?.tag ?? '')
  ) {
    // "by bright light."
    if ((!after || after.tag === 'PUNCT') && nounsLikeAdjectives.test(word)) token.tag = 'NOUN';
  }
  if (token.tag === 'NOUN' && before && after?.lower === 'for' && /^accounts?$/.test(word)) {
    if (/^(?:NOUN|PROPN|PRON)$/.test(before.tag)) token.tag = 'VERB';
  }
}

const isBe = (word: string): boolean => /^(?:is|are|was|were|be)$/.test(word);
const nounsLikeAdjectives =
  /^(?:light|cold|good|future|past|present|individual|adult|male|female|drug|blue|white|dark|human|patient|front|set|dual|calm|quiet)$/;

const isPlainVerb = (word: string): boolean => verbCues.has(word) && !nounLike.test(word);

const isFiniteCue = (token: Token): boolean =>
  verbCues
    .get(token.lower)
    ?.some(([, form]) => form === 's' || form === 'past' || form === 'past or participle') ?? false;
