/** Slope of a log likelihood in the correlation, and its expected or observed information there (positive). */
export interface ScoreAndInformation {
  readonly score: number;
  readonly information: number;
}

/** Correlations are sought in [−limit, limit]; an estimate at the end of the range means that none exists inside. */
export const correlationLimit = 0.99999;

/**
 * Maximum-likelihood correlation by Fisher scoring, kept inside a bracket that shrinks with the sign of the score:
 * a step that leaves the bracket is replaced by its middle. Converges where the likelihood is unimodal in the
 * correlation, as those of polychoric and polyserial correlations are for fixed thresholds.
 */
export function maximiseCorrelation(start: number, at: (correlation: number) => ScoreAndInformation): number {
  let low = -correlationLimit;
  let high = correlationLimit;
  let correlation = Math.max(-0.9, Math.min(0.9, start));
  for (let iteration = 0; iteration < 100; iteration++) {
    const { score, information } = at(correlation);
    if (score === 0) return correlation;
    if (score > 0) low = correlation;
    else high = correlation;
    const proposal = correlation + score / information;
    const next = proposal > low && proposal < high ? proposal : (low + high) / 2;
    if (Math.abs(next - correlation) < 1e-10) return next;
    correlation = next;
  }
  return correlation;
}
