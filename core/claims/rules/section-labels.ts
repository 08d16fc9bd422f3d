import type { Token } from './token.ts';

const labels = new Set(
  `background purpose purposes objective objectives aim aims goal goals rationale introduction context importance setting settings
   design methods method materials participants patients interventions intervention measurements measures findings results result
   discussion conclusion conclusions interpretation significance relevance implications limitations hypothesis question summary
   highlights main outcome outcomes`
    .split(/\s+/u)
    .filter(Boolean),
);

/**
 * How many tokens at the start of a sentence are the label of a structured abstract: "BACKGROUND AND PURPOSE:",
 * "Conclusions-", "Results The …" (exporters lose the colon; then only a capital behind the label tells).
 */
export function labelLength(tokens: readonly Token[]): number {
  let at = 0;
  let shouted = true;
  while (at < 6 && at < tokens.length) {
    const { lower, text } = tokens[at]!;
    const joins = at > 0 && /^(?:and|of|&|\/|main|outcome)$/.test(lower);
    if (!labels.has(lower) && !joins) break;
    if (!joins && text !== text.toUpperCase()) shouted = false;
    at++;
  }
  if (at === 0) return 0;
  const next = tokens[at];
  if (!next) return 0;
  if (/^[:：]$/.test(next.text)) return at + 1;
  if (/^[-–—]$/u.test(next.text) && next.start === tokens[at - 1]!.end) return at + 1;
  const opens = /^\p{Lu}/u.test(next.text) && labels.has(tokens[at - 1]!.lower);
  return opens && (shouted || /^\p{Lu}/u.test(tokens[0]!.text)) ? at : 0;
}
