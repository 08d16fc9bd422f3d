import type { ExtractedClaim } from '../../model/claim.ts';
import type { Span } from '../../model/text.ts';
import { pathThrough } from './chinese-frames.ts';
import { certaintyOf, part } from './chinese-parts.ts';

/**
 * "M在X与Y之间起中介作用" (X → M, M → Y) and "Z调节了X与Y的关系" (Z → Y). Found from fixed words outwards, because a
 * pattern with three open stretches would be slow on a long clause.
 */
export function thirdVariable(text: string, sentence: Span, clause: Span): ExtractedClaim[] {
  const through = pathThrough(clause.text);
  if (through !== null) return mediatedPath(text, sentence, clause, through);
  const placed = /在.{3,60}?(?:之间|间|中)(?:起|发挥|具有|有).{0,8}?调节(?:作用|效应)/u.test(clause.text);
  if (placed) return placedModeration(text, sentence, clause);
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

function mediatedPath(
  text: string,
  sentence: Span,
  clause: Span,
  found: NonNullable<ReturnType<typeof pathThrough>>,
): ExtractedClaim[] {
  const stretch = ([from, to]: readonly [number, number]) =>
    part(text, clause.start + from, clause.text.slice(from, to));
  const x = stretch(found.x);
  const mediator = stretch(found.mediator);
  const y = stretch(found.y);
  if (!x || !mediator || !y) return [];
  const shared = {
    cue: {
      text: clause.text.slice(...found.cue),
      start: clause.start + found.cue[0],
      end: clause.start + found.cue[1],
    },
    quote: sentence,
    polarity: 'unknown',
    relation: 'mediates',
    certainty: certaintyOf(clause.text, sentence.text),
    confidence: 0.65,
    rule: '中文：通过',
  } as const;
  return [
    { ...shared, cause: x, effect: mediator },
    { ...shared, cause: mediator, effect: y },
  ];
}

/** "Z在X与Y之间起调节作用": Z acts on Y. */
function placedModeration(text: string, sentence: Span, clause: Span): ExtractedClaim[] {
  const at = clause.text.indexOf('在');
  const inner =
    /^(?<x>[^与和对及]{1,30})[与和对及](?<y>.{1,30}?)(?:的(?:关系|影响|联系|作用))?(?:之间|间|中)/u.exec(
      clause.text.slice(at + 1, at + 80),
    );
  const cueAt = clause.text.indexOf('调节');
  const x = inner?.groups?.x;
  const y = inner?.groups?.y;
  if (at <= 0 || x === undefined || y === undefined) return [];
  const third = part(text, clause.start, clause.text.slice(0, at));
  const effect = part(text, clause.start + at + 1 + x.length + 1, y);
  if (!third || !effect) return [];
  return [
    {
      cause: third,
      effect,
      cue: { text: '调节', start: clause.start + cueAt, end: clause.start + cueAt + 2 },
      quote: sentence,
      polarity: 'unknown',
      relation: 'moderates',
      certainty: certaintyOf(clause.text.slice(at + 1 + x.length), sentence.text),
      confidence: 0.7,
      rule: '中文：调节',
    },
  ];
}
