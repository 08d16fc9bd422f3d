/**
 * Text that reads as itself inside a Markdown paragraph, table cell, heading or quotation: everything that CommonMark
 * or GitHub's tables could take for markup is escaped, line breaks become spaces.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replaceAll(/[\\`*_{}[\]<>|~#$]/gu, '\\$&')
    .replaceAll('&', '&amp;')
    .replace(/^([-+=]|\d+(?=[.)]))/u, (marker) => (/\d/u.test(marker) ? marker : `\\${marker}`))
    .replace(/^(\d+)([.)])/u, '$1\\$2')
    .replaceAll(/:\/\//gu, ':\\/\\/')
    .replaceAll(/(?<=[\p{L}\p{N}])@(?=[\p{L}\p{N}])/gu, '\\@')
    .replaceAll(/\bwww\./giu, (www) => `${www.slice(0, 3)}\\.`)
    .replaceAll('!\\[', '\\!\\[');
}
