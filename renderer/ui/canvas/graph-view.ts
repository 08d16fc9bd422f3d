import cytoscape from 'cytoscape';
import { manyEdges } from './density.ts';
import { differenceOf, sameFields } from './difference.ts';
import type { CanvasEdge, CanvasNode, PlacedNode, Point } from './elements.ts';
import { freePlace } from './neighbours.ts';
import { inSlices } from './slices.ts';
import { type Guides, snapWhileDragged } from './snapping.ts';

const farAway = 1e7;
/** A graph of three nodes is not blown up to fill the window. */
const mostFitted = 1.15;

/** What the canvas tells its owner. Ids are the concepts' and edges' own. */
export interface GraphViewEvents {
  onSelect(ids: readonly string[]): void;
  /** A drag has ended: every node that it moved, as one step. */
  onMoved(places: readonly PlacedNode[]): void;
  onTapNode(id: string): void;
  onOpen(id: string | null, at: Point): void;
  onMenu(id: string | null, at: Point): void;
  onHover(id: string | null): void;
  /** Zoom, pan or a moved node: overlays follow. */
  onViewport(): void;
}

export interface GraphView {
  /** Shows these elements, changing only what differs; large additions come in slices. */
  show(
    nodes: readonly CanvasNode[],
    edges: readonly CanvasEdge[],
    style: cytoscape.StylesheetJson,
  ): Promise<void>;
  /** Moves nodes without telling `onMoved`. */
  place(places: readonly PlacedNode[]): void;
  places(): readonly PlacedNode[];
  select(ids: readonly string[]): void;
  /** Gives these, and no others, a class of the style sheet. */
  mark(name: string, ids: readonly string[]): void;
  /** Puts these in front: everything else steps back. Null: as the selection has it. */
  spotlight(ids: readonly string[] | null): void;
  centre(ids: readonly string[]): void;
  fit(ids?: readonly string[]): void;
  zoomBy(factor: number): void;
  /** Box of a node in the container's pixels. */
  boxOf(
    id: string,
  ): { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | null;
  /** Where an edge has its middle, in the container's pixels. */
  middleOf(id: string): Point | null;
  nodeAt(point: Point): string | null;
  /** From the container's pixels to the canvas's units. */
  toCanvas(point: Point): Point;
  setGrabbing(on: boolean): void;
  /** Lines along which the node that is being dragged stands in line with others, in the container's pixels. */
  guides(): Guides;
  destroy(): void;
}

/** The picture of a graph in a container. Knows nothing of React, of the engine or of words. */
export function createGraphView(container: HTMLElement, events: GraphViewEvents): GraphView {
  const cy = cytoscape({
    container,
    minZoom: 0.02,
    maxZoom: 4,
    boxSelectionEnabled: true,
    selectionType: 'single',
    textureOnViewport: false,
    hideEdgesOnViewport: false,
  });
  let shownNodes = new Map<string, CanvasNode>();
  let shownEdges = new Map<string, CanvasEdge>();
  let style: cytoscape.StylesheetJson | null = null;
  let inFront: readonly string[] | null = null;
  let generation = 0;
  let isQuiet = false;
  /** True while the view shows what `fit` made of it: then it follows the size of the window. */
  let isFitted = false;

  listen(cy, events, () => isQuiet);

  cy.on('dragpan scrollzoom pinchzoom', () => {
    isFitted = false;
  });
  cy.on('resize', () => {
    if (isFitted) fitAll();
  });
  const fitAll = () => {
    cy.fit(undefined, 40);
    if (cy.zoom() > mostFitted) {
      cy.zoom(mostFitted);
      cy.center();
    }
  };

  /** A picture that was fitted stays so when a newcomer would stand outside. */
  const keepInSight = (added: readonly CanvasNode[]) => {
    const { x1, y1, x2, y2 } = cy.extent();
    const isOutside = ({ position }: CanvasNode) =>
      position !== null && (position.x < x1 || position.x > x2 || position.y < y1 || position.y > y2);
    if (isFitted && added.some(isOutside)) fitAll();
  };

  const quietly = (change: () => void) => {
    isQuiet = true;
    try {
      cy.batch(change);
    } finally {
      isQuiet = false;
    }
  };

  const remove = (ids: readonly string[]) => {
    for (const id of ids) cy.getElementById(id).remove();
  };

  const addNode = (node: CanvasNode) => {
    const position = node.position ?? freePlace([], []);
    cy.add({ group: 'nodes', data: { ...node.data }, position: { ...position } });
    shownNodes.set(node.data.id, node);
  };

  const show: GraphView['show'] = async (nodes, edges, nextStyle) => {
    generation += 1;
    const mine = generation;
    const isCurrent = () => mine === generation && !cy.destroyed();
    if (style !== nextStyle) {
      style = nextStyle;
      cy.style(nextStyle);
    }
    speedUp(cy, edges.length);
    const nodeChanges = differenceOf(shownNodes, nodes, sameNode);
    const edgeChanges = differenceOf(shownEdges, edges, sameEdge);
    quietly(() => {
      remove(edgeChanges.removed);
      remove(nodeChanges.removed);
      for (const id of edgeChanges.removed) shownEdges.delete(id);
      for (const id of nodeChanges.removed) shownNodes.delete(id);
    });
    const comeBack = lookAway(cy, nodeChanges.added.length + edgeChanges.added.length);
    await inSlices(nodeChanges.added, isCurrent, (slice) => quietly(() => slice.forEach(addNode)));
    await inSlices(nodeChanges.changed, isCurrent, (slice) =>
      quietly(() => {
        for (const node of slice) {
          const shown = cy.getElementById(node.data.id);
          shown.data({ ...node.data });
          if (node.position !== null) shown.position({ ...node.position });
          shownNodes.set(node.data.id, node);
        }
      }),
    );
    await inSlices(edgeChanges.added, isCurrent, (slice) =>
      quietly(() => {
        cy.add(
          slice.map((edge) => ({
            group: 'edges' as const,
            data: { ...edge.data },
            classes: edge.classes ?? '',
          })),
        );
        for (const edge of slice) shownEdges.set(edge.data.id, edge);
      }),
    );
    await inSlices(edgeChanges.changed, isCurrent, (slice) =>
      quietly(() => {
        for (const edge of slice) {
          cy.getElementById(edge.data.id)
            .data({ ...edge.data })
            .classes(edge.classes ?? '');
          shownEdges.set(edge.data.id, edge);
        }
      }),
    );
    if (!isCurrent()) return;
    comeBack();
    keepInSight(nodeChanges.added);
  };

  /** One node or edge in front, or what `inFront` names: what it does not touch steps back. */
  const light = (selected: cytoscape.CollectionReturnValue) => {
    cy.elements('.dimmed').removeClass('dimmed');
    if (inFront !== null) {
      cy.elements().difference(collect(inFront)).addClass('dimmed');
      return;
    }
    if (selected.length !== 1) return;
    const near = selected
      .union(selected.edges().connectedNodes())
      .union(selected.nodes().closedNeighborhood());
    cy.elements().difference(near).addClass('dimmed');
  };
  const collect = (ids: readonly string[]) =>
    ids.reduce((all, id) => all.union(cy.getElementById(id)), cy.collection());
  const guides = snapWhileDragged(cy, () => events.onViewport());
  return {
    show,
    place(places) {
      quietly(() => {
        for (const { id, x, y } of places) {
          cy.getElementById(id).position({ x, y });
          const shown = shownNodes.get(id);
          if (shown !== undefined) shownNodes.set(id, { ...shown, position: { x, y } });
        }
      });
      events.onViewport();
    },
    places: () => cy.nodes().map((node) => ({ id: node.id(), ...node.position() })),
    select(ids) {
      quietly(() => {
        const wanted = collect(ids);
        cy.elements(':selected').difference(wanted).unselect();
        wanted.select();
        if (shownEdges.size <= manyEdges) light(wanted);
      });
      events.onViewport();
    },
    mark(name, ids) {
      quietly(() => {
        cy.elements(`.${name}`).removeClass(name);
        for (const id of ids) cy.getElementById(id).addClass(name);
      });
    },
    spotlight(ids) {
      inFront = ids;
      quietly(() => light(cy.elements(':selected')));
    },
    centre(ids) {
      const wanted = collect(ids);
      if (wanted.empty()) return;
      isFitted = false;
      if (cy.zoom() < 0.7) cy.zoom({ level: 0.9, position: middleOf(wanted) });
      cy.center(wanted);
    },
    fit(ids) {
      isFitted = ids === undefined || ids.length === 0;
      if (isFitted) return fitAll();
      const wanted = collect(ids ?? []);
      if (!wanted.empty()) cy.fit(wanted, 48);
    },
    zoomBy(factor) {
      isFitted = false;
      cy.zoom({
        level: cy.zoom() * factor,
        renderedPosition: { x: container.clientWidth / 2, y: container.clientHeight / 2 },
      });
    },
    boxOf(id) {
      const node = cy.getElementById(id);
      if (node.empty() || !node.isNode()) return null;
      const { x, y } = node.renderedPosition();
      return { x, y, width: node.renderedWidth(), height: node.renderedHeight() };
    },
    middleOf(id) {
      const edge = cy.getElementById(id);
      return edge.empty() || !edge.isEdge() ? null : { ...edge.renderedMidpoint() };
    },
    nodeAt(point) {
      const hit = cy.nodes().filter((node) => {
        const { x, y } = node.renderedPosition();
        return (
          Math.abs(x - point.x) <= Math.max(12, node.renderedWidth() / 2) &&
          Math.abs(y - point.y) <= Math.max(12, node.renderedHeight() / 2)
        );
      });
      return hit.empty() ? null : hit[0]!.id();
    },
    toCanvas: ({ x, y }) => ({ x: (x - cy.pan().x) / cy.zoom(), y: (y - cy.pan().y) / cy.zoom() }),
    setGrabbing(on) {
      cy.autoungrabify(!on);
    },
    guides,
    destroy() {
      generation += 1;
      shownNodes = new Map();
      shownEdges = new Map();
      cy.destroy();
    },
  };
}

function listen(cy: cytoscape.Core, events: GraphViewEvents, isQuiet: () => boolean): void {
  let isSelectionPending = false;
  cy.on('select unselect', () => {
    if (isQuiet() || isSelectionPending) return;
    isSelectionPending = true;
    queueMicrotask(() => {
      isSelectionPending = false;
      if (!cy.destroyed()) events.onSelect(cy.elements(':selected').map((element) => element.id()));
    });
  });
  let moved: PlacedNode[] = [];
  cy.on('dragfree', 'node', (event) => {
    const node: cytoscape.NodeSingular = event.target;
    if (moved.length === 0) {
      queueMicrotask(() => {
        const places = moved;
        moved = [];
        if (!cy.destroyed()) events.onMoved(places);
      });
    }
    const { x, y } = node.position();
    moved.push({ id: node.id(), x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 });
  });
  const idOf = (event: cytoscape.EventObject) => (event.target === cy ? null : String(event.target.id()));
  cy.on('tap', 'node', (event) => events.onTapNode(event.target.id()));
  cy.on('dbltap', (event) => events.onOpen(idOf(event), event.position));
  cy.on('cxttap', (event) => events.onMenu(idOf(event), event.renderedPosition));
  cy.on('mouseover', 'node', (event) => events.onHover(event.target.id()));
  cy.on('mouseout', 'node', () => events.onHover(null));
  cy.on('viewport resize', () => events.onViewport());
  cy.on('position', 'node', () => {
    if (!isQuiet()) events.onViewport();
  });
}

/**
 * While many elements come in, the view looks at an empty place: what is out of sight is not drawn, and each slice
 * would otherwise draw everything again. Answers how to look back.
 */
function lookAway(cy: cytoscape.Core, additions: number): () => void {
  if (additions < manyEdges) return () => {};
  const pan = { ...cy.pan() };
  cy.pan({ x: farAway, y: farAway });
  return () => cy.pan(pan);
}

/** What a large graph gives up while it moves, so that each frame is drawn in time. */
function speedUp(cy: cytoscape.Core, edges: number): void {
  const renderer = (cy as unknown as { renderer(): Record<string, unknown> }).renderer();
  renderer.hideEdgesOnViewport = edges > manyEdges;
  renderer.textureOnViewport = edges > manyEdges;
}

function sameNode(a: CanvasNode, b: CanvasNode): boolean {
  return sameFields(a.data, b.data) && a.position?.x === b.position?.x && a.position?.y === b.position?.y;
}

const sameEdge = (a: CanvasEdge, b: CanvasEdge): boolean =>
  a.classes === b.classes && sameFields(a.data, b.data);

function middleOf(elements: cytoscape.CollectionReturnValue): Point {
  const box = elements.boundingBox();
  return { x: (box.x1 + box.x2) / 2, y: (box.y1 + box.y2) / 2 };
}
