import { NosographError } from '../../foundation/errors.ts';

export interface Place {
  readonly offset: number;
  /** From 1. */
  readonly line: number;
  readonly column: number;
}

export interface Token extends Place {
  readonly kind: 'name' | 'string' | 'arrow' | 'punctuation' | 'end';
  readonly text: string;
  readonly end: number;
}

const arrows = ['<->', '<-@', '@->', '@-@', '@--', '--@', '->', '<-', '--'];
const nameCharacter = /[0-9A-Za-z_.]/;

export function malformed(place: Place, found: string, expected: string): NosographError {
  return new NosographError(
    'format.malformed',
    `Line ${place.line}, column ${place.column}: found ${found}, expected ${expected}.`,
    { line: place.line, column: place.column, found, expected },
  );
}

/**
 * The words of a model text. Bare names are ASCII letters, digits, `_` and `.`, with at most one `-` in front; anything
 * else stands in double quotes. Comments (`//`, `#` to the end of the line, `/* … *` + `/`) are this project's addition.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let offset = text.startsWith('\uFEFF') ? 1 : 0;
  let line = 1;
  let lineStart = offset;
  const place = (): Place => ({ offset, line, column: offset - lineStart + 1 });
  const newline = () => {
    line++;
    lineStart = offset + 1;
  };
  const push = (kind: Token['kind'], value: string, at: Place) =>
    tokens.push({ kind, text: value, ...at, end: offset });

  while (offset < text.length) {
    const character = text[offset]!;
    const at = place();
    if (character === '\n') {
      newline();
      offset++;
    } else if (character === ' ' || character === '\t' || character === '\r' || character === ';') {
      offset++;
    } else if (character === '#' || text.startsWith('//', offset)) {
      while (offset < text.length && text[offset] !== '\n') offset++;
    } else if (text.startsWith('/*', offset)) {
      const close = text.indexOf('*/', offset + 2);
      if (close < 0) throw malformed(at, 'a comment without end', '*/');
      for (; offset < close + 2; offset++) if (text[offset] === '\n') newline();
    } else if (character === '"') {
      push('string', readQuoted(), at);
    } else {
      const arrow = arrows.find((each) => text.startsWith(each, offset));
      if (arrow !== undefined) {
        offset += arrow.length;
        push('arrow', arrow, at);
      } else if (
        nameCharacter.test(character) ||
        (character === '-' && nameCharacter.test(text[offset + 1] ?? ''))
      ) {
        let name = character;
        offset++;
        while (offset < text.length && nameCharacter.test(text[offset]!)) name += text[offset++];
        push('name', name, at);
      } else if ('{}[]=,+'.includes(character)) {
        offset++;
        push('punctuation', character, at);
      } else {
        throw malformed(
          at,
          `"${character}"`,
          'a name, an arrow or a bracket; put names with other characters in double quotes',
        );
      }
    }
  }
  push('end', '', place());
  return tokens;

  /** `\"` is a quote, a backslash before a line end joins lines, any other backslash stays. */
  function readQuoted(): string {
    const start = place();
    let value = '';
    offset++;
    for (;;) {
      const character = text[offset];
      if (character === undefined) throw malformed(start, 'a quote without end', '"');
      if (character === '"') break;
      if (character === '\\' && text[offset + 1] === '"') {
        value += '"';
        offset += 2;
      } else if (character === '\\' && /^\\\r?\n/.test(text.slice(offset, offset + 3))) {
        offset += text[offset + 1] === '\r' ? 2 : 1;
        newline();
        offset++;
      } else if (character.charCodeAt(0) < 0x20) {
        throw malformed(place(), 'a control character inside quotes', 'text on one line');
      } else {
        value += character;
        offset++;
      }
    }
    offset++;
    return value;
  }
}
