import type { ExtractedClaim, Polarity, Relation } from '../../model/claim.ts';
import type { Span } from '../../model/text.ts';
import { framedFindings } from './chinese-frames.ts';
import { certaintyOf, hanText, part } from './chinese-parts.ts';
import { thirdVariable } from './chinese-third-variable.ts';

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
  '(?:有助于|有利于|可能|也许|或许|能够|能|可以|可|会|将|显著|明显|直接|间接|正向|负向|有效|部分|完全|进一步|均|都|并不|并未|没有|未能|不能|不会|不|未|从而|进而|还|也)*';

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

/** "未发现X对Y有影响": looked for and not found. */
const deniedLead = /^(?:[^，,]{0,8}?)(?:未发现|没有发现|未见|未观察到|没有证据(?:表明|显示)|并未发现)/u;
const questions = /(?:是否|能否|如何|有待|探讨|考察|探究|研究目的|旨在)/u;

/** Claims of a Chinese sentence, by patterns over characters: there are no spaces to cut words at. */
export function chineseClaims(text: string, sentence: Span): ExtractedClaim[] {
  if (!hanText.test(sentence.text) || questions.test(sentence.text)) return [];
  const claims: ExtractedClaim[] = [];
  let subject: Span | null = null;
  for (const clause of clausesOf(sentence)) {
    const found = clauseClaims(text, sentence, clause, subject);
    claims.push(...found);
    subject = found[0]?.cause ?? subject;
  }
  return claims.length > 0 ? claims : reasonClaims(text, sentence);
}

function clauseClaims(text: string, sentence: Span, clause: Span, subject: Span | null): ExtractedClaim[] {
  const path = thirdVariable(text, sentence, clause);
  if (path.length > 0) return path;
  const framed = framedClaims(text, sentence, clause);
  if (framed.length > 0) return framed;
  const plain = plainClaims(text, sentence, clause);
  return plain.length > 0 || subject === null ? plain : sharedSubject(text, sentence, clause, subject);
}

function framedClaims(text: string, sentence: Span, clause: Span): ExtractedClaim[] {
  return framedFindings(clause.text).flatMap((found) => {
    const stretch = ([from, to]: readonly [number, number]) =>
      part(text, clause.start + from, clause.text.slice(from, to));
    const cause = stretch(found.cause);
    const effect = stretch(found.effect);
    if (!cause || !effect) return [];
    const cueText = clause.text.slice(...found.cue);
    return [
      {
        cause,
        effect,
        cue: { text: cueText, start: clause.start + found.cue[0], end: clause.start + found.cue[1] },
        quote: sentence,
        polarity: signOf(cueText, found.polarity, effect.text),
        relation: found.relation,
        certainty: deniedLead.test(clause.text)
          ? 'negated'
          : certaintyOf(clause.text.slice(0, found.cue[1]), sentence.text),
        confidence: found.confidence,
        rule: found.rule,
      },
    ];
  });
}

/** "…，并提高睡眠质量": the clause before lends its cause. */
function sharedSubject(text: string, sentence: Span, clause: Span, subject: Span): ExtractedClaim[] {
  const lead = /^(?:并且|并|且|从而|进而|还|也|同时)(?=[^，,]{2})/u.exec(clause.text)?.[0];
  if (lead === undefined) return [];
  // One character stands in for the cause while the patterns look for the rest.
  for (const { rule, relation, polarity, pattern: expression, confidence } of patterns) {
    const match = expressionAt(expression, `其${clause.text.slice(lead.length)}`);
    if (!match) continue;
    const { cue, effect: second } = match;
    const offset = clause.start + lead.length - 1;
    const effect = part(text, offset + match.effectAt, second);
    if (!effect) return [];
    const cueAt = offset + match.cueAt;
    return [
      {
        cause: subject,
        effect,
        cue: { text: cue, start: cueAt, end: cueAt + cue.length },
        quote: sentence,
        polarity: signOf(cue, polarity, effect.text),
        relation,
        certainty: certaintyOf(cue, sentence.text),
        confidence: confidence - 0.1,
        rule,
      },
    ];
  }
  return [];
}

/** The first match of a pattern whose cause is the stand-in at the text's start. */
function expressionAt(expression: RegExp, clause: string) {
  const match = clause.matchAll(expression).next().value;
  const { cause, cue = '', effect = '' } = match?.groups ?? {};
  if (match === undefined || match.index !== 0 || cause !== '其' || effect.startsWith('的')) return null;
  const cueAt = clause.indexOf(cue, 1);
  const effectAt = clause.indexOf(effect, cueAt < 1 ? 1 : 0);
  return cueAt >= 1 && effectAt >= 1 ? { cue, effect, cueAt, effectAt } : null;
}

/** "由于S，S′": two clauses, kept for an editor's hand. */
function reasonClaims(text: string, sentence: Span): ExtractedClaim[] {
  const match =
    /^(?:由于|因为|因)(?<reason>[^，,；;。]{2,60})[，,](?:所以|因此|故|从而)?(?<outcome>[^，,；;。]{2,60})/u.exec(
      sentence.text,
    );
  const { reason, outcome } = match?.groups ?? {};
  if (!match || reason === undefined || outcome === undefined || /^(?:本研究|我们|笔者)/u.test(outcome))
    return [];
  const cueLength = match[0].indexOf(reason);
  const cause = part(text, sentence.start + cueLength, reason);
  const effect = part(text, sentence.start + match[0].length - outcome.length, outcome);
  if (!cause || !effect) return [];
  return [
    {
      cause,
      effect,
      cue: { text: match[0].slice(0, cueLength), start: sentence.start, end: sentence.start + cueLength },
      quote: sentence,
      polarity: 'unknown',
      relation: 'causes',
      certainty: certaintyOf('', sentence.text),
      confidence: 0.35,
      rule: '中文：由于',
    },
  ];
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
      const certainty = deniedLead.test(clause.text) ? 'negated' : certaintyOf(cue, sentence.text);
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

const unwanted = /(?:症|障碍|抑郁|焦虑|失眠|疼痛|压力|痛苦|风险|自杀|孤独|疲劳|反刍)/u;

function signOf(cue: string, sign: Polarity, effect: string): Polarity {
  if (/正向|正相关|积极/u.test(cue)) return '+';
  if (/负向|负相关|消极/u.test(cue)) return '-';
  if (cue.includes('改善')) return unwanted.test(effect) ? '-' : '+';
  return sign;
}
