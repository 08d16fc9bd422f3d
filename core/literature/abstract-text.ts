import { plainParagraphs } from './clean-text.ts';

/** Labels that structured abstracts use, in upper case and followed by a colon. */
const inlineLabel = /(?<=[.!?)\]%\d"”] ?) (?=\p{Lu}[\p{Lu}\d &/,()-]{2,70}: ?\S)/gu;
/** A line break in mid-sentence: the exporter's, not the author's. */
const hardWrap = /(?<![.!?:;。！？：；])\n(?=\p{Ll})/gu;
const firstLabel = /^\p{Lu}[\p{Lu}\d &/,()-]{2,70}: ?\S/u;

/**
 * An abstract whose parts run on in one paragraph ("BACKGROUND: … METHODS: …", as MEDLINE and RIS have them) gets
 * a line for each part. Only white space changes. A text that does not open with a label is left alone.
 */
export function partedAbstract(value: string): string {
  const text = plainParagraphs(value).replace(hardWrap, ' ');
  return firstLabel.test(text) ? text.replace(inlineLabel, '\n') : text;
}
