import { z } from 'zod';
import { type RandomStream, shuffledIndices } from '../../foundation/random.ts';
import { sourceFields } from '../../model/source.ts';
import { type Interval, wilsonInterval, z95, z975 } from './wilson.ts';

/** What a judge says of a sentence without knowing what the extractor made of it. */
export const verdicts = ['causal', 'none', 'unsure'] as const;
export type Verdict = (typeof verdicts)[number];

export const sampledSentenceSchema = z.object({
  sourceId: z.string(),
  field: z.enum(sourceFields),
  text: z.string(),
  start: z.int(),
  end: z.int(),
  /** Whether the extractor made a causal claim of it. */
  claimed: z.boolean(),
  verdict: z.enum(verdicts).nullable(),
});
export type SampledSentence = z.infer<typeof sampledSentenceSchema>;

export const blindSampleSchema = z.object({
  extractor: z.string(),
  version: z.string(),
  drawnAt: z.string(),
  seed: z.int(),
  /** Sentences there were to draw from, with a causal claim and without. */
  claimedSentences: z.int(),
  otherSentences: z.int(),
  sentences: z.array(sampledSentenceSchema),
});
export type BlindSample = z.infer<typeof blindSampleSchema>;

/** Keeps `size` of a stream of unknown length, each with the same chance. Algorithm R, doi:10.1145/3147.3165. */
export class Reservoir<Item> {
  readonly kept: Item[] = [];
  seen = 0;
  readonly #size: number;
  readonly #random: RandomStream;

  constructor(size: number, random: RandomStream) {
    this.#size = size;
    this.#random = random;
  }

  /** `make` is called only when the item stays for now. */
  offer(make: () => Item): void {
    this.seen += 1;
    if (this.kept.length < this.#size) this.kept.push(make());
    else {
      const place = this.#random.below(this.seen);
      if (place < this.#size) this.kept[place] = make();
    }
  }
}

/** Of a sample, this share has a claim: what was missed is the rarer thing and needs more looking. */
export const claimedShare = 1 / 3;

/** The two strata in one random order, so that their place tells nothing. */
export function mixed<Item>(claimed: readonly Item[], others: readonly Item[], random: RandomStream): Item[] {
  const all = [...claimed, ...others];
  return [...shuffledIndices(all.length, random)].map((index) => all[index]!);
}

/** A share with its interval; null where nothing was judged. */
export interface Estimate extends Interval {
  readonly value: number;
  readonly judged: number;
}

export interface SampleEstimates {
  /** Of sentences with a claim, how many state a cause. */
  readonly precision: Estimate | null;
  /** Of sentences without a claim, how many state one all the same. */
  readonly missed: Estimate | null;
  /** Of sentences that state a cause, how many have a claim. */
  readonly recall: Estimate | null;
}

/**
 * What the verdicts say of the extractor, sentence by sentence. Precision and missed are shares within their stratum
 * with Wilson's 95% interval; recall weighs them by how many sentences each stratum has. Its limits join the 97.5%
 * limits of both shares (Bonferroni), so they hold at least 95% of the time. `unsure` is left out.
 */
export function sampleEstimates(sample: BlindSample): SampleEstimates {
  const claimed = countsOf(sample, true);
  const other = countsOf(sample, false);
  return {
    precision: estimate(claimed, z95),
    missed: estimate(other, z95),
    recall: recallOf(sample, estimate(claimed, z975), estimate(other, z975)),
  };
}

interface Counts {
  readonly causal: number;
  readonly judged: number;
}

function countsOf({ sentences }: BlindSample, claimed: boolean): Counts {
  const judged = sentences.filter(
    (each) => each.claimed === claimed && each.verdict !== null && each.verdict !== 'unsure',
  );
  return { causal: judged.filter(({ verdict }) => verdict === 'causal').length, judged: judged.length };
}

function estimate({ causal, judged }: Counts, z: number): Estimate | null {
  return judged === 0 ? null : { value: causal / judged, judged, ...wilsonInterval(causal, judged, z) };
}

function recallOf(
  { claimedSentences, otherSentences }: BlindSample,
  precision: Estimate | null,
  missed: Estimate | null,
): Estimate | null {
  if (precision === null || (missed === null && otherSentences > 0)) return null;
  const recall = (found: number, overlooked: number) => {
    const foundCausal = claimedSentences * found;
    const causal = foundCausal + otherSentences * overlooked;
    return causal === 0 ? null : foundCausal / causal;
  };
  const value = recall(precision.value, missed?.value ?? 0);
  if (value === null) return null;
  return {
    value,
    judged: precision.judged + (missed?.judged ?? 0),
    low: recall(precision.low, missed?.high ?? 0) ?? 0,
    high: recall(precision.high, missed?.low ?? 0) ?? 1,
  };
}
