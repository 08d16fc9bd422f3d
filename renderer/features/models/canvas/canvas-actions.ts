import type { GraphView } from '../../../ui/canvas/graph-view.ts';
import { type Direction, nodeTowards } from '../../../ui/canvas/neighbours.ts';
import { edgeId, nameOf, namesIn, nodeId } from '../model/ids.ts';
import type { ModelAction } from '../model/keys.ts';
import type { ModelSession } from '../session/model-session.ts';
import type { Drawing } from '../useDrawing.ts';

interface Surroundings {
  readonly session: ModelSession;
  readonly drawing: Drawing;
  readonly view: () => GraphView | null;
  /** Ids of the node from which an edge is being drawn, and of the one that the keyboard points at. */
  readonly source: string | null;
  readonly target: string | null;
  startConnecting(id: string): void;
  stopConnecting(): void;
  setTarget(id: string | null): void;
  connect(from: string, to: string): void;
  askName(): void;
  askRename(name: string): void;
  openMenu(): void;
}

export type CanvasActions = Readonly<Record<ModelAction, () => void>>;

/** How far Shift and an arrow key move what is selected, in the canvas's units. */
const nudge = 10;

/** What every key of the canvas does; menus and buttons do the same. */
export function canvasActions(here: Surroundings): CanvasActions {
  const { session, drawing, view, source, target } = here;
  const state = () => session.store.getState();
  const only = () => (state().selected.length === 1 ? (state().selected[0] ?? null) : null);
  const onlyNode = () => nameOf(only() ?? '');

  const step = (direction: Direction) => {
    const places = view()?.places() ?? [];
    const from = places.find(({ id }) => id === (target ?? source ?? only()));
    const next = from === undefined ? places[0]?.id : nodeTowards(from, direction, places);
    if (next == null) return;
    if (source === null) session.select([next]);
    else here.setTarget(next);
  };
  const stepEdge = (by: 1 | -1) => {
    const { picture, selected } = state();
    const at = picture?.edges.find((edge) => edgeId(edge) === selected[0]);
    const name = onlyNode() ?? at?.from;
    const around = (picture?.edges ?? []).filter(({ from, to }) => from === name || to === name).map(edgeId);
    const next = around[(around.indexOf(selected[0] ?? '') + by + around.length) % around.length];
    if (next !== undefined) session.select([next]);
  };
  const nudgeBy = (dx: number, dy: number) => {
    const wanted = new Set(namesIn(state().selected).map(nodeId));
    const moved = (view()?.places() ?? [])
      .filter(({ id }) => wanted.has(id))
      .map(({ id, x, y }) => ({ id, x: x + dx, y: y + dy }));
    void drawing.move(moved);
  };
  const everything = () => {
    const { picture } = state();
    return [...(picture?.nodes.map(({ name }) => nodeId(name)) ?? []), ...(picture?.edges.map(edgeId) ?? [])];
  };
  const rename = () => {
    const name = onlyNode();
    if (name !== null) here.askRename(name);
  };
  return {
    add: here.askName,
    rename,
    connect() {
      const id = only();
      if (id !== null && nameOf(id) !== null) here.startConnecting(id);
    },
    exposure: () => void drawing.toggleRole('exposure'),
    outcome: () => void drawing.toggleRole('outcome'),
    latent: () => void drawing.toggleRole('latent'),
    adjusted: () => void drawing.toggleRole('adjusted'),
    selected: () => void drawing.toggleRole('selected'),
    delete: () => void drawing.removeSelected(),
    duplicate: () => void drawing.duplicate(),
    selectAll: () => session.select(everything()),
    invert() {
      const now = new Set(state().selected);
      session.select(everything().filter((id) => !now.has(id)));
    },
    expand() {
      const names = new Set(namesIn(state().selected));
      const edges = (state().picture?.edges ?? []).filter(({ from, to }) => names.has(from) || names.has(to));
      const around = new Set([...names, ...edges.flatMap(({ from, to }) => [from, to])]);
      session.select([...around].map(nodeId));
    },
    open() {
      if (source !== null && target !== null) here.connect(source, target);
      else rename();
    },
    cancel() {
      if (source === null) session.select([]);
      else here.stopConnecting();
    },
    zoomIn: () => view()?.zoomBy(1.25),
    zoomOut: () => view()?.zoomBy(0.8),
    fit: () => view()?.fit(),
    fitSelected: () => view()?.fit(state().selected),
    next: () => stepEdge(1),
    previous: () => stepEdge(-1),
    left: () => step('left'),
    right: () => step('right'),
    up: () => step('up'),
    down: () => step('down'),
    nudgeLeft: () => nudgeBy(-nudge, 0),
    nudgeRight: () => nudgeBy(nudge, 0),
    nudgeUp: () => nudgeBy(0, -nudge),
    nudgeDown: () => nudgeBy(0, nudge),
    menu: here.openMenu,
  };
}
