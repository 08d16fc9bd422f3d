import type { ModelPicture } from '../../../bridge/model-language/contract.ts';
import type { Places } from './places.ts';

const [columnWidth, rowHeight] = [190, 70];

/**
 * Columns from early to late: a node's attribute `time` (a number) says its column; where it says none, the longest way
 * along arrows from a node without causes does, arrows that would close a cycle left aside.
 */
export function timeLayout(picture: ModelPicture): Places {
  const column = new Map<string, number>();
  const parents = new Map<string, string[]>();
  for (const { from, to, kind } of picture.edges) {
    if (kind === '->' && from !== to) parents.set(to, [...(parents.get(to) ?? []), from]);
  }
  const times = new Map(
    picture.nodes.flatMap(({ name, attributes }) => {
      const time = Number(attributes.time ?? attributes.tier ?? Number.NaN);
      return Number.isFinite(time) ? [[name, time] as const] : [];
    }),
  );
  const open = new Set<string>();
  const depth = (name: string): number => {
    const known = times.get(name) ?? column.get(name);
    if (known !== undefined) return known;
    if (open.has(name)) return -1;
    open.add(name);
    const found = 1 + Math.max(-1, ...(parents.get(name) ?? []).map(depth));
    open.delete(name);
    column.set(name, found);
    return found;
  };
  const columns = new Map<number, string[]>();
  for (const { name } of picture.nodes) {
    const at = depth(name);
    columns.set(at, [...(columns.get(at) ?? []), name]);
  }
  const inOrder = [...columns].sort(([a], [b]) => a - b);
  return new Map(
    inOrder.flatMap(([, names], at) =>
      names.map(
        (name, row) =>
          [name, { x: at * columnWidth, y: (row - (names.length - 1) / 2) * rowHeight }] as const,
      ),
    ),
  );
}
