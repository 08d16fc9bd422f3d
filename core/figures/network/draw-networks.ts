import { NosographError } from '../../foundation/errors.ts';
import type { FigureNetwork, FigureSettings } from '../../model/figure.ts';
import type { Warning } from '../../model/run.ts';
import { type Figure, margin } from '../figure.ts';
import { placeNodes } from '../layout/place-nodes.ts';
import { drawLegend } from '../legend.ts';
import { written } from '../numbers.ts';
import { ink, okabeIto } from '../palette.ts';
import { type Shape, toPoints } from '../scene.ts';
import { type Area, text } from '../shapes.ts';
import { wrapText } from '../text/wrap.ts';
import type { FigureWords } from '../words.ts';
import { edgeScale, edgesOf, type FigureEdge } from './edge-scale.ts';
import { drawKey, type KeyEntry } from './key.ts';
import { networkLegend } from './legend.ts';
import { type NodeLabels, nodeLabels } from './node-labels.ts';
import { textRadius } from './nodes.ts';
import { drawPanel, type Panel, type PanelStyle } from './panel.ts';

const panelGap = 14;
const titleSize = 8.5;
const titleLine = 10.5;
/** Panels narrower than this (60 mm) stand below one another. */
const narrowest = 170;

/**
 * A network as the field draws it (after qgraph): width and colour by weight, negative edges dashed, rings of
 * predictability, communities by colour; or several networks with one layout and one maximum, so that they can be
 * compared by eye. The same input gives the same figure.
 * @throws NosographError `input.invalid` when a matrix does not fit its variables, or networks have different ones.
 */
export function drawNetworks(
  networks: readonly FigureNetwork[],
  settings: FigureSettings,
  words: FigureWords,
): Figure {
  checkNetworks(networks);
  const first = networks[0]!;
  const p = first.variables.length;
  const width = toPoints(settings.widthMm);
  const boxes = panelBoxes(networks, settings, width);
  const box = boxes.areas[0]!;
  const directed = networks.some((network) => network.directed);
  // Arrows and loops need room between the nodes.
  const radius = nodeRadius(box, p, settings) * (directed ? 0.82 : 1);
  const labels = nodeLabels(first, settings.labels, textRadius(radius));
  const edges = networks.map((network) => edgesOf(network, settings.minimum));
  const scale = edgeScale(edges.flat(), p, settings, { side: Math.min(box.width, box.height), directed });
  const layout = placeNodes(networks, settings);
  const names = settings.communities ? communityNames(networks) : [];
  const communities = first.variables.map((name) => communityOf(networks, name, names));
  const loops = edges.flat().some(({ from, to }) => from === to);
  const style: PanelStyle = {
    settings,
    loops,
    words,
    radius,
    labels,
    scale,
    layout,
    communities,
    communityNames: names,
  };
  const panels = networks.map((network, at) => drawPanel(network, edges[at]!, boxes.areas[at]!, at, style));
  const titles = boxes.titles.flatMap((lines, at) => panelTitle(lines, boxes.areas[at]!));
  const below = drawBelow(networks, edges.flat(), labels, { ...style, top: boxes.bottom, width });
  return {
    scene: {
      width,
      height: below.bottom + margin,
      background: settings.background,
      title: titleOf(networks, edges, words),
      description: [
        directed ? null : words.notACause,
        networks.some((n) => n.directed) ? words.notACauseDirected : null,
      ]
        .filter((each) => each !== null)
        .join(' '),
      shapes: [...titles, ...panels.flatMap(({ shapes }) => shapes), ...below.shapes],
    },
    notes: {
      key: labels.key.map(({ short, label }) => ({ short, label })),
      caption: captionOf(networks, style),
      warnings: warningsOf(networks, panels, style),
    },
  };
}

function checkNetworks(networks: readonly FigureNetwork[]): void {
  const [first] = networks;
  for (const { variables, weights, signs } of networks) {
    const p = variables.length;
    if (
      weights.length !== p ||
      weights.some((row) => row.length !== p) ||
      (signs !== undefined && signs.length !== p)
    ) {
      throw new NosographError(
        'input.invalid',
        `A network of ${p} variables needs ${p} rows of ${p} weights; there are ${weights.length} rows.`,
        { variables: p, rows: weights.length },
      );
    }
    if (variables.some((name, at) => name !== first!.variables[at])) {
      throw new NosographError(
        'input.invalid',
        'Networks in one figure need the same variables in the same order, so that they can share a layout.',
      );
    }
  }
}

interface Boxes {
  readonly areas: readonly Area[];
  readonly titles: readonly (readonly string[])[];
  readonly bottom: number;
}

function panelBoxes(networks: readonly FigureNetwork[], settings: FigureSettings, width: number): Boxes {
  const count = networks.length;
  const inner = width - 2 * margin;
  const most = Math.max(1, Math.floor((inner + panelGap) / (narrowest + panelGap)));
  const columns = Math.min(count, most, count === 4 ? 2 : 3);
  const rows = Math.ceil(count / columns);
  const wide = (inner - panelGap * (columns - 1)) / columns;
  const titles = networks.map(({ title }) =>
    title === null ? [] : wrapText(title, wide, titleSize, 600).filter((line) => line !== ''),
  );
  const lines = Math.max(...titles.map((each) => each.length));
  const head = lines === 0 ? 0 : lines * titleLine + 4;
  const high =
    settings.heightMm === null
      ? wide * (columns > 1 ? 0.96 : wide > 380 ? 0.7 : 0.9)
      : Math.max(40, (toPoints(settings.heightMm) - 2 * margin) / rows - head);
  const areas = networks.map((_, at) => ({
    left: margin + (at % columns) * (wide + panelGap),
    top: margin + Math.floor(at / columns) * (high + head + panelGap / 2) + head,
    width: wide,
    height: high,
  }));
  return { areas, titles, bottom: areas.at(-1)!.top + high };
}

/** Nodes take about a sixth of the area, fewer when they are many; on a circle they must not touch. */
function nodeRadius({ width, height }: Area, p: number, { nodeSize, layout }: FigureSettings): number {
  const spacing = Math.sqrt((width * height) / Math.max(4, p));
  const suits = Math.min(0.235 * spacing, 27, 0.13 * Math.min(width, height));
  const wished = suits * nodeSize;
  if (layout !== 'circle' || p < 3) return wished;
  const touching = (Math.min(width, height) / 2) * Math.sin(Math.PI / p);
  return Math.min(wished, (touching / (1 + Math.sin(Math.PI / p))) * 0.86);
}

function communityNames(networks: readonly FigureNetwork[]): readonly string[] {
  const [first] = networks;
  return [
    ...new Set(
      first!.variables.flatMap((name) =>
        networks.flatMap(({ communities }) => communities[name] ?? []).slice(0, 1),
      ),
    ),
  ];
}

function communityOf(
  networks: readonly FigureNetwork[],
  name: string,
  names: readonly string[],
): number | null {
  const community = networks.map(({ communities }) => communities[name]).find((each) => each !== undefined);
  const index = community === undefined ? -1 : names.indexOf(community);
  return index < 0 ? null : index;
}

const panelTitle = (lines: readonly string[], { left, top }: Area): readonly Shape[] =>
  lines.map((words, at) =>
    text(
      words,
      { x: left, y: top - 6 - (lines.length - 1 - at) * titleLine },
      { size: titleSize, weight: 600, fill: ink.text },
    ),
  );

/** Legend and key below the panels. */
function drawBelow(
  networks: readonly FigureNetwork[],
  edges: readonly FigureEdge[],
  labels: NodeLabels,
  style: PanelStyle & { readonly top: number; readonly width: number },
): { readonly shapes: readonly Shape[]; readonly bottom: number } {
  const inner = style.width - 2 * margin;
  const entries = style.settings.legend
    ? networkLegend(networks, edges, style.communityNames, style.settings, style.words)
    : [];
  const legendTop = style.top + (entries.length > 0 ? 7 : 0);
  const legend = drawLegend(entries, { x: margin, y: legendTop }, inner);
  const key = keyEntries(labels, style.communities);
  const bar = key.some(({ community }) => community !== null) ? 5 : 0;
  const keyTop = legendTop + legend.height + (key.length > 0 ? 6 : 0);
  const list = drawKey(key, { x: margin + bar, y: keyTop }, inner - bar);
  return { shapes: [...legend.shapes, ...list.shapes], bottom: keyTop + list.height };
}

/** Members of a community stand together in the key. */
function keyEntries({ key }: NodeLabels, communities: readonly (number | null)[]): readonly KeyEntry[] {
  return key
    .map(({ node, short, label }) => ({ short, label, community: communities[node] ?? null }))
    .toSorted(
      (a, b) => (a.community ?? Number.POSITIVE_INFINITY) - (b.community ?? Number.POSITIVE_INFINITY) || 0,
    );
}

function titleOf(
  networks: readonly FigureNetwork[],
  edges: readonly (readonly FigureEdge[])[],
  words: FigureWords,
): string {
  const titles = networks.map(({ variables, directed, title }, at) => {
    const said = words.networkTitle({ nodes: variables.length, edges: edges[at]!.length, directed });
    return title === null ? said : words.fact(title, said);
  });
  return titles.length === 1 ? titles[0]! : [words.panelsTitle(titles.length), ...titles].join('. ');
}

function captionOf(networks: readonly FigureNetwork[], { scale, words }: PanelStyle): string[] {
  const { maximum, minimum, cut } = scale;
  return [
    words.scaling({
      maximum: written(maximum),
      minimum: minimum > 0 ? written(minimum) : null,
      cut: cut > 0 ? written(cut) : null,
    }),
    ...(networks.some(({ directed }) => !directed) ? [words.notACause] : []),
    ...(networks.some(({ directed }) => directed) ? [words.notACauseDirected] : []),
  ];
}

function warningsOf(
  networks: readonly FigureNetwork[],
  panels: readonly Panel[],
  { words, communityNames: names, settings }: PanelStyle,
): Warning[] {
  const warnings: Warning[] = [];
  const unwritten = panels.reduce((sum, panel) => sum + panel.unwritten, 0);
  if (unwritten > 0) {
    warnings.push({
      code: 'edge-labels-omitted',
      message: words.warnings.edgeLabelsOmitted(unwritten),
      value: unwritten,
      threshold: 0,
    });
  }
  if (names.length > okabeIto.length) {
    warnings.push({
      code: 'community-colours-repeat',
      message: words.warnings.coloursRepeat(names.length),
      value: names.length,
      threshold: okabeIto.length,
      source: 'Okabe & Ito 2008',
    });
  }
  if (panels.some(({ crowded }) => crowded)) {
    warnings.push({ code: 'nodes-crowded', message: words.warnings.crowded });
  }
  const placed = new Set(networks.flatMap(({ places }) => places.map(({ variable }) => variable)));
  if (
    settings.layout === 'places' &&
    placed.size > 0 &&
    networks[0]!.variables.some((name) => !placed.has(name))
  ) {
    warnings.push({ code: 'places-incomplete', message: words.warnings.placesIncomplete });
  }
  return warnings;
}
