/** A gap longer than this is a pause, not work. */
const longestGap = 60_000;
/** Decisions that the pace is taken from: recent enough to follow the reader, many enough to be steady. */
const remembered = 20;
const fewest = 3;

/** How fast somebody decides, from the times of the last decisions in milliseconds; null until it can be told. */
export function perMinute(times: readonly number[]): number | null {
  const recent = times.slice(-remembered - 1);
  const gaps = recent
    .slice(1)
    .map((time, index) => time - (recent[index] ?? time))
    .filter((gap) => gap >= 0 && gap <= longestGap);
  if (gaps.length < fewest) return null;
  const spent = gaps.reduce((sum, gap) => sum + gap, 0);
  return spent === 0 ? null : (60_000 * gaps.length) / spent;
}

/** Whole minutes that `left` decisions take at this pace, at least one. */
export function minutesLeft(left: number, pace: number): number {
  return Math.max(1, Math.round(left / pace));
}
