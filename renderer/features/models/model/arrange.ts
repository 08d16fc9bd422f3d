import type { PlacedNode } from '../../../ui/canvas/elements.ts';

export type Arrangement = 'alignRow' | 'alignColumn' | 'spreadRow' | 'spreadColumn';

/** Puts nodes on one line (`align`), or at equal distances along it (`spread`; the outermost stay). */
export function arrange(nodes: readonly PlacedNode[], how: Arrangement): readonly PlacedNode[] {
  switch (how) {
    case 'alignRow':
      return nodes.map((node) => ({ ...node, y: mean(nodes.map(({ y }) => y)) }));
    case 'alignColumn':
      return nodes.map((node) => ({ ...node, x: mean(nodes.map(({ x }) => x)) }));
    case 'spreadRow':
      return spread(nodes, 'x');
    case 'spreadColumn':
      return spread(nodes, 'y');
  }
}

const mean = (values: readonly number[]): number =>
  Math.round(values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length));

function spread(nodes: readonly PlacedNode[], axis: 'x' | 'y'): readonly PlacedNode[] {
  const inOrder = nodes.toSorted((a, b) => a[axis] - b[axis]);
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  if (first === undefined || last === undefined || nodes.length < 3) return nodes;
  const step = (last[axis] - first[axis]) / (nodes.length - 1);
  return inOrder.map((node, at) => ({ ...node, [axis]: Math.round(first[axis] + at * step) }));
}
