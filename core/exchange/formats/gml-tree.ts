import { malformedFile } from './reading.ts';

export interface GmlEntry {
  readonly key: string;
  readonly value: GmlValue;
  readonly line: number;
}
export type GmlList = readonly GmlEntry[];
export type GmlValue = string | number | GmlList;

const token = /\s+|#[^\n]*|"([^"]*)"|\[|\]|[A-Za-z_][A-Za-z0-9_]*|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/y;
const deepest = 100;

/** Keys and values of a GML file, lists within lists. Throws `format.malformed` with the line. */
export function parseGml(text: string, format: string): GmlList {
  const lists: GmlEntry[][] = [[]];
  let key: string | null = null;
  let line = 1;
  const put = (value: GmlValue) => {
    if (key === null) throw malformedFile(format, 'a value without a key.', line);
    lists.at(-1)!.push({ key, value, line });
    key = null;
  };
  token.lastIndex = text.startsWith('\ufeff') ? 1 : 0;
  while (token.lastIndex < text.length) {
    const at = token.lastIndex;
    const match = token.exec(text);
    if (match === null) {
      throw malformedFile(
        format,
        `${JSON.stringify(text.slice(at, at + 20))} is neither key nor value.`,
        line,
      );
    }
    const [word, quoted] = match;
    if (quoted !== undefined) put(decoded(quoted));
    else if (word === '[') {
      const list: GmlEntry[] = [];
      put(list);
      lists.push(list);
      if (lists.length > deepest)
        throw malformedFile(format, `lists are nested more than ${deepest} deep.`, line);
    } else if (word === ']') {
      if (lists.length === 1 || key !== null) throw malformedFile(format, 'a ] that closes nothing.', line);
      lists.pop();
    } else if (/^[A-Za-z_]/.test(word)) {
      if (key !== null) put(word);
      else key = word;
    } else if (/^[-+.\d]/.test(word)) put(Number(word));
    for (const character of word) if (character === '\n') line += 1;
  }
  if (lists.length > 1 || key !== null)
    throw malformedFile(format, 'the file ends within a list. Close it with ].', line);
  return lists[0]!;
}

const namedCharacters: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  lt: '<',
  gt: '>',
  apos: "'",
};

const decoded = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(amp|quot|lt|gt|apos));/g,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return namedCharacters[name]!;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
