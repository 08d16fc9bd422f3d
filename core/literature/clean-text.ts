import { decodeHTML } from 'entities';

/** Elements that exports use for inline markup. Only these are taken for tags: "p <.05" and "<18 years" stay. */
const inlineElements =
  'i|b|u|s|em|strong|italic|bold|underline|sc|sub|sup|inf|small|big|span|a|p|br|div|title|sec|list|list-item|li|ul|ol|' +
  'h[1-6]|tt|code|q|cite|font|abstract|label|monospace|roman|ext-link|xref|named-content|styled-content|' +
  'inline-formula|disp-formula|tex-math|alternatives|nocase|bdi|' +
  'math|mrow|mi|mn|mo|ms|mtext|mspace|msup|msub|msubsup|mfrac|msqrt|mroot|mover|munder|munderover|mfenced|' +
  'mtable|mtr|mtd|mstyle|menclose|mpadded|mphantom|semantics|annotation';
const tag = new RegExp(`<\\/?(?:[a-z]{2,8}:)?(?:${inlineElements})(?:\\s[^<>]*)?\\s*\\/?>`, 'gi');
const breakingTag =
  /<\/?(?:[a-z]{2,8}:)?(?:p|br|div|title|sec|li|list|list-item|h[1-6]|abstract|label)(?:\s[^<>]*)?\s*\/?>/gi;
const invisible = /[^\P{Cc}\t\n\r]|[\ufeff\u200b\u2060]/gu;
const comment = /<!--[\s\S]{0,2000}?-->|<!\[CDATA\[|\]\]>/g;

/** A single line of plain text: inline markup resolved, character references decoded, white space folded. */
export function plainLine(value: string): string {
  return foldSpace(resolveMarkup(value, ' '));
}

/** Plain text whose line breaks part paragraphs. */
export function plainParagraphs(value: string): string {
  return resolveMarkup(value, '\n')
    .split(/\s*\n\s*/)
    .map(foldSpace)
    .filter((paragraph) => paragraph !== '')
    .join('\n');
}

/** A value as it stands, but for control characters, decomposed letters and outer white space. */
export function verbatim(value: string): string {
  return tidy(value).trim();
}

export function foldSpace(value: string): string {
  return value.replace(/\s+/g, ' ').trim();
}

function resolveMarkup(value: string, breakAs: string): string {
  let text = tidy(value);
  if (text.includes('&')) text = decodeTwice(text);
  if (text.includes('<')) {
    text = text.replace(comment, '').replace(breakingTag, breakAs).replace(tag, '');
  }
  return text;
}

/** Some exporters escape twice ("&amp;lt;i&amp;gt;"). A second pass never touches what has no reference left. */
function decodeTwice(text: string): string {
  const once = decodeReferences(text);
  return /&(?:#\d+|#x[\da-f]+|lt|gt|amp|quot|apos|nbsp);/i.test(once) ? decodeReferences(once) : once;
}

/** Decodes only references with their semicolon: "R&D", "AT&T" and addresses with "&copy=1" stay. */
function decodeReferences(text: string): string {
  return text.replace(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi, (reference) => {
    const decoded = decodeHTML(reference);
    return decoded.replace(invisible, '');
  });
}

const endlessRun = /([\s,;，；:"$&<=.-])\1{199,}/g;

/** Damaged files hold endless runs of one sign, on which searches take quadratic time; no field has 200 of them. */
export function withoutEndlessRuns(text: string): string {
  return text.length < 200 ? text : text.replace(endlessRun, '$1');
}

function tidy(value: string): string {
  return withoutEndlessRuns(value).toWellFormed().replace(invisible, '').normalize('NFC');
}
