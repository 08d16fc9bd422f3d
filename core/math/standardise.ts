/** The values minus their mean, divided by their standard deviation with divisor n; NaN (missing) stays and is not counted. */
export function standardisedByPresent(values: Float64Array): Float64Array {
  let n = 0;
  let mean = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    n++;
    mean += value;
  }
  mean /= n;
  let squares = 0;
  for (const value of values) if (!Number.isNaN(value)) squares += (value - mean) ** 2;
  const deviation = Math.sqrt(squares / n);
  return values.map((value) => (value - mean) / deviation);
}
