import type { Span } from '../../model/text.ts';

/**
 * Where a concept's label stands in a quote, case aside, in offsets of the quote's text; an empty span at the
 * quote's start when a person named a concept in words that the passage does not have.
 */
export function mentionIn(quote: Span, label: string): Span {
  const at = quote.text.toLowerCase().indexOf(label.trim().toLowerCase());
  if (at < 0) return { text: '', start: quote.start, end: quote.start };
  const text = quote.text.slice(at, at + label.trim().length);
  return { text, start: quote.start + at, end: quote.start + at + text.length };
}
