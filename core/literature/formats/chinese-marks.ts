/**
 * Marks that CNKI's exports leave in an abstract: "(#br)" for a line break, "<正>" where the text of the paper stands
 * in place of an abstract. The heading "Abstract" before the first break goes with it.
 */
export function chineseAbstract(value: string): string {
  return value
    .replace(/^\s*(?:Abstract|摘要)\s*\(#br\)/i, '')
    .replaceAll('(#br)', '\n')
    .replace(/^\s*[<＜〈]正[>＞〉]\s*/, '')
    .replace(/(\p{Script=Han}|[，。；：、])\s*\n\s*(?=[\p{Script=Han}，。；：、（,.;:)])/gu, '$1');
}
