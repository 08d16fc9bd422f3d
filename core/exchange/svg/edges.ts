import { escapeXml } from '../../foundation/xml.ts';
import type { GraphEdge } from '../../model/graph.ts';
import { type Box, bowed, boxesOverlap, leaveBox, type Point, pointOnCurve } from './geometry.ts';
import { textWidth } from './label.ts';
import { ink, signStrokes } from './palette.ts';
import type { FigureWords } from './words.ts';

/** An edge on paper. */
export interface Way {
  readonly edge: GraphEdge;
  readonly svg: string;
  readonly from: Point;
  readonly control: Point;
  readonly to: Point;
}

const headLength = 9;
const signNames = { '+': 'raises', '-': 'lowers', unknown: 'unknown', mixed: 'mixed' } as const;

/** Arrow heads: one full and one hollow for each sign. */
export function drawMarkers(): string {
  const heads = (['+', '-', 'unknown', 'mixed'] as const).flatMap((sign) => {
    const { colour } = signStrokes[sign];
    const marker = (hollow: boolean) =>
      `<marker id="nosograph-${signNames[sign]}${hollow ? '-hollow' : ''}" viewBox="0 0 10 10" refX="0.5" refY="5" markerWidth="${headLength}" markerHeight="${headLength}" markerUnits="userSpaceOnUse" orient="auto"><path d="M0.5 1.2 L9.2 5 L0.5 8.8 Z" fill="${hollow ? ink.paper : colour}" stroke="${colour}" stroke-width="1.2"/></marker>`;
    return [marker(false), marker(true)];
  });
  return `<defs>${heads.join('')}</defs>`;
}

/** An edge bows when its reverse is drawn as well, so that both can be seen; one to itself makes a loop. */
export function drawEdge(
  edge: GraphEdge,
  boxes: ReadonlyMap<string, Box>,
  edges: readonly GraphEdge[],
  words: FigureWords,
): Way {
  const source = boxes.get(edge.causeId)!;
  const target = boxes.get(edge.effectId)!;
  const both = edges.some((other) => other.causeId === edge.effectId && other.effectId === edge.causeId);
  const way = edge.causeId === edge.effectId ? loopAt(source) : wayBetween(source, target, both ? 22 : 0);
  const { colour, dashes } = signStrokes[edge.polarity];
  const width = Math.min(4.2, 1.2 + 0.55 * Math.max(0, edge.papersFor - 1));
  const hollow = edge.strength === 'associated' ? '-hollow' : '';
  const dashed = dashes === null ? '' : ` stroke-dasharray="${dashes}"`;
  const title = words.edge(labelOf(source), labelOf(target), edge.papersFor, edge.papersAgainst);
  const path = `M${pair(way.from)} Q${pair(way.control)} ${pair(way.to)}`;
  const svg = `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width.toFixed(1)}"${dashed} marker-end="url(#nosograph-${signNames[edge.polarity]}${hollow})"><title>${escapeXml(title)}</title></path>`;
  return { edge, svg, ...way };
}

const labelOf = (box: Box & { readonly node?: { readonly label: string } }): string => box.node?.label ?? '';

function wayBetween(source: Box, target: Box, bow: number) {
  const middle = bowed(source, target, bow * 2);
  const from = leaveBox(source, middle, 2);
  const to = leaveBox(target, middle, headLength + 2);
  return { from, control: bowed(from, to, bow), to };
}

function loopAt(box: Box) {
  const top = box.y - box.height / 2;
  return {
    from: { x: box.x - 14, y: top - 2 },
    control: { x: box.x, y: top - 54 },
    to: { x: box.x + 14, y: top - headLength - 3 },
  };
}

const pair = ({ x, y }: Point): string => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;

/** Numbers of papers on edges that have several, where there is room for them. */
export function placeCounts(ways: readonly Way[], nodes: readonly Box[]): readonly string[] {
  const taken: Box[] = [...nodes];
  return ways
    .filter((way) => way.edge.papersFor > 1)
    .toSorted((a, b) => b.edge.papersFor - a.edge.papersFor)
    .flatMap((way) => {
      const text = String(way.edge.papersFor);
      const size = { width: textWidth(text, 11) + 9, height: 16 };
      const at = [0.5, 0.42, 0.58, 0.34, 0.66]
        .map((t) => ({ ...pointOnCurve(way.from, way.control, way.to, t), ...size }))
        .find((box) => !taken.some((other) => boxesOverlap(box, other)));
      if (at === undefined) return [];
      taken.push(at);
      const left = Math.round((at.x - size.width / 2) * 10) / 10;
      const top = Math.round((at.y - size.height / 2) * 10) / 10;
      return [
        `<g><rect x="${left}" y="${top}" width="${size.width.toFixed(1)}" height="${size.height}" rx="8" fill="${ink.paper}" stroke="${ink.line}"/><text x="${at.x.toFixed(1)}" y="${(at.y + 4).toFixed(1)}" text-anchor="middle" font-size="11" fill="${ink.soft}">${text}</text></g>`,
      ];
    });
}
