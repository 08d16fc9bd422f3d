/** CSL type of MEDLINE's and ERIC's publication types. */
export function medlineType(
  types: readonly string[],
  context: { readonly inBook: boolean; readonly owner: string | undefined },
): string {
  const has = (pattern: RegExp) => types.some((type) => pattern.test(type));
  if (has(/^book chapter/i)) return 'chapter';
  if (has(/dissertation|^academic thesis|theses/i)) return 'thesis';
  if (has(/^books?\b|^collected works|monograph/i)) return 'book';
  if (has(/journal article/i)) return context.inBook ? 'chapter' : 'article-journal';
  if (has(/^preprint/i)) return 'article';
  if (has(/newspaper article/i)) return 'article-newspaper';
  if (has(/video-audio media|webcast/i)) return 'motion_picture';
  if (has(/^dataset/i)) return 'dataset';
  if (has(/^patent/i)) return 'patent';
  if (has(/legal case/i)) return 'legal_case';
  if (has(/legislation/i)) return 'legislation';
  if (has(/speeches\/meeting papers|^congress|conference proceedings|meeting abstract/i))
    return 'paper-conference';
  if (has(/technical report/i) || (context.owner === 'ERIC' && has(/report/i))) return 'report';
  return context.inBook ? 'chapter' : 'article-journal';
}
