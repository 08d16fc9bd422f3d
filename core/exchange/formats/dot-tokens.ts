import { malformedFile } from './reading.ts';

export interface DotToken {
  /** `id` is a name or a value; `sign` one of { } [ ] ; , = : -> -- */
  readonly kind: 'id' | 'sign' | 'end';
  readonly text: string;
  /** Quoted and HTML words are never keywords. */
  readonly bare: boolean;
  readonly line: number;
}

const plain =
  /\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/|->|--|[{}[\];,=:+]|[\p{L}\p{M}_][\p{L}\p{M}\p{N}_]*|-?(?:\.\d+|\d+(?:\.\d*)?)|[^\p{ASCII}]+/uy;

/** The words of a DOT file; quoted pieces joined by + are one word. Throws `format.malformed` with the line. */
export function dotTokens(text: string, format: string): readonly DotToken[] {
  const tokens: DotToken[] = [];
  let line = 1;
  let at = text.startsWith('\ufeff') ? 1 : 0;
  const push = (kind: DotToken['kind'], word: string, bare: boolean) => {
    const previous = tokens.at(-1);
    const before = tokens.at(-2);
    if (
      kind === 'id' &&
      !bare &&
      previous?.text === '+' &&
      previous.kind === 'sign' &&
      before?.kind === 'id'
    ) {
      tokens.splice(-2, 2, { ...before, text: before.text + word });
    } else tokens.push({ kind, text: word, bare, line });
  };
  while (at < text.length) {
    const start = at;
    if (text[at] === '"') {
      const { word, end } = quotedWord(text, at, () =>
        malformedFile(format, 'a quotation mark is not closed.', line),
      );
      push('id', word, false);
      at = end;
    } else if (text[at] === '<') {
      const end = closingAngle(text, at);
      if (end < 0) throw malformedFile(format, 'an HTML label is not closed.', line);
      push('id', text.slice(at + 1, end), false);
      at = end + 1;
    } else if (text[at] === '#' && (at === 0 || text[at - 1] === '\n')) {
      const end = text.indexOf('\n', at);
      at = end < 0 ? text.length : end;
    } else {
      plain.lastIndex = at;
      const word = plain.exec(text)?.[0];
      if (word === undefined) {
        throw malformedFile(
          format,
          `${JSON.stringify(text.slice(at, at + 10))} has no meaning here. Quote it.`,
          line,
        );
      }
      at += word.length;
      if (/^(?:->|--|[{}[\];,=:+])$/.test(word)) push('sign', word, true);
      else if (!/^(?:\s|\/\/|\/\*)/.test(word)) push('id', word, true);
    }
    for (let index = start; index < at; index++) if (text[index] === '\n') line += 1;
  }
  tokens.push({ kind: 'end', text: 'the end of the file', bare: true, line });
  return tokens;
}

/** `\"` is a quotation mark, a backslash before a line end joins the lines, any other backslash stays. */
function quotedWord(text: string, start: number, unclosed: () => Error): { word: string; end: number } {
  let word = '';
  for (let at = start + 1; at < text.length; at++) {
    const character = text[at]!;
    if (character === '"') return { word, end: at + 1 };
    if (character !== '\\') {
      word += character;
      continue;
    }
    const next = text[at + 1];
    if (next === '"') word += '"';
    else if (next === '\r' && text[at + 2] === '\n') at += 1;
    else if (next !== '\n') word += `\\${next ?? ''}`;
    at += 1;
  }
  throw unclosed();
}

function closingAngle(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    if (text[at] === '<') depth += 1;
    else if (text[at] === '>') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}
