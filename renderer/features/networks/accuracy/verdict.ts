export type Verdict = 'unstable' | 'caution' | 'stable';

/** Epskamp, Borsboom & Fried 2018: not below .25, better above .5. */
export function verdictOf(coefficient: number): Verdict {
  if (coefficient < 0.25) return 'unstable';
  return coefficient < 0.5 ? 'caution' : 'stable';
}
