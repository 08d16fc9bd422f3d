/** Local clustering coefficients of each node on absolute weights; 0 where a node has fewer than two neighbours. */
export interface ClusteringCoefficients {
  /** Zhang and Horvath (2005), doi:10.2202/1544-6115.1128. */
  readonly zhang: Float64Array;
  /** Onnela et al. (2005), doi:10.1103/PhysRevE.71.065103; weights not divided by the largest. */
  readonly onnela: Float64Array;
  /** Barrat et al. (2004), doi:10.1073/pnas.0400087101. */
  readonly barrat: Float64Array;
  /** Watts and Strogatz (1998), doi:10.1038/30918, without weights. */
  readonly ws: Float64Array;
}

/** In the conventions of `qgraph::clustcoef_auto` 1.9 (Costantini and Perugini 2014, doi:10.1371/journal.pone.0088669). */
export function clusteringCoefficients(weights: Float64Array, p: number): ClusteringCoefficients {
  const size = weights.map((weight, index) => (index % (p + 1) === 0 ? 0 : Math.abs(weight)));
  const cubeRoots = size.map(Math.cbrt);
  const zhang = new Float64Array(p);
  const onnela = new Float64Array(p);
  const barrat = new Float64Array(p);
  const ws = new Float64Array(p);
  for (let node = 0; node < p; node++) {
    const neighbours: number[] = [];
    let strength = 0;
    let squares = 0;
    for (let other = 0; other < p; other++) {
      const weight = size[node * p + other]!;
      if (weight === 0) continue;
      neighbours.push(other);
      strength += weight;
      squares += weight * weight;
    }
    const degree = neighbours.length;
    if (degree < 2) continue;
    let triangles = 0;
    let product = 0;
    let rooted = 0;
    let means = 0;
    for (const [index, a] of neighbours.entries()) {
      for (const b of neighbours.slice(index + 1)) {
        if (size[a * p + b] === 0) continue;
        const toA = node * p + a;
        const toB = node * p + b;
        triangles += 2;
        product += 2 * size[toA]! * size[toB]! * size[a * p + b]!;
        rooted += 2 * cubeRoots[toA]! * cubeRoots[toB]! * cubeRoots[a * p + b]!;
        means += size[toA]! + size[toB]!;
      }
    }
    const pairs = degree * (degree - 1);
    ws[node] = triangles / pairs;
    onnela[node] = rooted / pairs;
    zhang[node] = product / (strength * strength - squares);
    barrat[node] = means / (strength * (degree - 1));
  }
  return { zhang, onnela, barrat, ws };
}
