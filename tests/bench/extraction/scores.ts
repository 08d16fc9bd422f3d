import { causalRelations } from '../../../core/claims/extractor.ts';
import type { ExtractedClaim } from '../../../core/model/claim.ts';
import type { GoldRow } from './development-sets.ts';

export interface Counts {
  readonly truePositive: number;
  readonly falsePositive: number;
  readonly falseNegative: number;
}

export function precision({ truePositive, falsePositive }: Counts): number {
  return truePositive === 0 ? 0 : truePositive / (truePositive + falsePositive);
}

export function recall({ truePositive, falseNegative }: Counts): number {
  return truePositive === 0 ? 0 : truePositive / (truePositive + falseNegative);
}

export function f1(counts: Counts): number {
  const p = precision(counts);
  const r = recall(counts);
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
}

export function detectionCounts(rows: readonly { gold: boolean; predicted: boolean }[]): Counts {
  let truePositive = 0;
  let falsePositive = 0;
  let falseNegative = 0;
  for (const { gold, predicted } of rows) {
    if (gold && predicted) truePositive++;
    else if (predicted) falsePositive++;
    else if (gold) falseNegative++;
  }
  return { truePositive, falsePositive, falseNegative };
}

export const isCausal = (claim: ExtractedClaim): boolean => causalRelations.has(claim.relation);

/** The four labels of the PubMed set. Denied effects count with the direct ones, as its annotators counted them. */
export function strengthLabel(claims: readonly ExtractedClaim[]): string {
  const causal = claims.filter(isCausal);
  if (causal.some((claim) => claim.certainty !== 'hedged')) return 'direct_causal';
  if (causal.length > 0) return 'conditional_causal';
  return claims.length > 0 ? 'correlational' : 'none';
}

export function macroF1(gold: readonly string[], predicted: readonly string[]): number {
  const labels = [...new Set(gold)];
  const scores = labels.map((label) =>
    f1(
      detectionCounts(
        gold.map((each, row) => ({ gold: each === label, predicted: predicted[row] === label })),
      ),
    ),
  );
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

const normal = (text: string) =>
  text
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .replace(/^(?:the|an|a)\s+/u, '')
    .replace(/\s+/gu, ' ');

const words = (text: string) => normal(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Token F1 of two spans, tokens counted as a bag. */
export function tokenF1(gold: string, predicted: string): number {
  const left = new Map<string, number>();
  const goldWords = words(gold);
  const predictedWords = words(predicted);
  for (const word of goldWords) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of predictedWords) {
    const remaining = left.get(word) ?? 0;
    if (remaining > 0) {
      common++;
      left.set(word, remaining - 1);
    }
  }
  return common === 0 ? 0 : (2 * common) / (goldWords.length + predictedWords.length);
}

export interface SpanScore {
  readonly gold: number;
  readonly predicted: number;
  readonly exact: number;
  readonly partial: number;
  /** Sum over matched pairs of the mean token F1 of cause and effect. */
  readonly overlap: number;
  readonly matched: number;
  readonly swapped: number;
}

interface Pair {
  readonly cause: string;
  readonly effect: string;
}

/** Matches predicted to gold pairs one to one, best first, by the mean token F1 of the two spans. */
export function spanScore(row: GoldRow, claims: readonly ExtractedClaim[]): SpanScore {
  const gold = row.relations.filter((each) => each.kind === undefined || each.kind === 'causation');
  const predicted = uniquePairs(claims.filter(isCausal));
  const candidates: { g: number; p: number; cause: number; effect: number }[] = [];
  for (const [g, one] of gold.entries()) {
    for (const [p, other] of predicted.entries()) {
      const cause = tokenF1(one.cause, other.cause);
      const effect = tokenF1(one.effect, other.effect);
      if (cause > 0 && effect > 0) candidates.push({ g, p, cause, effect });
    }
  }
  candidates.sort(
    (a, b) =>
      Math.min(b.cause, b.effect) - Math.min(a.cause, a.effect) || b.cause + b.effect - a.cause - a.effect,
  );
  const takenGold = new Set<number>();
  const takenPredicted = new Set<number>();
  let exact = 0;
  let partial = 0;
  let overlap = 0;
  for (const { g, p, cause, effect } of candidates) {
    if (takenGold.has(g) || takenPredicted.has(p)) continue;
    takenGold.add(g);
    takenPredicted.add(p);
    if (
      normal(gold[g]!.cause) === normal(predicted[p]!.cause) &&
      normal(gold[g]!.effect) === normal(predicted[p]!.effect)
    )
      exact++;
    if (cause >= 0.5 && effect >= 0.5) partial++;
    overlap += (cause + effect) / 2;
  }
  let swapped = 0;
  for (const [g, one] of gold.entries()) {
    if (takenGold.has(g)) continue;
    const index = predicted.findIndex(
      (other, p) =>
        !takenPredicted.has(p) &&
        tokenF1(one.cause, other.effect) >= 0.5 &&
        tokenF1(one.effect, other.cause) >= 0.5,
    );
    if (index >= 0) {
      takenPredicted.add(index);
      swapped++;
    }
  }
  return {
    gold: gold.length,
    predicted: predicted.length,
    exact,
    partial,
    overlap,
    matched: takenGold.size,
    swapped,
  };
}

function uniquePairs(claims: readonly ExtractedClaim[]): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const { cause, effect } of claims) {
    pairs.set(`${cause.start} ${cause.end} ${effect.start} ${effect.end}`, {
      cause: cause.text,
      effect: effect.text,
    });
  }
  return [...pairs.values()];
}

export function addSpanScores(scores: readonly SpanScore[]): SpanScore {
  const total = { gold: 0, predicted: 0, exact: 0, partial: 0, overlap: 0, matched: 0, swapped: 0 };
  for (const score of scores) {
    for (const key of Object.keys(total) as (keyof SpanScore)[]) total[key] += score[key];
  }
  return total;
}

/** F1 over pairs when `hits` of them are right. */
export function pairF1(score: SpanScore, hits: number): number {
  return score.gold + score.predicted === 0 ? 0 : (2 * hits) / (score.gold + score.predicted);
}

/** Shares of quotes, causes, effects and cues that are the verbatim slice of the text at their offsets. */
export function groundedShare(
  texts: readonly string[],
  claims: readonly (readonly ExtractedClaim[])[],
): number {
  let grounded = 0;
  let all = 0;
  for (const [index, text] of texts.entries()) {
    for (const claim of claims[index]!) {
      for (const span of [claim.quote, claim.cause, claim.effect, claim.cue]) {
        if (!span) continue;
        all++;
        if (text.slice(span.start, span.end) === span.text && span.text !== '') grounded++;
      }
    }
  }
  return all === 0 ? 1 : grounded / all;
}
