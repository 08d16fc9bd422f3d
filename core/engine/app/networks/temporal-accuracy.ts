import type { z } from 'zod';
import { lowerTriangle } from '../../../networks/bootstrap/centrality-values.ts';
import { type BootstrapInterval, bootstrapIntervals } from '../../../networks/bootstrap/interval.ts';
import {
  resamplingOf,
  type TemporalAnalysis,
  type TemporalNetworks,
} from '../../../networks/temporal/replicates.ts';
import type { Computing } from '../../compute/pool.ts';
import { temporalReplicates } from '../../compute/tasks/temporal-replicates.ts';
import { progressSteps } from '../../contract/labels.ts';
import type { temporalAccuracySchema } from '../../contract/temporal.ts';

type TemporalAccuracy = z.infer<typeof temporalAccuracySchema>;

interface AccuracyWish {
  readonly boots: number;
  readonly seed: number;
  readonly jobs: number | null;
}

/**
 * Intervals of every arrow and every contemporaneous edge over samples drawn anew, the penalty chosen anew in each; a
 * sample that cannot be estimated is counted and drawn again. Nothing when no samples are wished for.
 */
export async function temporalAccuracy(
  { boots, seed, jobs }: AccuracyWish,
  analysis: TemporalAnalysis,
  variables: readonly string[],
  full: TemporalNetworks,
  computing: Computing,
): Promise<{ accuracy?: TemporalAccuracy }> {
  if (boots === 0) return {};
  const p = variables.length;
  const drawn = await computing.run(
    temporalReplicates,
    { analysis, boots, seed, contemporaneous: full.contemporaneous !== null },
    { count: boots, step: progressSteps.resampling, jobs },
  );
  const edgesOf = ({ contemporaneous }: TemporalNetworks) =>
    contemporaneous === null ? new Float64Array() : lowerTriangle(contemporaneous, p);
  const arrows = variables.flatMap((from) => variables.map((to) => ({ from, to })));
  const pairs = variables.flatMap((to, i) => variables.slice(0, i).map((from) => ({ from, to })));
  const named = (intervals: readonly BootstrapInterval[], names: readonly { from: string; to: string }[]) =>
    intervals.map((interval, at) => ({ ...names[at]!, ...interval }));
  const temporal = drawn.map(({ value }) => value.temporal);
  const contemporaneous = drawn.map(({ value }) => edgesOf(value));
  return {
    accuracy: {
      boots,
      seed,
      resampled: resamplingOf(analysis).unit,
      failed: drawn.reduce((sum, { failed }) => sum + failed, 0),
      temporal: named(bootstrapIntervals(full.temporal, temporal), arrows),
      contemporaneous: named(bootstrapIntervals(edgesOf(full), contemporaneous), pairs),
    },
  };
}
