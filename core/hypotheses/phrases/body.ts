import { escapeMarkdown } from '../../foundation/markdown.ts';
import type { HypothesisEvidence } from '../../model/hypothesis.ts';
import type { Step } from '../story.ts';

/** One section of a hypothesis's text. */
export interface Section {
  readonly heading: string;
  readonly blocks: readonly string[];
}

/** Sections as Markdown: second-level headings, blocks apart by an empty line. */
export const joinSections = (sections: readonly Section[]): string =>
  `${sections.map(({ heading, blocks }) => [`## ${heading}`, ...blocks].join('\n\n')).join('\n\n')}\n`;

export const bulletList = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');

/** Verbatim passages with where they stand; the quotation itself is escaped, never shortened. */
export const quotation = ({ quote, citation }: HypothesisEvidence, place: string): string =>
  `> ${escapeMarkdown(quote)}\n>\n> — ${escapeMarkdown(citation)}, ${place}`;

/** The arrow of a sign: what a reader of a path sees. */
export const arrowOf = (step: Step): string => {
  if (step.polarity === '+') return '→ (+)';
  if (step.polarity === '-') return '→ (−)';
  return step.polarity === 'mixed' ? '→ (±)' : '→ (?)';
};

/** Names along a path joined by arrows that carry the signs. */
export const chain = (steps: readonly Step[], name: (label: string) => string): string =>
  steps.reduce((text, step) => `${text} ${arrowOf(step)} ${name(step.toLabel)}`, name(steps[0]!.fromLabel));

/** Sign of the way from the cause to each intermediate, in order: what the intermediate does on the way. */
export function intermediates(
  steps: readonly Step[],
): readonly { readonly label: string; readonly sign: '+' | '-' | 'unknown' }[] {
  let sign: '+' | '-' | 'unknown' = '+';
  return steps.slice(0, -1).map((step) => {
    if (step.polarity === 'unknown' || step.polarity === 'mixed' || sign === 'unknown') sign = 'unknown';
    else if (step.polarity === '-') sign = sign === '+' ? '-' : '+';
    return { label: step.toLabel, sign };
  });
}
