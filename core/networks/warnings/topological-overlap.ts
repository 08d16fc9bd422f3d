/**
 * Weighted topological overlap of a network (p × p, symmetric, diagonal ignored), absolute and 0 on the diagonal: how
 * much two nodes share their neighbours, (Σ_u w_iu w_uj + w_ij) / (min(s_i, s_j) + 1 − |w_ij|) with strengths s. Zhang and
 * Horvath 2005, doi:10.2202/1544-6115.1128, with signs as in Nowick et al. 2009, doi:10.1073/pnas.0911376106; as
 * `EGAnet::wto` 2.5.
 */
export function topologicalOverlap(weights: Float64Array, p: number): Float64Array {
  const strength = new Float64Array(p);
  for (let i = 0; i < p; i++)
    for (let j = 0; j < p; j++) if (i !== j) strength[i]! += Math.abs(weights[i * p + j]!);
  const overlap = new Float64Array(p * p);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < i; j++) {
      let shared = weights[i * p + j]!;
      for (let other = 0; other < p; other++) {
        if (other !== i && other !== j) shared += weights[i * p + other]! * weights[other * p + j]!;
      }
      const room = Math.min(strength[i]!, strength[j]!) + 1 - Math.abs(weights[i * p + j]!);
      const value = Math.abs(shared / room);
      overlap[i * p + j] = value;
      overlap[j * p + i] = value;
    }
  }
  return overlap;
}
