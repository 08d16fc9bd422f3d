/** A pair of concepts and the quality of the best path between them. */
export interface Pair {
  readonly cause: number;
  readonly effect: number;
  readonly quality: number;
}

/** Better first; equal qualities by cause, then effect, so that the order never depends on chance. */
export const byQuality = (a: Pair, b: Pair): number =>
  b.quality - a.quality || a.cause - b.cause || a.effect - b.effect;

/**
 * Keeps the best `size` pairs of any number that are offered, in memory for at most twice as many.
 * `floor` is the quality that a new pair must reach to matter.
 */
export function createShortlist(size: number) {
  const kept: Pair[] = [];
  let floor = 0;
  function trim(): void {
    kept.sort(byQuality);
    kept.length = Math.min(kept.length, size);
    if (kept.length === size) floor = kept[size - 1]!.quality;
  }
  return {
    get floor() {
      return floor;
    },
    offer(pair: Pair): void {
      if (pair.quality < floor) return;
      kept.push(pair);
      if (kept.length >= 2 * size) trim();
    },
    best(): readonly Pair[] {
      trim();
      return kept;
    },
  };
}
