import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { cos, log } from './elementary.ts';

/** A stream of chance. The same seed and number give the same draws everywhere. */
export interface RandomStream {
  /** A whole number from 0 to `count − 1`, each equally likely. */
  below(count: number): number;
  /** A number in [0, 1). */
  uniform(): number;
  /** A draw from the standard normal distribution. */
  normal(): number;
}

type Generator = ReturnType<typeof xoroshiro128plus>;

/** The one stream of a seed. */
export function randomStream(seed: number): RandomStream {
  return streamOf(xoroshiro128plus(seed));
}

/**
 * One stream for each of `count` replicates, 2⁶⁴ draws apart (the generator's jump), so that a replicate draws the same
 * numbers whichever worker computes it and whatever was computed before. Blackman and Vigna (2021),
 * doi:10.1145/3460772.
 */
export function replicateStreams(seed: number, count: number): readonly RandomStream[] {
  const generator = xoroshiro128plus(seed);
  return Array.from({ length: count }, () => {
    generator.jump();
    return streamOf(generator.clone() as Generator);
  });
}

function streamOf(generator: Generator): RandomStream {
  const uniform = () => uniformFloat64(generator);
  return {
    below: (count) => uniformInt(generator, 0, count - 1),
    uniform,
    // Box and Muller (1958); 1 − u is never 0.
    normal: () => Math.sqrt(-2 * log(1 - uniform())) * cos(2 * Math.PI * uniform()),
  };
}

/** The whole numbers 0 to `count − 1` in random order (Fisher and Yates). */
export function shuffledIndices(count: number, random: RandomStream): Int32Array {
  const order = Int32Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last--) {
    const other = random.below(last + 1);
    const kept = order[last]!;
    order[last] = order[other]!;
    order[other] = kept;
  }
  return order;
}
