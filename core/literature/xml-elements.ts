import type { Chunks } from './read-step.ts';

/** The text of one element that stands for a record. */
export interface ElementText {
  readonly name: string;
  readonly text: string;
  readonly line: number;
  /** False when the file ends, or the next record begins, before the element does. */
  readonly complete: boolean;
}

/** An element longer than this is not one record. */
const longestElement = 32_000_000;

/**
 * Cuts a file into the elements with these names, without parsing what is around them: a broken record costs
 * nothing but itself. They must not contain one another. Null stands for a pause.
 */
export function* xmlElements(
  chunks: Chunks,
  names: readonly string[],
): Generator<ElementText | null, void, void> {
  const alternatives = names.join('|');
  const opening = new RegExp(`<(${alternatives})(?=[\\s>/])`, 'g');
  let buffer = '';
  let line = 1;
  let name: string | null = null;
  /** Everything before this place of the buffer was searched. */
  let searched = 0;
  const cut = (end: number) => {
    const text = buffer.slice(0, end);
    buffer = buffer.slice(end);
    searched = 0;
    const begun = line;
    line += lineBreaks(text);
    return { text, line: begun };
  };
  for (const chunk of chunks) {
    buffer += chunk;
    for (;;) {
      if (name === null) {
        opening.lastIndex = searched;
        const found = opening.exec(buffer);
        if (found === null) {
          cut(Math.max(0, buffer.length - 64));
          break;
        }
        cut(found.index);
        name = found[1]!;
        searched = name.length + 1;
      }
      const close = `</${name}>`;
      const end = buffer.indexOf(close, searched);
      opening.lastIndex = searched;
      const next = opening.exec(end === -1 ? buffer : buffer.slice(0, end));
      if (next !== null) {
        yield { name, ...cut(next.index), complete: false };
        name = null;
      } else if (end !== -1) {
        yield { name, ...cut(end + close.length), complete: true };
        name = null;
      } else if (buffer.length > longestElement) {
        yield { name, ...cut(buffer.length), complete: false };
        name = null;
      } else {
        searched = Math.max(searched, buffer.length - 64);
        break;
      }
    }
    yield null;
  }
  if (name !== null) yield { name, ...cut(buffer.length), complete: false };
}

function lineBreaks(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
