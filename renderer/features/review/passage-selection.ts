/** A stretch of a source's text that somebody has marked. */
export interface MarkedPassage {
  readonly field: 'title' | 'abstract';
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** Shorter quotes prove nothing: they stand in any text. */
export const shortestQuote = 12;

/** Widens a range to whole words and leaves out white space at its ends. */
export function wholeWords(text: string, start: number, end: number): { start: number; end: number } {
  const isWord = (index: number) => /[\p{L}\p{N}]/u.test(text[index] ?? '');
  let [from, to] = [Math.max(0, start), Math.min(text.length, end)];
  while (from < to && /\s/.test(text[from] ?? '')) from += 1;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to -= 1;
  if (from === to) return { start: from, end: to };
  const isHan = (index: number) => /\p{Script=Han}/u.test(text[index] ?? '');
  while (from > 0 && isWord(from) && isWord(from - 1) && !isHan(from - 1)) from -= 1;
  while (to < text.length && isWord(to - 1) && isWord(to) && !isHan(to)) to += 1;
  return { start: from, end: to };
}

/**
 * What of a passage the page's selection covers. The passage's runs bear `data-start`, their blocks `data-field`;
 * null when nothing, or more than one field, is selected.
 */
export function selectedPassage(
  selection: Selection | null,
  textOf: (field: 'title' | 'abstract') => string,
): MarkedPassage | null {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const from = placeOf(range.startContainer, range.startOffset);
  const to = placeOf(range.endContainer, range.endOffset);
  if (from === null || to === null || from.field !== to.field) return null;
  const text = textOf(from.field);
  const { start, end } = wholeWords(text, from.place, to.place);
  return end > start ? { field: from.field, start, end, quote: text.slice(start, end) } : null;
}

function placeOf(node: Node, offset: number): { field: 'title' | 'abstract'; place: number } | null {
  const element = node instanceof Element ? (node.children[offset] ?? node) : node.parentElement;
  const run = element?.closest('[data-start]') ?? element?.querySelector('[data-start]');
  const field = element?.closest('[data-field]')?.getAttribute('data-field');
  if (run === null || run === undefined || (field !== 'title' && field !== 'abstract')) return null;
  const within = node instanceof Element ? 0 : offset;
  return { field, place: Number(run.getAttribute('data-start')) + within };
}
