import type { Losses } from '../losses.ts';

/** Characters that XML 1.0 forbids, even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Text content. A carriage return is written by its number, because a parser would make it a line feed. */
export function xmlText(text: string, losses: Losses): string {
  return allowed(text, losses)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}

/** The value of an attribute, for double quotes. White space is written by its number, or a parser would make it blanks. */
export function xmlAttribute(text: string, losses: Losses): string {
  return xmlText(text, losses).replaceAll('"', '&quot;').replaceAll('\t', '&#9;').replaceAll('\n', '&#10;');
}

function allowed(text: string, losses: Losses): string {
  if (!forbidden.test(text)) return text;
  forbidden.lastIndex = 0;
  losses.note('Characters that XML forbids were replaced by U+FFFD', JSON.stringify(text.slice(0, 40)));
  return text.replaceAll(forbidden, '\ufffd');
}
