import type { z } from 'zod';
import { NosographError } from '../../../foundation/errors.ts';
import { replicateStreams } from '../../../foundation/random.ts';
import { lowerTriangle } from '../../../networks/bootstrap/centrality-values.ts';
import { type BootstrapInterval, bootstrapIntervals } from '../../../networks/bootstrap/interval.ts';
import { drawUntilEstimated } from '../../../networks/bootstrap/replicate.ts';
import type { Resample, SeriesResampler } from '../../../networks/temporal/resampling.ts';
import { progressSteps } from '../../contract/labels.ts';
import type { temporalAccuracySchema } from '../../contract/temporal.ts';
import type { Pace } from '../../pace.ts';

export type TemporalAccuracy = z.infer<typeof temporalAccuracySchema>;

/** Both networks of repeated measures, p × p; rows of `temporal` are causes. */
export interface TemporalNetworks {
  readonly temporal: Float64Array;
  readonly contemporaneous: Float64Array | null;
}

export interface AccuracyWish {
  readonly boots: number;
  readonly seed: number;
}

/**
 * Intervals of every arrow and every contemporaneous edge over samples drawn anew, the penalty chosen anew in each; a
 * sample that cannot be estimated is counted and drawn again. Nothing when no samples are wished for.
 */
export async function temporalAccuracy(
  { boots, seed }: AccuracyWish,
  { unit, draw }: SeriesResampler,
  variables: readonly string[],
  full: TemporalNetworks,
  estimate: (drawn: Resample) => TemporalNetworks,
  pace: Pace,
): Promise<{ accuracy?: TemporalAccuracy }> {
  if (boots === 0) return {};
  const p = variables.length;
  const edgesOf = ({ contemporaneous }: TemporalNetworks) => {
    if (full.contemporaneous === null) return new Float64Array();
    if (contemporaneous !== null) return lowerTriangle(contemporaneous, p);
    throw new NosographError('input.invalid', 'The residuals of a sample are linearly dependent.');
  };
  const temporal: Float64Array[] = [];
  const contemporaneous: Float64Array[] = [];
  let failed = 0;
  for (const [index, random] of replicateStreams(seed, boots).entries()) {
    const drawn = drawUntilEstimated(random, (stream) => {
      const networks = estimate(draw(stream));
      return { temporal: networks.temporal, edges: edgesOf(networks) };
    });
    temporal.push(drawn.value.temporal);
    contemporaneous.push(drawn.value.edges);
    failed += drawn.failed;
    await pace.tick({ step: progressSteps.resampling, done: index + 1, total: boots });
  }
  const arrows = variables.flatMap((from) => variables.map((to) => ({ from, to })));
  const pairs = variables.flatMap((to, i) => variables.slice(0, i).map((from) => ({ from, to })));
  const named = (intervals: readonly BootstrapInterval[], names: readonly { from: string; to: string }[]) =>
    intervals.map((interval, at) => ({ ...names[at]!, ...interval }));
  return {
    accuracy: {
      boots,
      seed,
      resampled: unit,
      failed,
      temporal: named(bootstrapIntervals(full.temporal, temporal), arrows),
      contemporaneous: named(bootstrapIntervals(edgesOf(full), contemporaneous), pairs),
    },
  };
}
