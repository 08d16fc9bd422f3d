/** A number as figures write it: fixed decimals and a true minus sign; never "−0.00". */
export function written(value: number, decimals = 2): string {
  const text = Math.abs(value).toFixed(decimals);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}

/** A round step (1, 2, 2.5 or 5 × 10^k) that goes about `count` times into a range. */
export function tickStep(low: number, high: number, count: number): number {
  const rough = (high - low) / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  return ([1, 2, 2.5, 5, 10].find((each) => each * power >= rough * 0.999) ?? 10) * power;
}

/** The multiples of a step from `low` to `high`, ends included. */
export function ticks(low: number, high: number, step: number): readonly number[] {
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => (first + at) * step);
}

/** Decimals that a series of ticks needs. */
export function decimalsOf(values: readonly number[]): number {
  for (let decimals = 0; decimals < 6; decimals += 1) {
    if (values.every((value) => Math.abs(value - Number(value.toFixed(decimals))) < 1e-9)) return decimals;
  }
  return 6;
}
