import type { LayoutRequest, Place } from '../../bridge/layout/contract.ts';

const margin = { x: 22, y: 16 };
const rounds = 120;

/**
 * Pushes nodes apart that cover each other: of each overlapping pair both give way by half, along the axis where
 * less is needed. Labels are wide, so that is mostly up and down. What does not overlap stays where it is.
 */
export function separate(places: readonly Place[], nodes: LayoutRequest['nodes']): readonly Place[] {
  const size = new Map(nodes.map(({ id, width, height }) => [id, { width, height }]));
  const boxes = places.map(({ id, x, y }) => {
    const { width = 0, height = 0 } = size.get(id) ?? {};
    return { id, x, y, width: width + margin.x, height: height + margin.y };
  });
  for (let round = 0; round < rounds; round += 1) {
    let isApart = true;
    boxes.sort((a, b) => a.x - a.width / 2 - (b.x - b.width / 2) || (a.id < b.id ? -1 : 1));
    for (const [at, a] of boxes.entries()) {
      for (const b of boxes.slice(at + 1)) {
        if (b.x - b.width / 2 >= a.x + a.width / 2) break;
        const overX = (a.width + b.width) / 2 - Math.abs(b.x - a.x);
        const overY = (a.height + b.height) / 2 - Math.abs(b.y - a.y);
        if (overX <= 0.5 || overY <= 0.5) continue;
        isApart = false;
        if (overY <= overX) {
          const push = (b.y >= a.y ? overY : -overY) / 2;
          a.y -= push;
          b.y += push;
        } else {
          const push = (b.x >= a.x ? overX : -overX) / 2;
          a.x -= push;
          b.x += push;
        }
      }
    }
    if (isApart) break;
  }
  const moved = new Map(boxes.map(({ id, x, y }) => [id, { x, y }]));
  return places.map((place) => ({ ...place, ...moved.get(place.id) }));
}
