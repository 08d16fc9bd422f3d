import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Tag, Token } from './token.ts';

type Pipeline = ReturnType<typeof winkNLP>;

let pipeline: Pipeline | null = null;

/** Built at first use (about 150 ms): most sessions of the program never tag a sentence. */
function tagger(): Pipeline {
  pipeline ??= winkNLP(model, ['pos']);
  return pipeline;
}

/**
 * Gives every token the part of speech that wink-nlp's averaged perceptron finds for it. wink cuts words finer
 * (at hyphens, slashes); a token takes the tag of the last piece in it, which is the head of a compound.
 */
export function tagTokens(text: string, tokens: readonly Token[]): void {
  const first = tokens[0];
  const last = tokens.at(-1);
  if (!first || !last) return;
  const { its } = tagger();
  const pieces = tagger().readDoc(text.slice(first.start, last.end)).tokens();
  const words = pieces.out() as string[];
  const tags = pieces.out(its.pos) as unknown as Tag[];
  let cursor = first.start;
  let index = 0;
  for (const [piece, word] of words.entries()) {
    const at = text.indexOf(word, cursor);
    // wink normalises some white space into tokens of its own; those are nowhere near and carry no tag we want.
    if (at < 0 || at - cursor > 64) continue;
    cursor = at + word.length;
    while (index < tokens.length && tokens[index]!.end <= at) index++;
    const token = tokens[index];
    if (token && at >= token.start) token.tag = tags[piece] ?? token.tag;
  }
}
