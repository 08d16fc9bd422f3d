import type { Certainty } from '../../model/claim.ts';
import type { Span } from '../../model/text.ts';

export const hanText = /\p{Script=Han}/u;

/** What stands before a cause and is no part of it. */
const introduction =
  /^(?:未发现|没有发现|未见|未观察到|没有证据(?:表明|显示)|(?:研究|结果|结论|本研究|数据|分析|以上|上述)*(?:表明|显示|发现|提示|认为|证实|指出)[，,：:]?|(?:因此|然而|此外|同时|其中|但是|但|且|而|并且|并|以及|即|由于|因为)[，,]?|(?:目的|方法|结果|结论)[:：]?|【[^】]{1,6}】|\[[^\]]{1,6}\]|[\s“”"「（(、])+/u;
const outro = /(?:的?发生|的?产生)?(?:[\s”」）)、]|的)*$/u;
const negations = /(?:不|未|没有|无|并非)/u;
const hedges = /(?:可能|也许|或许|似乎|提示)/u;

/** The phrase in a stretch that begins at `start`, without what introduces and closes it; null when none is left. */
export function part(text: string, start: number, raw: string): Span | null {
  const lead = introduction.exec(raw)?.[0].length ?? 0;
  const kept = raw.slice(lead).replace(outro, '');
  if (kept === '' || !hanText.test(kept)) return null;
  const from = start + lead;
  return { text: text.slice(from, from + kept.length), start: from, end: from + kept.length };
}

export function certaintyOf(cue: string, sentence: string): Certainty {
  if (negations.test(cue)) return 'negated';
  return hedges.test(cue) || /提示|可能/u.test(sentence) ? 'hedged' : 'asserted';
}
