import type { Problem } from './diagnostic.ts';

interface QuotedText {
  readonly value: string;
  /** After the closing quote. */
  readonly end: number;
  readonly problem: Problem | null;
}

/** Double quotes as in DAGitty: `\"` is a quote, a backslash before a line end joins lines, any other backslash stays. */
export function readQuoted(text: string, start: number): QuotedText {
  let value = '';
  let problem: Problem | null = null;
  for (let at = start + 1; at < text.length; ) {
    const character = text[at]!;
    if (character === '"') return { value, end: at + 1, problem };
    if (character === '\\' && text[at + 1] === '"') {
      value += '"';
      at += 2;
    } else if (character === '\\' && /^\\\r?\n/.test(text.slice(at, at + 3))) {
      at += text[at + 1] === '\r' ? 3 : 2;
    } else if (character === '\n') {
      return unfinished(text, start, value);
    } else {
      if (character < ' ') problem ??= controlCharacter(at);
      value += character;
      at++;
    }
  }
  return unfinished(text, start, value);
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '\\': '\\', "'": "'" };

/** Single quotes, this project's addition: `\n`, `\r`, `\t`, `\'`, `\\` and `\u{…}` with a hexadecimal code point. */
export function readEscaped(text: string, start: number): QuotedText {
  let value = '';
  let problem: Problem | null = null;
  for (let at = start + 1; at < text.length; ) {
    const character = text[at]!;
    if (character === "'") return { value, end: at + 1, problem };
    if (character === '\n') break;
    if (character !== '\\') {
      if (character < ' ') problem ??= controlCharacter(at);
      value += character;
      at++;
      continue;
    }
    const code = /^\\u\{([0-9a-fA-F]{1,6})\}/.exec(text.slice(at, at + 12));
    const point = code === null ? Number.NaN : Number.parseInt(code[1]!, 16);
    if (point <= 0x10ffff) {
      value += String.fromCodePoint(point);
      at += code![0].length;
    } else {
      const escaped = escapes[text.charAt(at + 1)];
      if (escaped === undefined) problem ??= badEscape(text, at);
      value += escaped ?? '';
      at += 2;
    }
  }
  return unfinished(text, start, value);
}

/** A quote without end stops at the end of its line, so that the lines below are read for what they are. */
function unfinished(text: string, start: number, value: string): QuotedText {
  const lineEnd = text.indexOf('\n', start);
  const end = text.slice(0, lineEnd < 0 ? text.length : lineEnd).trimEnd().length;
  const quote = text[start]!;
  const problem: Problem = {
    code: 'open-quote',
    severity: 'error',
    found: 'a quote without end',
    expected: quote,
    start,
    end: Math.max(end, start + 1),
    // Where an arrow follows, the quote was most likely to close before it.
    fix: { ...closing(text, start, Math.max(end, start + 1)), text: quote },
  };
  return { value, end: Math.max(end, start + 1), problem };
}

function closing(text: string, start: number, end: number): { start: number; end: number } {
  const arrow = /\s*(?:<->|->|<-|--|\[|\})/.exec(text.slice(start + 1, end));
  const at = arrow === null || arrow.index === 0 ? end : start + 1 + arrow.index;
  return { start: at, end: at };
}

const controlCharacter = (at: number): Problem => ({
  code: 'control-character',
  severity: 'error',
  found: 'a control character inside quotes',
  expected: 'text on one line',
  start: at,
  end: at + 1,
  fix: { start: at, end: at + 1, text: ' ' },
});

const badEscape = (text: string, at: number): Problem => ({
  code: 'bad-escape',
  severity: 'error',
  found: text.slice(at, at + 2),
  expected: "one of \\n, \\r, \\t, \\', \\\\ and \\u{…} in single quotes",
  start: at,
  end: Math.min(at + 2, text.length),
  fix: { start: at, end: at + 1, text: '\\\\' },
});
