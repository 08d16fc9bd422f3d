import type { Polarity, Relation } from '../../model/claim.ts';

/** A relation in a Chinese clause, by the offsets of its parts in the clause. */
export interface ChineseFinding {
  readonly rule: string;
  readonly relation: Relation;
  readonly polarity: Polarity;
  readonly confidence: number;
  readonly cause: readonly [from: number, to: number];
  readonly effect: readonly [from: number, to: number];
  readonly cue: readonly [from: number, to: number];
}

/** How far a part may reach from the word that it stands beside. */
const reach = 40;

interface Frame {
  readonly rule: string;
  readonly relation: Relation;
  readonly polarity: Polarity;
  readonly confidence: number;
  /** The word from which both parts are looked for. */
  readonly marker: RegExp;
  /** What must follow the marker: `part` is the phrase behind it, `cue` what closes it, `rest` what comes after that. */
  readonly after: RegExp;
  /** Whether the phrase before the marker is the cause. */
  readonly causeFirst: boolean;
}

const frames: readonly Frame[] = [
  {
    rule: '中文：由…引起',
    relation: 'causes',
    polarity: '+',
    confidence: 0.8,
    marker: /(?:主要|通常|大多|常|多|可能)?是?由(?!于)/gu,
    after: /^(?<part>.{1,30}?)(?<cue>所?(?:引起|导致|造成|引发|诱发|所致))/u,
    causeFirst: false,
  },
  {
    rule: '中文：受…影响',
    relation: 'causes',
    polarity: 'unknown',
    confidence: 0.65,
    marker: /(?:显著|明显)?(?:会|可能)?受到?(?!试|访|者)/gu,
    after: /^(?<part>.{1,30}?)(?<cue>的?(?:显著|明显)?的?影响)/u,
    causeFirst: false,
  },
  {
    rule: '中文：取决于',
    relation: 'causes',
    polarity: '+',
    confidence: 0.6,
    marker: /取决于|源于|起因于|归因于|归咎于|源自/gu,
    after: /^(?<cue>)(?<part>.{1,30})$/u,
    causeFirst: false,
  },
  {
    rule: '中文：是…的原因',
    relation: 'causes',
    polarity: '+',
    confidence: 0.75,
    marker: /是(?:引起|导致|造成|诱发)?/gu,
    after: /^(?<part>.{1,30}?)(?<cue>的(?:主要|重要|常见|直接|根本|首要|关键)?(?:原因|诱因|病因|成因))/u,
    causeFirst: true,
  },
  {
    rule: '中文：是…的危险因素',
    relation: 'associated',
    polarity: '+',
    confidence: 0.7,
    marker: /是(?:影响)?/gu,
    after: /^(?<part>.{1,30}?)(?<cue>的?(?:独立|主要|重要|潜在)?的?(?:危险|风险)(?:性)?因素)/u,
    causeFirst: true,
  },
  {
    rule: '中文：是…的保护因素',
    relation: 'associated',
    polarity: '-',
    confidence: 0.7,
    marker: /是/gu,
    after: /^(?<part>.{1,30}?)(?<cue>的?(?:独立|主要|重要|潜在)?的?保护(?:性)?因素)/u,
    causeFirst: true,
  },
  {
    rule: '中文：使…升高',
    relation: 'causes',
    polarity: '+',
    confidence: 0.7,
    marker: /(?:可能|可以|能够|能|会)?(?<![促致驱大行])(?:使得|使(?![用命馆者])|令(?!人))/gu,
    after:
      /^(?<part>.{1,30}?)(?<cue>(?:显著|明显|逐渐|大幅)?(?:得到)?(?:升高|上升|增加|增高|提高|增强|加重|加剧|恶化))/u,
    causeFirst: true,
  },
  {
    rule: '中文：使…降低',
    relation: 'causes',
    polarity: '-',
    confidence: 0.7,
    marker: /(?:可能|可以|能够|能|会)?(?<![促致驱大行])(?:使得|使(?![用命馆者])|令(?!人))/gu,
    after:
      /^(?<part>.{1,30}?)(?<cue>(?:显著|明显|逐渐|大幅)?(?:得到)?(?:下降|降低|减少|减轻|减弱|缓解|受损))/u,
    causeFirst: true,
  },
  {
    rule: '中文：使…改善',
    relation: 'causes',
    polarity: 'unknown',
    confidence: 0.7,
    marker: /(?:可能|可以|能够|能|会)?(?<![促致驱大行])(?:使得|使(?![用命馆者])|令(?!人))/gu,
    after: /^(?<part>.{1,30}?)(?<cue>(?:显著|明显|逐渐)?(?:得到|有所)?(?:改善|好转))/u,
    causeFirst: true,
  },
];

/** Relations found outwards from a fixed word, each clause once for each frame. */
export function framedFindings(clause: string): ChineseFinding[] {
  const findings: ChineseFinding[] = [];
  for (const frame of frames) {
    for (const marker of clause.matchAll(frame.marker)) {
      const finding = frameAt(clause, frame, marker.index, marker.index + marker[0].length);
      if (finding === null) continue;
      findings.push(finding);
      break;
    }
  }
  return findings;
}

function frameAt(clause: string, frame: Frame, from: number, to: number): ChineseFinding | null {
  if (from === 0) return null;
  const match = frame.after.exec(clause.slice(to, to + reach));
  const part = match?.groups?.part;
  if (match === null || part === undefined) return null;
  const partFrom = to + match[0].indexOf(part);
  const near = [Math.max(0, from - reach), from] as const;
  const far = [partFrom, partFrom + part.length] as const;
  const { rule, relation, polarity, confidence, causeFirst } = frame;
  return {
    rule,
    relation,
    polarity,
    confidence,
    cause: causeFirst ? near : far,
    effect: causeFirst ? far : near,
    cue: [from, Math.max(to, to + match.index + match[0].length)],
  };
}

const path =
  /^(?<mediator>.{1,24}?)(?:的(?:部分|完全|链式)?中介(?:作用|效应)?)?(?<cue>(?:间接|正向|负向|显著|进而|从而|来|而)*(?:影响|预测|作用于))(?<outcome>.{1,24})$/u;

/** "X通过M影响Y": X → M → Y. */
export function pathThrough(clause: string): {
  readonly x: readonly [number, number];
  readonly mediator: readonly [number, number];
  readonly y: readonly [number, number];
  readonly cue: readonly [number, number];
} | null {
  const through = /(?:可能|可以|能够|能|会)?(?:通过|经由)/u.exec(clause);
  if (through === null || through.index === 0) return null;
  const from = through.index + through[0].length;
  const parts = path.exec(clause.slice(from, from + 60));
  if (!parts?.groups) return null;
  const { mediator, cue, outcome } = parts.groups as Record<'mediator' | 'cue' | 'outcome', string>;
  const cueFrom = from + parts[0].length - outcome.length - cue.length;
  return {
    x: [Math.max(0, through.index - reach), through.index],
    mediator: [from, from + mediator.length],
    y: [cueFrom + cue.length, cueFrom + cue.length + outcome.length],
    cue: [cueFrom, cueFrom + cue.length],
  };
}
