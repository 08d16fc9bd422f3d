import { type RandomStream, randomStream } from '../../foundation/random.ts';
import type { Task } from '../../foundation/task.ts';
import { carriesPath } from '../abc/adjacency.ts';
import {
  attachmentBaseline,
  type ForecastSettings,
  forecast,
  mostForecasts,
  type ScoredPair,
} from './forecast.ts';
import { type Forecast, type ForecastMeasures, measureForecasts } from './measures.ts';
import { pairKey, type SplitLiterature } from './split.ts';

export interface BacktestResult extends ForecastMeasures {
  readonly baselines: {
    readonly preferentialAttachment: ForecastMeasures;
    readonly random: ForecastMeasures;
  };
}

/**
 * Generates from what was known then and counts what was found later, beside two lists that know nothing of causes:
 * preferential attachment, and pairs in random order.
 */
export async function backtest(
  split: SplitLiterature,
  settings: ForecastSettings,
  seed: number,
  task: Task,
): Promise<BacktestResult> {
  const random = randomStream(seed);
  const causes = [...new Set([...split.discovered].map((key) => key.slice(0, key.indexOf('>'))))].sort();
  const measure = (pairs: readonly ScoredPair[]) =>
    measureForecasts(asForecasts(pairs, split), split.discovered.size, split.open, causes, random);
  const found = measure(await forecast(split.before, settings, task));
  const attachment = measure(await attachmentBaseline(split.before, settings.node2vec, task));
  return {
    ...found,
    baselines: { preferentialAttachment: attachment, random: measure(randomPairs(split, random)) },
  };
}

const asForecasts = (pairs: readonly ScoredPair[], { discovered }: SplitLiterature): Forecast[] =>
  pairs.map(({ causeId, effectId, score }) => ({
    causeId,
    score,
    isHit: discovered.has(pairKey({ causeId, effectId })),
  }));

/** As many different open pairs as a generator may put forward, each equally likely, in random order. */
function randomPairs({ before, open }: SplitLiterature, random: RandomStream): ScoredPair[] {
  const linked = before.edges.filter(carriesPath);
  const concepts = [...new Set(linked.flatMap(({ causeId, effectId }) => [causeId, effectId]))].sort();
  const taken = new Set(linked.map(pairKey));
  const pairs: ScoredPair[] = [];
  while (pairs.length < Math.min(mostForecasts, open)) {
    const causeId = concepts[random.below(concepts.length)]!;
    const effectId = concepts[random.below(concepts.length)]!;
    const key = pairKey({ causeId, effectId });
    if (causeId === effectId || taken.has(key)) continue;
    taken.add(key);
    pairs.push({ causeId, effectId, score: -pairs.length });
  }
  return pairs;
}
