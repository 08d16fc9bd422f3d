/**
 * Text that reads as itself inside a Markdown paragraph, table cell, heading or quotation: everything that CommonMark
 * or GitHub's dialect (tables, strikethrough, bare addresses, mentions) could take for markup is escaped, line breaks
 * become spaces.
 */
export const escapeMarkdown = (text: string): string =>
  text
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replaceAll(/[\\`*_{}[\]<>|~#$!^]/gu, '\\$&')
    .replaceAll('&', '&amp;')
    .replace(/^[-+=]/u, '\\$&')
    .replace(/^(\d+)([.)])/u, '$1\\$2')
    .replaceAll('://', ':\\/\\/')
    .replaceAll('@', '\\@')
    .replaceAll(/\bwww\./giu, (www) => `${www.slice(0, 3)}\\.`);
