/**
 * Newman's modularity of a partition on absolute weights, resolution 1: Σ_c (inside_c / 2m − (total_c / 2m)²).
 * 0 for a network without edges.
 */
export function modularity(weights: Float64Array, p: number, membership: ArrayLike<number>): number {
  const inside = new Map<number, number>();
  const total = new Map<number, number>();
  let twice = 0;
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < p; j++) {
      if (i === j) continue;
      const weight = Math.abs(weights[i * p + j]!);
      twice += weight;
      const community = membership[i]!;
      total.set(community, (total.get(community) ?? 0) + weight);
      if (community === membership[j]) inside.set(community, (inside.get(community) ?? 0) + weight);
    }
  }
  if (twice === 0) return 0;
  let sum = 0;
  for (const [community, ends] of total) sum += (inside.get(community) ?? 0) / twice - (ends / twice) ** 2;
  return sum;
}
