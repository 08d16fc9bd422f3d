import type { ModelPicture } from '../../../bridge/model-language/contract.ts';
import type { Point } from '../../../ui/canvas/elements.ts';
import { freePlace } from '../../../ui/canvas/neighbours.ts';

export type Places = ReadonlyMap<string, Point>;

/** Units of the canvas in one unit of the text's `pos` where the text leaves that open. */
const usualScale = 100;
/** How far apart two nodes should stand on the canvas, when the text says only where they stand to one another. */
const wantedDistance = 130;

/** Distances between neighbours that a picture can be read at. */
const [closest, farthest] = [70, 420];

/**
 * How many units of the canvas are one of the text. Texts give places in whatever unit their author drew in: pixels, the
 * usual unit, or any other, which is stretched so that close neighbours stand well apart.
 */
export function scaleOf(picture: ModelPicture): number {
  const places = picture.nodes.flatMap(({ position }) => position ?? []).slice(0, 400);
  const nearest = places
    .map((a) => Math.min(...places.filter((b) => b !== a).map((b) => Math.hypot(a.x - b.x, a.y - b.y))))
    .filter((distance) => distance > 0 && Number.isFinite(distance))
    .sort((a, b) => a - b);
  const close = nearest[Math.floor(nearest.length / 4)];
  if (close === undefined) return usualScale;
  const isReadable = (scale: number) => close * scale >= closest && close * scale <= farthest;
  return [usualScale, 1].find(isReadable) ?? wantedDistance / close;
}

/** Where each node stands on the canvas: as the text says, else as remembered. */
export function knownPlaces(picture: ModelPicture, scale: number, remembered: Places): Places {
  const places = new Map<string, Point>();
  for (const { name, position } of picture.nodes) {
    const place = position === null ? remembered.get(name) : { x: position.x * scale, y: position.y * scale };
    if (place !== undefined) places.set(name, place);
  }
  return places;
}

/** True when so many nodes have no place that the whole picture is laid out anew. */
export const needsLayout = (picture: ModelPicture, places: Places): boolean =>
  picture.nodes.length > 1 && places.size * 2 < picture.nodes.length;

/** Finds a free place near its neighbours for each node that has none; those that have one stay. */
export function completePlaces(picture: ModelPicture, places: Places): Places {
  const missing = picture.nodes.filter(({ name }) => !places.has(name));
  if (missing.length === 0) return places;
  const all = new Map(places);
  const neighbours = new Map<string, string[]>();
  const note = (a: string, b: string) => {
    const list = neighbours.get(a);
    if (list === undefined) neighbours.set(a, [b]);
    else list.push(b);
  };
  for (const { from, to } of picture.edges) {
    note(from, to);
    note(to, from);
  }
  for (const { name } of missing) {
    const near = (neighbours.get(name) ?? []).flatMap((other) => all.get(other) ?? []);
    all.set(name, freePlace(near, [...all.values()]));
  }
  return all;
}

/** A place of the canvas in the text's unit, with as many digits as a hand can tell apart. */
export function toText({ x, y }: Point, scale: number): Point {
  const digits = Math.max(0, Math.ceil(Math.log10(scale)));
  const rounded = (value: number) => Number((value / scale).toFixed(digits));
  return { x: rounded(x), y: rounded(y) };
}
