/** Sums of the cross-lagged coefficients of each variable, and its autoregression. */
export interface PanelInfluence {
  readonly autoregressive: Float64Array;
  readonly inExpectedInfluence: Float64Array;
  readonly outExpectedInfluence: Float64Array;
  readonly inStrength: Float64Array;
  readonly outStrength: Float64Array;
  readonly inExpectedInfluenceWithSelf: Float64Array;
  readonly outExpectedInfluenceWithSelf: Float64Array;
}

/** Of p × p coefficients whose rows are causes and columns outcomes. "With self" counts the diagonal too. */
export function panelInfluence(coefficients: Float64Array, p: number): PanelInfluence {
  const autoregressive = Float64Array.from({ length: p }, (_, j) => coefficients[j * (p + 1)]!);
  const inExpectedInfluence = new Float64Array(p);
  const outExpectedInfluence = new Float64Array(p);
  const inStrength = new Float64Array(p);
  const outStrength = new Float64Array(p);
  for (let from = 0; from < p; from++) {
    for (let to = 0; to < p; to++) {
      if (from === to) continue;
      const value = coefficients[from * p + to]!;
      inExpectedInfluence[to]! += value;
      outExpectedInfluence[from]! += value;
      inStrength[to]! += Math.abs(value);
      outStrength[from]! += Math.abs(value);
    }
  }
  return {
    autoregressive,
    inExpectedInfluence,
    outExpectedInfluence,
    inStrength,
    outStrength,
    inExpectedInfluenceWithSelf: inExpectedInfluence.map((value, j) => value + autoregressive[j]!),
    outExpectedInfluenceWithSelf: outExpectedInfluence.map((value, j) => value + autoregressive[j]!),
  };
}
