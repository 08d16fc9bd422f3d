import type { Certainty, ExtractedClaim, Polarity, Relation } from '../../model/claim.ts';
import type { Span } from '../../model/text.ts';

interface ChinesePattern {
  readonly rule: string;
  readonly relation: Relation;
  readonly polarity: Polarity;
  /** One match is one claim; the groups `cause`, `cue` and `effect` are its parts. */
  readonly pattern: RegExp;
  readonly confidence: number;
}

/** What a phrase may consist of. Bounded, so that no line makes the search slow. */
const phrase = '[^，,。；;：:！？!?\\n]{1,40}?';
const adverbs =
  '(?:可能|也许|或许|能够|能|可以|可|会|将|显著|明显|直接|间接|正向|负向|有效|部分|完全|进一步|均|都|并不|并未|没有|未能|不能|不会|不|未|从而|进而|还|也)*';

const pattern = (cue: string, after = '') =>
  new RegExp(
    `(?<cause>${phrase})(?<cue>${adverbs}(?:${cue})(?:了|着)?)(?<effect>[^，,。；;：:！？!?\\n]{1,40})${after}`,
    'gu',
  );

const patterns: readonly ChinesePattern[] = [
  {
    rule: '中文：对…有影响',
    relation: 'causes',
    polarity: 'unknown',
    pattern:
      /(?<cause>[^，,。；;：:！？!?\n]{1,40}?)对(?<effect>[^，,。；;：:！？!?\n]{1,30}?)(?<cue>(?:没有|无|未见|有|具有|产生|存在)(?:了)?(?:明显|显著|一定|重要|积极|消极|正向|负向|不良|的)*(?:影响|作用|效应))/gu,
    confidence: 0.7,
  },
  {
    rule: '中文：预测',
    relation: 'predicts',
    polarity: 'unknown',
    pattern: pattern('预测'),
    confidence: 0.7,
  },
  {
    rule: '中文：相关',
    relation: 'associated',
    polarity: 'unknown',
    pattern:
      /(?<cause>[^，,。；;：:！？!?\n]{1,40}?)(?:与|和|同)(?<effect>[^，,。；;：:！？!?\n]{1,30}?)(?<cue>(?:呈|存在|有)?(?:不|无|没有)?(?:显著|明显|密切)?的?(?:正|负)?(?:相关|关联|有关))/gu,
    confidence: 0.65,
  },
  {
    rule: '中文：导致',
    relation: 'causes',
    polarity: '+',
    pattern: pattern('导致|引起|引发|诱发|造成|促使|致使'),
    confidence: 0.8,
  },
  {
    rule: '中文：增加',
    relation: 'causes',
    polarity: '+',
    pattern: pattern('增加|提高|升高|加重|加剧|促进|增强|提升|恶化'),
    confidence: 0.65,
  },
  {
    rule: '中文：降低',
    relation: 'causes',
    polarity: '-',
    pattern: pattern('降低|减少|减轻|缓解|抑制|削弱|损害|阻碍|预防|减弱'),
    confidence: 0.65,
  },
  { rule: '中文：改善', relation: 'causes', polarity: 'unknown', pattern: pattern('改善'), confidence: 0.65 },
  { rule: '中文：影响', relation: 'causes', polarity: 'unknown', pattern: pattern('影响'), confidence: 0.6 },
];

/** What stands before a cause and is no part of it. */
const introduction =
  /^(?:(?:研究|结果|结论|本研究|数据|分析|以上|上述)*(?:表明|显示|发现|提示|认为|证实|指出)[，,：:]?|(?:因此|然而|此外|同时|其中|但是|但|且|而|并且|并|以及|即|由于|因为)[，,]?|(?:目的|方法|结果|结论)[:：]?|【[^】]{1,6}】|\[[^\]]{1,6}\]|[\s“”"「（(、])+/u;
const outro = /(?:的?发生|的?产生)?(?:[\s”」）)、]|的)*$/u;
const questions = /(?:是否|能否|如何|有待|探讨|考察|探究|研究目的|旨在)/u;
const negations = /(?:不|未|没有|无|并非)/u;
const hedges = /(?:可能|也许|或许|似乎|提示)/u;

export const hanText = /\p{Script=Han}/u;

/** Claims of a Chinese sentence, by patterns over characters: there are no spaces to cut words at. */
export function chineseClaims(text: string, sentence: Span): ExtractedClaim[] {
  if (!hanText.test(sentence.text) || questions.test(sentence.text)) return [];
  const claims: ExtractedClaim[] = [];
  for (const clause of clausesOf(sentence)) {
    const path = thirdVariable(text, sentence, clause);
    claims.push(...(path.length > 0 ? path : plainClaims(text, sentence, clause)));
  }
  return claims;
}

function clausesOf(sentence: Span): Span[] {
  return [...sentence.text.matchAll(/[^，,。；;：:！？!?\n]+/gu)].map((match) => {
    const start = sentence.start + match.index;
    return { text: match[0], start, end: start + match[0].length };
  });
}

function plainClaims(text: string, sentence: Span, clause: Span): ExtractedClaim[] {
  const claims: ExtractedClaim[] = [];
  const taken: [number, number][] = [];
  for (const { rule, relation, polarity, pattern: expression, confidence } of patterns) {
    for (const match of clause.text.matchAll(expression)) {
      const {
        cause: first,
        cue,
        effect: second,
      } = match.groups as { cause: string; cue: string; effect: string };
      const at = clause.start + match.index;
      if (second.startsWith('的')) continue; // a title: "…影响的研究"
      if (taken.some(([start, end]) => at < end && at + match[0].length > start)) continue;
      const cause = part(text, at, first);
      const cueAt = at + match[0].indexOf(cue, first.length);
      const effect = part(text, at + match[0].indexOf(second, first.length), second);
      if (!cause || !effect) continue;
      taken.push([at, at + match[0].length]);
      const certainty = certaintyOf(cue, sentence.text);
      const denied = certainty === 'negated' && rule === '中文：对…有影响';
      claims.push({
        cause,
        effect,
        cue: { text: cue, start: cueAt, end: cueAt + cue.length },
        quote: sentence,
        polarity: denied ? 'unknown' : signOf(cue, polarity, effect.text),
        relation: denied ? 'no effect' : relation,
        certainty: denied ? 'asserted' : certainty,
        confidence,
        rule,
      });
    }
  }
  return claims;
}

/**
 * "M在X与Y之间起中介作用" (X → M, M → Y) and "Z调节了X与Y的关系" (Z → Y). Found from fixed words outwards, because a
 * pattern with three open stretches would be slow on a long clause.
 */
function thirdVariable(text: string, sentence: Span, clause: Span): ExtractedClaim[] {
  const mediation = clause.text.indexOf('中介');
  const moderation = /(?:显著)?调节了?/u.exec(clause.text);
  const opening = mediation >= 0 ? clause.text.indexOf('在') : (moderation?.index ?? -1);
  if (opening <= 0) return [];
  const cueLength = mediation >= 0 ? 2 : moderation![0].length;
  const cueAt = mediation >= 0 ? mediation : opening;
  const from = opening + (mediation >= 0 ? 1 : cueLength);
  const rest = clause.text.slice(from, from + 80);
  const parts =
    /^(?<x>[^与和对及]{1,30})[与和对及](?<y>.{1,30}?)(?:的(?:关系|影响|联系|作用)|之间|间|中(?:起|具有|发挥|有)|起)/u.exec(
      rest,
    );
  if (!parts?.groups) return [];
  const third = part(text, clause.start, clause.text.slice(0, opening));
  const x = part(text, clause.start + from, parts.groups.x!);
  const y = part(text, clause.start + from + parts.groups.x!.length + 1, parts.groups.y!);
  if (!third || !x || !y) return [];
  const cue = {
    text: clause.text.slice(cueAt, cueAt + cueLength),
    start: clause.start + cueAt,
    end: clause.start + cueAt + cueLength,
  };
  const shared = {
    cue,
    quote: sentence,
    polarity: 'unknown',
    certainty: certaintyOf(clause.text, sentence.text),
    confidence: 0.7,
  } as const;
  if (mediation < 0)
    return [{ ...shared, cause: third, effect: y, relation: 'moderates', rule: '中文：调节' }];
  return [
    { ...shared, cause: x, effect: third, relation: 'mediates', rule: '中文：中介' },
    { ...shared, cause: third, effect: y, relation: 'mediates', rule: '中文：中介' },
  ];
}

function part(text: string, start: number, raw: string): Span | null {
  const lead = introduction.exec(raw)?.[0].length ?? 0;
  const kept = raw.slice(lead).replace(outro, '');
  if (kept === '' || !hanText.test(kept)) return null;
  const from = start + lead;
  return { text: text.slice(from, from + kept.length), start: from, end: from + kept.length };
}

function certaintyOf(cue: string, sentence: string): Certainty {
  if (negations.test(cue)) return 'negated';
  return hedges.test(cue) || /提示|可能/u.test(sentence) ? 'hedged' : 'asserted';
}

const unwanted = /(?:症|障碍|抑郁|焦虑|失眠|疼痛|压力|痛苦|风险|自杀|孤独|疲劳|反刍)/u;

function signOf(cue: string, sign: Polarity, effect: string): Polarity {
  if (/正向|正相关|积极/u.test(cue)) return '+';
  if (/负向|负相关|消极/u.test(cue)) return '-';
  if (cue.includes('改善')) return unwanted.test(effect) ? '-' : '+';
  return sign;
}
