import { useTranslation } from 'react-i18next';
import type { EdgeName, ModelOperation, ModelRole } from '../../bridge/model-language/contract.ts';
import type { PlacedNode, Point } from '../../ui/canvas/elements.ts';
import { showToast } from '../../ui/toasts.ts';
import { type Arrangement, arrange } from './model/arrange.ts';
import { edgeId, edgesIn, namesIn, nodeId } from './model/ids.ts';
import { type Places, toText } from './model/places.ts';
import type { ModelSession } from './session/model-session.ts';
import { useSession } from './session/use-session.ts';

export interface Drawing {
  addNode(name: string, at: Point): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  connect(from: string, to: string): Promise<void>;
  toggleRole(role: ModelRole): Promise<void>;
  removeSelected(): Promise<void>;
  duplicate(): Promise<void>;
  /** Nodes that were moved, in the canvas's units. */
  move(moved: readonly PlacedNode[]): Promise<void>;
  arrange(how: Arrangement): Promise<void>;
  placeAll(places: Places): Promise<void>;
  /** Bends an edge through a place of the canvas; null straightens it. */
  bend(edge: EdgeName, through: Point | null): Promise<void>;
  describe(edge: EdgeName, attributes: Readonly<Record<string, string | null>>): Promise<void>;
  replace(edge: EdgeName, by: EdgeName): Promise<void>;
}

/** What a hand does on the canvas, written into the text. Refused, with the reason, while the text does not read. */
export function useDrawing(session: ModelSession, places: Places | null, scale: number): Drawing {
  const { t } = useTranslation();
  const picture = useSession(session, (state) => state.picture);
  const selected = useSession(session, (state) => state.selected);

  const perform = async (operations: readonly ModelOperation[]): Promise<boolean> => {
    if (operations.length === 0) return false;
    if (!session.store.getState().isCurrent) {
      showToast({ kind: 'warn', text: t('models:canvas.mendFirst') });
      return false;
    }
    return session.perform(operations);
  };
  /** Nodes that stand where nobody put them get their places written down with the first that is moved. */
  const placesOf = (moved: readonly PlacedNode[]): ModelOperation => {
    const known = new Map(moved.map((node) => [node.id, node]));
    const unplaced = (picture?.nodes ?? []).filter(
      ({ name, position }) => position === null && !known.has(nodeId(name)),
    );
    const all = [
      ...moved.map(({ id, x, y }) => ({ name: id.slice(2), at: { x, y } })),
      ...unplaced.flatMap(({ name }) => {
        const at = places?.get(name);
        return at === undefined ? [] : [{ name, at }];
      }),
    ];
    return {
      kind: 'setPositions',
      positions: all.map(({ name, at }) => ({ name, ...toText(at, scale) })),
    };
  };
  const move = async (moved: readonly PlacedNode[]) => {
    if (moved.length > 0) await perform([placesOf(moved)]);
  };
  const selectedNodes = (): readonly PlacedNode[] =>
    namesIn(selected).flatMap((name) => {
      const at = places?.get(name);
      return at === undefined ? [] : [{ id: nodeId(name), ...at }];
    });

  return {
    async addNode(name, at) {
      if (picture?.nodes.some((node) => node.name === name)) return session.select([nodeId(name)]);
      const isDone = await perform([{ kind: 'addNode', name, position: toText(at, scale) }]);
      if (isDone) session.select([nodeId(name)]);
    },
    async rename(from, to) {
      if (from !== to && (await perform([{ kind: 'rename', from, to }]))) session.select([nodeId(to)]);
    },
    async connect(from, to) {
      const edge: EdgeName = { from, kind: '->', to };
      const isThere = picture?.edges.some((each) => edgeId(each) === edgeId(edge)) ?? false;
      if (isThere || (await perform([{ kind: 'addEdge', edge }]))) session.select([edgeId(edge)]);
    },
    async toggleRole(role) {
      const names = namesIn(selected);
      const nodes = (picture?.nodes ?? []).filter(({ name }) => names.includes(name));
      const on = nodes.some(({ roles }) => !roles.includes(role));
      await perform(nodes.map(({ name }) => ({ kind: 'setRole', name, role, on })));
    },
    async removeSelected() {
      const [nodes, edges] = [namesIn(selected), edgesIn(selected)];
      if (nodes.length + edges.length > 0)
        await perform([{ kind: 'remove', nodes: [...nodes], edges: [...edges] }]);
    },
    async duplicate() {
      const names = namesIn(selected);
      const taken = new Set(picture?.nodes.map(({ name }) => name));
      const copies = new Map(names.map((name) => [name, copyName(name, taken)]));
      const added = (picture?.nodes ?? [])
        .filter(({ name }) => copies.has(name))
        .map(({ name, roles }): ModelOperation => {
          const at = places?.get(name) ?? { x: 0, y: 0 };
          const position = toText({ x: at.x + 36, y: at.y + 48 }, scale);
          return { kind: 'addNode', name: copies.get(name) ?? name, roles, position };
        });
      const edges = (picture?.edges ?? []).flatMap(({ from, kind, to, attributes }): ModelOperation[] => {
        const [a, b] = [copies.get(from), copies.get(to)];
        return a === undefined || b === undefined
          ? []
          : [{ kind: 'addEdge', edge: { from: a, kind, to: b }, attributes }];
      });
      if (await perform([...added, ...edges])) session.select([...copies.values()].map(nodeId));
    },
    move,
    arrange: (how) => move(arrange(selectedNodes(), how)),
    placeAll: (all) => move([...all].map(([name, at]) => ({ id: nodeId(name), ...at }))),
    async bend({ from, kind, to }, through) {
      const at = through === null ? null : toText(through, scale);
      const pos = at === null ? null : `${at.x},${at.y}`;
      await perform([{ kind: 'setEdgeAttributes', edge: { from, kind, to }, attributes: { pos } }]);
    },
    async describe(edge, attributes) {
      await perform([{ kind: 'setEdgeAttributes', edge, attributes }]);
    },
    async replace(edge, by) {
      if (await perform([{ kind: 'replaceEdge', edge, by }])) session.select([edgeId(by)]);
    },
  };
}

/** `mood` becomes `mood 2`, `mood 2` becomes `mood 3`. */
function copyName(name: string, taken: Set<string>): string {
  const base = name.replace(/ \d+$/, '');
  for (let number = 2; ; number += 1) {
    const candidate = `${base} ${number}`;
    if (taken.has(candidate)) continue;
    taken.add(candidate);
    return candidate;
  }
}
