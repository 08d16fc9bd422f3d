/**
 * PubMed and PsycINFO put a title that they translated into brackets: "[Sleep and mood]." The brackets go when the
 * source says that the record is in another language or gives the original title.
 */
export function translatedTitle(
  title: string,
  language: string | undefined,
  original: string | undefined,
): string {
  const match = /^\[([\s\S]+)\](\.?)$/.exec(title.trim());
  if (match === null || hasInnerPair(match[1]!)) return title;
  const foreign = language !== undefined && !/^(?:en|eng|english)\b/i.test(language);
  return foreign || original !== undefined ? `${match[1]!}${match[2]!}` : title;
}

/** Whether the outer brackets are two pairs: "[A] and [B]". */
function hasInnerPair(inner: string): boolean {
  let depth = 0;
  for (const char of inner) {
    if (char === '[') depth += 1;
    else if (char === ']') depth -= 1;
    if (depth < 0) return true;
  }
  return false;
}
