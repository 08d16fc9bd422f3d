import type { Span } from '../../model/text.ts';
import type { Token } from './token.ts';

/** A tagged sentence and the text it stands in. */
export interface Sentence {
  readonly text: string;
  readonly span: Span;
  readonly tokens: readonly Token[];
  /** The families of rules that have a cue in it, as a sum of `cueKind`. */
  readonly cues: number;
}

/** A run of tokens, `from` included, `to` excluded. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export function spanOf(sentence: Sentence, range: Range): Span | null {
  const first = sentence.tokens[range.from];
  const last = sentence.tokens[range.to - 1];
  if (!first || !last || range.to <= range.from) return null;
  return { text: sentence.text.slice(first.start, last.end), start: first.start, end: last.end };
}

export const wordAt = (sentence: Sentence, index: number): string => sentence.tokens[index]?.lower ?? '';
export const tagAt = (sentence: Sentence, index: number): string => sentence.tokens[index]?.tag ?? '';

/** No argument of a claim is looked for farther than this many tokens from its cue: reading stays linear. */
export const reach = 60;
