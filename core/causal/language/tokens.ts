import type { Problem } from './diagnostic.ts';
import { readEscaped, readQuoted } from './quoted-text.ts';
import { strangeText } from './strange-text.ts';
import type { Place, Token } from './token.ts';

export interface Tokens {
  /** Comments among them; the last is the end. */
  readonly tokens: readonly Token[];
  /** Texts that are no word of the language, left out of the tokens. */
  readonly problems: readonly Problem[];
}

const arrows = ['<->', '<-@', '@->', '@-@', '@--', '--@', '->', '<-', '--'];
/** Behind a name or an arrow: blanks, brackets, the end. */
const plainBehind = /^[\s;{}[\],="]?$/;
const bareName = /-?[0-9A-Za-z_.]+/y;
const lineComment = /(?:\/\/|#)[^\n]*/y;

/** Lines and columns of offsets, both from 1; a byte order mark in front has no column. */
export function placesIn(text: string): (offset: number) => Place {
  const starts = [text.startsWith('\uFEFF') ? 1 : 0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { offset, line: low + 1, column: Math.max(0, offset - starts[low]!) + 1 };
  };
}

/**
 * The words of a model text. Bare names are ASCII letters, digits, `_` and `.`, with at most one `-` in front; anything
 * else stands in double quotes. This project's additions, all of them errors in DAGitty's reader: comments (`//` and `#`
 * to the end of the line, or between `/*` and its mirror), and single quotes, in which a backslash escapes, for
 * names that double quotes cannot hold.
 */
export function tokenize(text: string): Tokens {
  const tokens: Token[] = [];
  const problems: Problem[] = [];
  const placeOf = placesIn(text);
  let offset = text.startsWith('\uFEFF') ? 1 : 0;
  const push = (kind: Token['kind'], value: string, end: number) => {
    tokens.push({ kind, text: value, ...placeOf(offset), end });
    offset = end;
  };
  while (offset < text.length) {
    const character = text[offset]!;
    if (' \t\r\n;'.includes(character)) {
      offset++;
    } else if (character === '#' || text.startsWith('//', offset)) {
      const comment = matched(lineComment, text, offset)!;
      push('comment', comment, offset + comment.length);
    } else if (text.startsWith('/*', offset)) {
      const close = text.indexOf('*/', offset + 2);
      const end = close < 0 ? text.length : close + 2;
      if (close < 0) problems.push(openComment(offset, text.length));
      push('comment', text.slice(offset, end), end);
    } else if (character === '"' || character === "'") {
      const read = character === '"' ? readQuoted(text, offset) : readEscaped(text, offset);
      if (read.problem !== null) problems.push(read.problem);
      push('string', read.value, read.end);
    } else {
      const arrow =
        character === '-' || character === '<' || character === '@' ? arrowAt(text, offset) : null;
      const name = arrow === null ? matched(bareName, text, offset) : null;
      const word = arrow ?? name;
      // Most words are plain; only what has something odd behind it is looked at twice.
      const isPlain = word !== null && plainBehind.test(text.charAt(offset + word.length));
      const strange = isPlain ? null : strangeText(text, offset, arrow !== null);
      if (strange !== null) {
        problems.push(strange);
        if (strange.stands === undefined) offset = strange.end;
        else push(strange.stands.kind, strange.stands.text, strange.end);
      } else if (word === null) push('punctuation', character, offset + 1);
      else push(arrow === null ? 'name' : 'arrow', word, offset + word.length);
    }
  }
  push('end', '', offset);
  return { tokens, problems };
}

const arrowAt = (text: string, offset: number): string | null =>
  arrows.find((each) => text.startsWith(each, offset)) ?? null;

function matched(pattern: RegExp, text: string, offset: number): string | null {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0] ?? null;
}

const openComment = (start: number, end: number): Problem => ({
  code: 'open-comment',
  severity: 'error',
  found: 'a comment without end',
  expected: '*/',
  start,
  end: Math.min(end, start + 2),
  fix: { start: end, end, text: ' */' },
});
