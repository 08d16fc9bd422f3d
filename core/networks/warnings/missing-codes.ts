/** Numbers that questionnaires and survey programs write for "no answer", "not applicable", "refused". */
const usualCodes: ReadonlySet<number> = new Set(
  [7, 8, 9, 77, 88, 97, 98, 99, 777, 888, 997, 998, 999, 7777, 8888, 9997, 9998, 9999].flatMap((code) => [
    code,
    -code,
  ]),
);

export interface PossibleCode {
  readonly value: number;
  readonly n: number;
}

/**
 * Values at either end of a column (`counts`: cases of each value) that look like codes for "missing": usual code numbers, apart from the rest by at
 * least 2 and by half the range of the rest; negative ones when nothing else is negative. Farthest first.
 */
export function missingCodesIn(counts: ReadonlyMap<number, number>): PossibleCode[] {
  const ordered = [...counts.keys()].sort((a, b) => a - b);
  return [...negativeCodes(ordered), ...highCodes(ordered)].map((value) => ({
    value,
    n: counts.get(value)!,
  }));
}

function negativeCodes(ordered: readonly number[]): number[] {
  const negative = ordered.filter((value) => value < 0);
  const rest = ordered.filter((value) => value >= 0);
  if (rest.length < 2 || negative.length === 0) return [];
  return negative.every((value) => value === -1 || usualCodes.has(value)) ? negative : [];
}

/** The codes above the largest gap, if all that stands above it are codes. */
function highCodes(ordered: readonly number[]): number[] {
  const rest = ordered.filter((value) => value >= 0);
  for (let cut = Math.max(2, rest.length - 4); cut < rest.length; cut++) {
    const above = rest.slice(cut);
    const top = rest[cut - 1]!;
    const gap = above[0]! - top;
    const range = top - rest[0]!;
    if (gap >= 2 && gap >= range / 2 && above.every((value) => usualCodes.has(value))) return above.reverse();
  }
  return [];
}
