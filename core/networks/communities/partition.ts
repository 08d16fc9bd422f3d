/** Which nodes belong together. */
export interface Partition {
  /** Community of each node, from 1, numbered in the order in which they first appear. */
  readonly membership: Int32Array;
  /** Newman's modularity on absolute weights, resolution 1. */
  readonly modularity: number;
}

/** Labels replaced by 1, 2, … in the order in which they first appear. */
export function numberedByAppearance(labels: Int32Array): Int32Array {
  const numbers = new Map<number, number>();
  return labels.map((label) => {
    if (!numbers.has(label)) numbers.set(label, numbers.size + 1);
    return numbers.get(label)!;
  });
}
