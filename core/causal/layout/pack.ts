import type { Point } from '../../math/stress.ts';
import type { Size } from './overlap.ts';

/** Space between two components. */
const space = 60;

/** Pictures wider than this times their height are broken into rows. */
const widest = 1.6;

/** Sets components in rows, in the order given, and moves the whole to begin at (0, 0). One point for each node. */
export function packComponents(
  components: readonly { readonly members: readonly number[]; readonly points: readonly Point[] }[],
  sizes: readonly Size[],
): readonly Point[] {
  const boxes = components.map(({ members, points }) => boxOf(members, points, sizes));
  const area = boxes.reduce((sum, box) => sum + (box.width + space) * (box.height + space), 0);
  const rowWidth = Math.max(Math.sqrt(area * widest), ...boxes.map((box) => box.width));
  const packed: Point[] = [];
  let left = 0;
  let top = 0;
  let rowHeight = 0;
  for (const [at, { members, points }] of components.entries()) {
    const box = boxes[at]!;
    if (left > 0 && left + box.width > rowWidth) {
      left = 0;
      top += rowHeight + space;
      rowHeight = 0;
    }
    for (const [k, node] of members.entries()) {
      packed[node] = { x: points[k]!.x - box.left + left, y: points[k]!.y - box.top + top };
    }
    left += box.width + space;
    rowHeight = Math.max(rowHeight, box.height);
  }
  return packed;
}

function boxOf(members: readonly number[], points: readonly Point[], sizes: readonly Size[]) {
  const left = Math.min(...points.map((point, k) => point.x - sizes[members[k]!]!.width / 2));
  const right = Math.max(...points.map((point, k) => point.x + sizes[members[k]!]!.width / 2));
  const top = Math.min(...points.map((point, k) => point.y - sizes[members[k]!]!.height / 2));
  const bottom = Math.max(...points.map((point, k) => point.y + sizes[members[k]!]!.height / 2));
  return { left, top, width: right - left, height: bottom - top };
}
