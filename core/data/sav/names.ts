import { NosographError } from '../../foundation/errors.ts';
import type { SavDictionary } from './dictionary.ts';

/** Subtypes of the extension records that are read. */
const longNames = 13;
const veryLongTexts = 14;
const encodingName = 20;

/** Code pages of Windows that go by another name on the web. */
const codePages: Readonly<Record<number, string>> = {
  2: 'windows-1252',
  3: 'windows-1252',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  54936: 'gb18030',
  65001: 'utf-8',
};

/** Reads the texts of a system file. */
export interface SavText {
  readonly encoding: string;
  decode(bytes: Uint8Array): string;
}

/** The encoding that the file names, or that the user knows better. @throws NosographError `format.encoding` */
export function savText({ extensions, codePage, bytes }: SavDictionary, wished: string | null): SavText {
  const named = extensions.get(encodingName);
  const encoding =
    wished ?? (named === undefined ? codePageName(codePage) : webName(String.fromCharCode(...named).trim()));
  try {
    const decoder = new TextDecoder(encoding);
    return { encoding: decoder.encoding, decode: (text) => withoutPadding(decoder.decode(text)) };
  } catch (thrown) {
    throw new NosographError(
      'format.encoding',
      `${bytes.file} names an encoding that is not known here: "${encoding}". Say which one it is, or save the file as UTF-8.`,
      { file: bytes.file, encoding },
      thrown,
    );
  }
}

/** Texts are filled up with spaces, or with zero bytes. */
function withoutPadding(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === '\0' || text[end - 1]!.trim() === '')) end--;
  return text.slice(0, end);
}

const codePageName = (page: number | null): string =>
  page === null
    ? 'windows-1252'
    : (codePages[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : `cp${page}`));

function webName(name: string): string {
  const page = /^(?:cp|windows-?|ms)(\d+)$/i.exec(name);
  if (page !== null) return codePageName(Number(page[1]));
  return /^(gbk|gb2312|gb18030|euc-cn)$/i.test(name) ? 'gb18030' : name;
}

/** Long names by short ones. */
export const longNamesOf = ({ extensions }: SavDictionary, text: SavText): ReadonlyMap<string, string> =>
  pairsOf(extensions.get(longNames), text, '\t');

/** Widths of texts of more than 255 bytes by the short name of their first part. */
export function veryLongWidths({ extensions }: SavDictionary, text: SavText): ReadonlyMap<string, number> {
  const pairs = pairsOf(extensions.get(veryLongTexts), text, /\0\t?/u);
  return new Map([...pairs].map(([name, width]) => [name, Number(width)]));
}

function pairsOf(
  content: Uint8Array | undefined,
  text: SavText,
  separator: string | RegExp,
): ReadonlyMap<string, string> {
  if (content === undefined) return new Map();
  return new Map(
    text
      .decode(content)
      .split(separator)
      .filter((pair) => pair.includes('='))
      .map((pair) => {
        const at = pair.indexOf('=');
        return [pair.slice(0, at), pair.slice(at + 1)];
      }),
  );
}
