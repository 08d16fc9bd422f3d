import cytoscape from 'cytoscape';
import { elementsOf } from '../../../renderer/features/models/model/elements.ts';
import { modelStyle } from '../../../renderer/features/models/model/style.ts';
import { readModelColours } from '../../../renderer/features/models/model/tokens.ts';
import { manyEdges } from '../../../renderer/ui/canvas/density.ts';
import { createGraphView } from '../../../renderer/ui/canvas/graph-view.ts';

/** The same invented graph for both canvases. */
interface DrawnGraph {
  readonly nodes: readonly { readonly name: string; readonly x: number; readonly y: number }[];
  readonly edges: readonly { readonly from: string; readonly to: string; readonly sign: 1 | -1 }[];
}

declare global {
  var drawBare: (graph: DrawnGraph) => Promise<void>;
  var drawOurs: (graph: DrawnGraph) => Promise<void>;
  /** Milliseconds between frames since the last call. */
  var takeFrames: () => number[];
}

const container = (): HTMLElement => {
  document.body.replaceChildren();
  const made = document.createElement('div');
  made.style.cssText = 'position:fixed;inset:0';
  document.body.append(made);
  return made;
};

globalThis.drawBare = async ({ nodes, edges }) => {
  const cy = cytoscape({
    container: container(),
    elements: {
      nodes: nodes.map(({ name, x, y }) => ({ data: { id: name }, position: { x, y } })),
      edges: edges.map(({ from, to }) => ({ data: { source: from, target: to } })),
    },
    layout: { name: 'preset' },
    style: [
      { selector: 'node', style: { label: 'data(id)' } },
      { selector: 'edge', style: { 'curve-style': 'straight', 'target-arrow-shape': 'triangle' } },
    ],
  });
  cy.fit(undefined, 40);
};

globalThis.drawOurs = async ({ nodes, edges }) => {
  const nothing = () => {};
  const view = createGraphView(container(), {
    onSelect: nothing,
    onMoved: nothing,
    onTapNode: nothing,
    onOpen: nothing,
    onMenu: nothing,
    onHover: nothing,
    onViewport: nothing,
  });
  const colours = readModelColours(getComputedStyle(document.documentElement));
  const said = { lag: null, weight: null, evidence: [], attributes: {}, mentions: [] };
  const elements = elementsOf(
    {
      type: 'digraph',
      nodes: nodes.map(({ name }) => ({ name, roles: [], position: null, attributes: {}, mentions: [] })),
      edges: edges.map(({ from, to, sign }) => ({ from, kind: '->', to, sign, ...said })),
    },
    new Map(nodes.map(({ name, x, y }) => [name, { x, y }])),
    colours,
    (text) => text.length * 7.4,
    [],
  );
  await view.show(elements.nodes, elements.edges, modelStyle(colours, edges.length > manyEdges));
  view.fit();
};

let frames: number[] = [];
let last = performance.now();
const watch = (now: number) => {
  frames.push(now - last);
  last = now;
  requestAnimationFrame(watch);
};
requestAnimationFrame(watch);
globalThis.takeFrames = () => {
  const taken = frames;
  frames = [];
  return taken;
};
