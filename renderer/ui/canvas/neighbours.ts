export type Direction = 'left' | 'right' | 'up' | 'down';

interface Placed {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/**
 * The node that an arrow key leads to: the nearest one inside the quadrant of that direction, where distance
 * across the direction counts double. Null when nothing lies there.
 */
export function nodeTowards(from: Placed, direction: Direction, all: readonly Placed[]): string | null {
  let best: { readonly id: string; readonly distance: number } | null = null;
  for (const node of all) {
    if (node.id === from.id) continue;
    const { along, across } = split(node.x - from.x, node.y - from.y, direction);
    if (along <= 0 || across > along * 2) continue;
    const distance = along + 2 * across;
    if (best === null || distance < best.distance) best = { id: node.id, distance };
  }
  return best?.id ?? null;
}

function split(dx: number, dy: number, direction: Direction) {
  switch (direction) {
    case 'right':
      return { along: dx, across: Math.abs(dy) };
    case 'left':
      return { along: -dx, across: Math.abs(dy) };
    case 'down':
      return { along: dy, across: Math.abs(dx) };
    case 'up':
      return { along: -dy, across: Math.abs(dx) };
  }
}

/** A free place for a node that has none: near the middle of its neighbours, or beside the picture. */
export function freePlace(
  neighbours: readonly { readonly x: number; readonly y: number }[],
  taken: readonly { readonly x: number; readonly y: number }[],
): { readonly x: number; readonly y: number } {
  const centre = middle(neighbours.length > 0 ? neighbours : taken);
  const free = (x: number, y: number) =>
    taken.every((place) => Math.abs(place.x - x) > 150 || Math.abs(place.y - y) > 54);
  for (let ring = 0; ring < 400; ring += 1) {
    const angle = ring * 2.399963; // the golden angle spreads the trials evenly
    const radius = ring === 0 ? 0 : 80 + 16 * ring;
    const [x, y] = [
      Math.round(centre.x + radius * Math.cos(angle)),
      Math.round(centre.y + radius * Math.sin(angle)),
    ];
    if (free(x, y)) return { x, y };
  }
  return { x: Math.round(centre.x + 7000), y: Math.round(centre.y) };
}

function middle(places: readonly { readonly x: number; readonly y: number }[]) {
  if (places.length === 0) return { x: 0, y: 0 };
  const sum = places.reduce((all, place) => ({ x: all.x + place.x, y: all.y + place.y }), { x: 0, y: 0 });
  return { x: sum.x / places.length, y: sum.y / places.length };
}
