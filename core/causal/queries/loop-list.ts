import type { FeedbackLoop } from './feedback-loop.ts';

/** Loops found, by length; those of one length in the order in which they came. */
export class LoopList {
  readonly #limit: number;
  readonly #byLength: FeedbackLoop[][] = [];
  #count = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The first `length` names of a path as a loop, `delay` NaN for none; false when there are more than the limit. */
  add(path: readonly string[], length: number, sign: number, delay: number): boolean {
    if (this.#count === this.#limit) return false;
    this.#count++;
    const word = sign === 0 ? 'unknown' : sign > 0 ? 'reinforcing' : 'balancing';
    this.#byLength[length] ??= [];
    this.#byLength[length].push({
      nodes: path.slice(0, length),
      sign: word,
      length,
      delay: Number.isNaN(delay) ? null : delay,
    });
    return true;
  }

  /** Shortest first. */
  inOrder(): FeedbackLoop[] {
    return this.#byLength.flat();
  }
}
