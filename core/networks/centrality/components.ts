/** Component number of each node, 0 for the component of the first node, and so on; any non-zero weight joins. */
export function connectedComponents(weights: Float64Array, p: number): Int32Array {
  const component = new Int32Array(p).fill(-1);
  let components = 0;
  for (let start = 0; start < p; start++) {
    if (component[start]! >= 0) continue;
    const waiting = [start];
    component[start] = components;
    while (waiting.length > 0) {
      const node = waiting.pop()!;
      for (let other = 0; other < p; other++) {
        if (component[other]! < 0 && weights[node * p + other] !== 0) {
          component[other] = components;
          waiting.push(other);
        }
      }
    }
    components++;
  }
  return component;
}

/** Number of the component with the most nodes, the first of them where several are as large. */
export function largestComponent(component: Int32Array): number {
  const sizes: number[] = [];
  for (const index of component) sizes[index] = (sizes[index] ?? 0) + 1;
  return sizes.indexOf(Math.max(...sizes));
}
