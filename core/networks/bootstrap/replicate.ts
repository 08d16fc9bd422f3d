import { NosographError } from '../../foundation/errors.ts';
import type { RandomStream } from '../../foundation/random.ts';

/** A replicate's result, and how many of its samples could not be estimated before. */
export interface Drawn<Value> {
  readonly value: Value;
  readonly failed: number;
}

const mostFailures = 50;

/**
 * Draws and estimates until it succeeds: a sample in which an item has no variance, or whose matrix is not positive
 * definite, counts as failed and is drawn anew from the same stream. Anything but a refusal of the data is a bug and
 * passes through.
 * @throws NosographError `input.invalid` after 50 failures of one replicate.
 */
export function drawUntilEstimated<Value>(
  random: RandomStream,
  attempt: (random: RandomStream) => Value,
): Drawn<Value> {
  for (let failed = 0; ; failed++) {
    try {
      return { value: attempt(random), failed };
    } catch (thrown) {
      if (!(thrown instanceof NosographError) || thrown.code !== 'input.invalid') throw thrown;
      if (failed + 1 < mostFailures) continue;
      throw new NosographError(
        'input.invalid',
        `${mostFailures} samples in a row could not be estimated, the last because: ${thrown.message}`,
        thrown.details,
        thrown,
      );
    }
  }
}
