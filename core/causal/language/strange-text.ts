import type { Problem } from './diagnostic.ts';

/** What people type or paste for the arrows of the language. */
const arrowsMeant: readonly (readonly [RegExp, string])[] = [
  [/(?:<-->|<=+>|[↔⇔⟷⟺])/y, '<->'],
  [/(?:-{2,}>>?|->>|={1,3}>|[→⇒⟶⟹➔➜➝])/y, '->'],
  [/(?:<-{2,}(?=\s)|<={1,3}|[←⇐⟵⟸])/y, '<-'],
  [/(?:-{3,}(?=\s)|[–—―])/y, '--'],
];
const quotesMeant = /[“”„«»＂]/;
const betweenQuotes = /[“”„«»＂]([^“”„«»＂"\n]*)[“”«»＂]/y;
const blanks = /[\p{Zs}\u2028\u2029]/u;
/** Letters of any script, and what stands between letters in names. */
const letters = /[\p{L}\p{N}\p{M}\p{Pc}][\p{L}\p{N}\p{M}\p{Pc}.]*(?:[-–/&'’][\p{L}\p{N}\p{M}]+)*/uy;
const plainName = /^[-0-9A-Za-z_.]*$/;
const startsBareName = /[0-9A-Za-z_.]/;

/** What is not a word of the language here, with what was meant; null for a text that is one. */
export function strangeText(text: string, offset: number, isArrow: boolean): Problem | null {
  letters.lastIndex = offset;
  const [word] = letters.exec(text) ?? [];
  if (word !== undefined && !plainName.test(word)) {
    return {
      ...problem('unquoted-name', word, 'the name in double quotes', offset, word.length),
      fix: { start: offset, end: offset + word.length, text: `"${word}"` },
      stands: { kind: 'name', text: word },
    };
  }
  for (const [pattern, meant] of arrowsMeant) {
    pattern.lastIndex = offset;
    const [found] = pattern.exec(text) ?? [];
    if (found === undefined) continue;
    return {
      ...problem('unknown-arrow', `"${found}"`, `the arrow ${meant}`, offset, found.length),
      fix: { start: offset, end: offset + found.length, text: meant },
      stands: { kind: 'arrow', text: meant },
    };
  }
  const character = String.fromCodePoint(text.codePointAt(offset)!);
  if (isArrow || startsBareName.test(character)) return null;
  if ('{}[]=,+?'.includes(character) || character === '-') return null;
  if (blanks.test(character)) {
    return {
      ...problem('unknown-character', 'a blank that is none in this language', 'a plain blank', offset, 1),
      fix: { start: offset, end: offset + 1, text: ' ' },
    };
  }
  betweenQuotes.lastIndex = offset;
  const [quoted, inside = ''] = betweenQuotes.exec(text) ?? [];
  if (quoted !== undefined) {
    return {
      ...problem('unknown-character', quoted, 'straight quotes', offset, quoted.length),
      fix: { start: offset, end: offset + quoted.length, text: `"${inside}"` },
      stands: { kind: 'string', text: inside },
    };
  }
  if (quotesMeant.test(character)) {
    return {
      ...problem('unknown-character', character, 'straight quotes', offset, 1),
      fix: { start: offset, end: offset + 1, text: '"' },
    };
  }
  const expected = 'a name, an arrow or a bracket; put names with other characters in double quotes';
  return { ...problem('unknown-character', `"${character}"`, expected, offset, character.length), fix: null };
}

const problem = (code: Problem['code'], found: string, expected: string, start: number, length: number) =>
  ({ code, severity: 'error', found, expected, start, end: start + length }) as const;
