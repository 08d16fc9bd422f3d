import type { FontWeight } from '../scene.ts';

/** Asks the shell for a file that ships with the program: `fonts/inter/inter-latin-400-normal.woff`. */
export type FontFiles = (name: string) => Promise<Uint8Array>;

/** A family as its package ships it: files that hold some characters each, so that few of them are ever read. */
interface Family {
  readonly id: 'inter' | 'noto-sans-sc';
  readonly weights: readonly FontWeight[];
}

/** In the order of preference; the second has Chinese, Japanese kana and many symbols. */
const families: readonly Family[] = [
  { id: 'inter', weights: [400, 600] },
  { id: 'noto-sans-sc', weights: [400] },
];

/** One file, and the characters that it says it has. */
export interface Slice {
  readonly file: string;
  has(code: number): boolean;
}

/** Files for a weight, preferred ones first; a family without the weight gives its regular one. */
export async function slicesOf(weight: FontWeight, files: FontFiles): Promise<readonly Slice[]> {
  const perFamily = await Promise.all(
    families.map(async ({ id, weights }) => {
      const ranges = rangesSchema(new TextDecoder().decode(await files(`fonts/${id}/unicode.json`)));
      const heavy = weights.includes(weight) ? weight : 400;
      return Object.entries(ranges).map(([name, range]) => sliceOf(id, name, heavy, range));
    }),
  );
  return perFamily.flat();
}

const rangesSchema = (text: string): Readonly<Record<string, string>> => JSON.parse(text);

function sliceOf(family: string, name: string, weight: FontWeight, range: string): Slice {
  const bounds = range.split(',').map((part) => {
    const [low = '', high = low] = part.trim().replace(/^U\+/iu, '').split('-');
    return [Number.parseInt(low, 16), Number.parseInt(high, 16)] as const;
  });
  return {
    file: `fonts/${family}/${family}-${name.replaceAll(/[[\]]/gu, '')}-${weight}-normal.woff`,
    has: (code) => bounds.some(([low, high]) => code >= low && code <= high),
  };
}
