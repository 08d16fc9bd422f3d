/** −K_ij / √(K_ii K_jj) off the diagonal, 0 on it. p × p, row-major. */
export function partialCorrelationsOfPrecision(precision: Float64Array, p: number): Float64Array {
  const partial = new Float64Array(p * p);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < i; j++) {
      if (precision[i * p + j] === 0) continue;
      const value = -precision[i * p + j]! / Math.sqrt(precision[i * p + i]! * precision[j * p + j]!);
      partial[i * p + j] = value;
      partial[j * p + i] = value;
    }
  }
  return partial;
}
