import { kindsOf } from './lexicon/cues.ts';

/** Universal part of speech, as the tagger gives it. */
export type Tag =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'
  | 'SPACE';

export interface Token {
  readonly text: string;
  readonly lower: string;
  /** UTF-16 offsets in the whole text. */
  readonly start: number;
  readonly end: number;
  tag: Tag;
  /** The families of rules that look at this word, as a sum of `cueKind`. */
  readonly cue: number;
}

/**
 * Words keep their hyphens, apostrophes, decimal points and slashes ("stress-induced", "p = .03", "T2DM/obesity"),
 * because a cue and a span never cut inside them; every other sign stands alone.
 */
const tokenPattern =
  /[\p{L}\p{N}][\p{L}\p{N}\p{M}_]*(?:[-‐‑‒'’.,/+:·](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}_]+)*[+%]?|\S/gu;

/** "stress-induced" is two tokens, "stress" and "-induced": the first is a cause. So is "ulcer-causing". */
const caused =
  /(?<=\w)[-‐‑](?:induced|evoked|triggered|elicited|provoked|caused|inducing|evoking|triggering|eliciting|provoking|causing|producing)$/iu;

function push(tokens: Token[], word: string, start: number): void {
  const lower = word.toLowerCase();
  tokens.push({ text: word, lower, start, end: start + word.length, tag: 'X', cue: kindsOf(lower) });
}

export function tokenize(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  tokenPattern.lastIndex = 0;
  for (const match of text.slice(start, end).matchAll(tokenPattern)) {
    const word = match[0];
    const at = start + match.index;
    const tail = /[-‐‑]/u.test(word) ? (caused.exec(word)?.[0].length ?? 0) : 0;
    push(tokens, word.slice(0, word.length - tail), at);
    if (tail > 0) push(tokens, word.slice(word.length - tail), at + word.length - tail);
  }
  return tokens;
}
