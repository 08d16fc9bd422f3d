import { wilsonInterval } from '../../claims/own-error/wilson.ts';
import type { RandomStream } from '../../foundation/random.ts';

/** A pair that a generator put forward, in the order of its scores. */
export interface Forecast {
  readonly causeId: string;
  readonly isHit: boolean;
  readonly score: number;
}

export interface Estimate {
  readonly value: number;
  /** 95% interval. */
  readonly low: number;
  readonly high: number;
}

export interface ForecastMeasures {
  /** Discoveries among the first k, with the 95% interval of Wilson for their share. */
  readonly hitsAt: Readonly<Record<10 | 50 | 100, { hits: number; of: number } & Estimate>>;
  /** Chance that a discovery stands above a pair that was not discovered; pairs that were not put forward share the last place. */
  readonly auc: Estimate;
  /** Mean over the causes with a discovery of 1/rank of its first one, 0 where none was put forward. */
  readonly mrr: Estimate;
}

const draws = 1000;

/**
 * How well a ranked list foretold. `open` counts all pairs that could have been put forward, `firsts` holds for each
 * cause with a discovery the rank of its first one among its own forecasts (null: none).
 */
export function measureForecasts(
  forecasts: readonly Forecast[],
  discovered: number,
  open: number,
  causes: readonly string[],
  random: RandomStream,
): ForecastMeasures {
  const placements = placementsOf(forecasts, discovered, open);
  const reciprocal = reciprocalRanks(forecasts, causes);
  return {
    hitsAt: { 10: hitsAt(forecasts, 10), 50: hitsAt(forecasts, 50), 100: hitsAt(forecasts, 100) },
    auc: bootstrapped(placements, random),
    mrr: bootstrapped(reciprocal, random),
  };
}

function hitsAt(forecasts: readonly Forecast[], k: number) {
  const first = forecasts.slice(0, k);
  const hits = first.filter(({ isHit }) => isHit).length;
  return {
    hits,
    of: first.length,
    value: first.length === 0 ? 0 : hits / first.length,
    ...wilsonInterval(hits, first.length),
  };
}

/** For each discovery the share of the pairs never discovered that stand below it, ties half. Their mean is the AUC. */
function placementsOf(forecasts: readonly Forecast[], discovered: number, open: number): number[] {
  const misses = open - discovered;
  const placements: number[] = [];
  let missesAbove = 0;
  for (let begin = 0; begin < forecasts.length; ) {
    let end = begin;
    while (end < forecasts.length && forecasts[end]!.score === forecasts[begin]!.score) end++;
    const tied = forecasts.slice(begin, end);
    const tiedMisses = tied.filter(({ isHit }) => !isHit).length;
    const below = misses - missesAbove - tiedMisses + tiedMisses / 2;
    for (let hit = tied.length - tiedMisses; hit > 0; hit--) placements.push(below / misses);
    missesAbove += tiedMisses;
    begin = end;
  }
  const unlisted = (misses - missesAbove) / 2 / misses;
  while (placements.length < discovered) placements.push(unlisted);
  return placements;
}

function reciprocalRanks(forecasts: readonly Forecast[], causes: readonly string[]): number[] {
  const asked = new Map<string, number>();
  const first = new Map<string, number>();
  for (const { causeId, isHit } of forecasts) {
    const rank = (asked.get(causeId) ?? 0) + 1;
    asked.set(causeId, rank);
    if (isHit && !first.has(causeId)) first.set(causeId, rank);
  }
  return causes.map((cause) => (first.has(cause) ? 1 / first.get(cause)! : 0));
}

/** The mean with the 2.5% and 97.5% of means of as many values drawn with replacement. */
function bootstrapped(values: readonly number[], random: RandomStream): Estimate {
  const mean = (of: readonly number[]) => of.reduce((sum, value) => sum + value, 0) / of.length;
  const means = Array.from({ length: draws }, () =>
    mean(values.map(() => values[random.below(values.length)]!)),
  );
  means.sort((a, b) => a - b);
  return {
    value: mean(values),
    low: means[Math.floor(draws * 0.025)]!,
    high: means[Math.ceil(draws * 0.975) - 1]!,
  };
}
