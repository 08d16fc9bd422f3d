/** What the words of a claim do in its passage. */
export type MarkKind = 'cause' | 'effect' | 'cue';

/** A half-open range of UTF-16 code units that bears a mark. */
export interface Mark {
  readonly kind: MarkKind;
  readonly start: number;
  readonly end: number;
}

/** A stretch of text under the same marks throughout. */
export interface MarkedRun {
  readonly start: number;
  readonly text: string;
  /** In the order cause, effect, cue; several where spans overlap. */
  readonly kinds: readonly MarkKind[];
  /** The marks that begin here: they are named once, where they begin. */
  readonly opens: readonly MarkKind[];
  /** Inside the emphasised range (the quote); true throughout when there is none. */
  readonly emphasised: boolean;
}

/** A paragraph of a text, with its place in the whole. */
export interface Paragraph {
  readonly start: number;
  readonly text: string;
}

const order: readonly MarkKind[] = ['cause', 'effect', 'cue'];

/** Splits at line breaks, keeping each paragraph's offset; empty lines are no paragraphs. */
export function paragraphsOf(text: string): readonly Paragraph[] {
  return [...text.matchAll(/[^\r\n]+/g)]
    .filter((match) => match[0].trim() !== '')
    .map((match) => ({ start: match.index, text: match[0] }));
}

/**
 * Cuts `text`, which stands at `offset` in its source, at every boundary of a mark or of the emphasised range. The
 * runs joined are the text again, whatever overlaps; marks outside the text are left out.
 */
export function markedRuns(
  text: string,
  marks: readonly Mark[],
  emphasis: { readonly start: number; readonly end: number } | null = null,
  offset = 0,
): readonly MarkedRun[] {
  if (text === '') return [];
  const local = marks
    .map((mark) => ({
      kind: mark.kind,
      start: clamp(mark.start - offset, text.length),
      end: clamp(mark.end - offset, text.length),
      begins: mark.start >= offset,
    }))
    .filter((mark) => mark.end > mark.start);
  const quote =
    emphasis === null
      ? { start: 0, end: text.length }
      : {
          start: clamp(emphasis.start - offset, text.length),
          end: clamp(emphasis.end - offset, text.length),
        };
  const cuts = new Set([0, text.length, quote.start, quote.end]);
  for (const mark of local) {
    cuts.add(mark.start);
    cuts.add(mark.end);
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((start, index) => {
    const end = places[index + 1] ?? text.length;
    const covering = local.filter((mark) => mark.start <= start && mark.end >= end);
    const opening = covering.filter((mark) => mark.start === start && mark.begins);
    return {
      start: start + offset,
      text: text.slice(start, end),
      kinds: order.filter((kind) => covering.some((mark) => mark.kind === kind)),
      opens: order.filter((kind) => opening.some((mark) => mark.kind === kind)),
      emphasised: start >= quote.start && end <= quote.end,
    };
  });
}

function clamp(place: number, length: number): number {
  return Math.min(Math.max(place, 0), length);
}
