import type { Attributes } from '../causal-model.ts';
import type { Problem } from './diagnostic.ts';
import type { SyntaxAttribute } from './syntax.ts';

/** 1, −1, or 0 where the sign is not known. */
export type EdgeSign = -1 | 0 | 1;

const positiveWords: ReadonlySet<string> = new Set(['1', '+', '+1', '1.0', 'positive', 'plus', 's', 'same']);
const negativeWords: ReadonlySet<string> = new Set([
  '-1',
  '-',
  '−',
  '−1',
  '-1.0',
  'negative',
  'minus',
  'opposite',
]);
const unknownWords: ReadonlySet<string> = new Set(['', '0', '?', 'unknown', '0.0']);

/** What an edge of a loop diagram says besides its direction. */
export interface LoopAttributes {
  readonly sign: EdgeSign;
  /** In steps of the model's time; null where nothing is said. */
  readonly lag: number | null;
  /** Signed strength; null where nothing is said. */
  readonly weight: number | null;
  /** References to claims or papers, as written, split at commas and blanks. */
  readonly evidence: readonly string[];
}

/** Attributes `sign` (or `polarity`), `lag` (or `delay`), `weight` (or `beta`), `evidence` of an edge. */
export function loopAttributes(attributes: Attributes): LoopAttributes {
  return {
    sign: signOf(attributes.sign ?? attributes.polarity ?? '') ?? 0,
    lag: lagOf(attributes.lag ?? attributes.delay),
    weight: numberOf(attributes.weight ?? attributes.beta),
    evidence: (attributes.evidence ?? '').split(/[,;\s]+/).filter((reference) => reference !== ''),
  };
}

/** Null for a word that is no sign. */
function signOf(text: string): EdgeSign | null {
  const word = text.trim().toLowerCase();
  if (positiveWords.has(word)) return 1;
  if (negativeWords.has(word)) return -1;
  return unknownWords.has(word) ? 0 : null;
}

function numberOf(text: string | undefined): number | null {
  const value = text === undefined || text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : null;
}

/** A number that is not negative, a unit behind it allowed: `3`, `0.5`, `2 weeks`. */
function lagOf(text: string | undefined): number | null {
  const match = /^\s*(\d+(?:\.\d+)?|\.\d+)\s*\p{L}*\s*$/u.exec(text ?? '');
  return match === null ? null : Number(match[1]);
}

/** Says when a sign or a lag cannot be read as one. */
export function checkEdgeAttribute({ key, value, start, end }: SyntaxAttribute): Problem[] {
  const problem = (code: Problem['code'], found: string, expected: string): Problem[] => [
    { code, severity: 'warning', found, expected, start, end, fix: null },
  ];
  if ((key === 'sign' || key === 'polarity') && signOf(value) === null)
    return problem('bad-sign', `"${value}" is no sign.`, 'Write +, - or ?.');
  if ((key === 'lag' || key === 'delay') && lagOf(value) === null)
    return problem('bad-lag', `"${value}" is no lag.`, 'Write a number, as in lag=2.');
  return [];
}
