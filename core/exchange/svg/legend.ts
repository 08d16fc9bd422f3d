import { escapeXml } from '../../foundation/xml.ts';
import { conceptKinds } from '../../model/concept.ts';
import type { GraphEdge, GraphNode } from '../../model/graph.ts';
import { textWidth } from './label.ts';
import { ink, kindColours, signStrokes } from './palette.ts';
import type { FigureWords } from './words.ts';

interface Entry {
  readonly mark: string;
  readonly markWidth: number;
  readonly words: string;
}

const size = 11.5;
const rowHeight = 20;

/** What in the figure means what: only what occurs in it. Broken into rows of at most `width`. */
export function drawLegend(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  words: FigureWords,
  width: number,
): { readonly svg: string; readonly width: number; readonly height: number } {
  const rows = [flow(edgeEntries(edges, words), width), flow(kindEntries(nodes, words), width)].flat();
  const svg = rows.map((row, at) => drawRow(row, at * rowHeight + rowHeight / 2)).join('');
  return { svg, width: Math.max(0, ...rows.map(rowWidth)), height: rows.length * rowHeight };
}

function edgeEntries(edges: readonly GraphEdge[], words: FigureWords): readonly Entry[] {
  const signs = { '+': words.raises, '-': words.lowers, unknown: words.unknown, mixed: words.mixed } as const;
  const used = (['+', '-', 'unknown', 'mixed'] as const).filter((sign) =>
    edges.some((edge) => edge.polarity === sign),
  );
  const marker = { '+': 'raises', '-': 'lowers', unknown: 'unknown', mixed: 'mixed' } as const;
  const line = (sign: GraphEdge['polarity'], hollow: string) => {
    const { colour, dashes } = signStrokes[sign];
    const dashed = dashes === null ? '' : ` stroke-dasharray="${dashes}"`;
    return `<path d="M0 0 H22" stroke="${colour}" stroke-width="1.7"${dashed} marker-end="url(#nosograph-${marker[sign]}${hollow})"/>`;
  };
  return [
    ...used.map((sign) => ({ mark: line(sign, ''), markWidth: 32, words: signs[sign] })),
    ...(edges.some((edge) => edge.strength === 'associated')
      ? [{ mark: line('unknown', '-hollow'), markWidth: 32, words: words.associated }]
      : []),
    ...(edges.some((edge) => edge.papersFor > 1)
      ? [
          {
            mark: `<rect x="2" y="-8" width="18" height="16" rx="8" fill="${ink.paper}" stroke="${ink.line}"/><text x="11" y="4" text-anchor="middle" font-size="11" fill="${ink.soft}">3</text>`,
            markWidth: 22,
            words: words.count,
          },
        ]
      : []),
  ];
}

function kindEntries(nodes: readonly GraphNode[], words: FigureWords): readonly Entry[] {
  const used = conceptKinds.filter((kind) => nodes.some((node) => node.kind === kind));
  return used.map((kind) => ({
    mark: `<rect x="0" y="-6" width="18" height="12" rx="6" fill="${kindColours[kind].fill}" stroke="${kindColours[kind].line}"/>`,
    markWidth: 20,
    words: words.kinds[kind],
  }));
}

const entryWidth = (entry: Entry): number => entry.markWidth + 5 + textWidth(entry.words, size) + 16;
const rowWidth = (row: readonly Entry[]): number => row.reduce((sum, entry) => sum + entryWidth(entry), 0);

function flow(entries: readonly Entry[], width: number): readonly (readonly Entry[])[] {
  const rows: Entry[][] = [];
  for (const entry of entries) {
    const row = rows.at(-1);
    if (row === undefined || rowWidth(row) + entryWidth(entry) > width) rows.push([entry]);
    else row.push(entry);
  }
  return rows;
}

function drawRow(row: readonly Entry[], y: number): string {
  let x = 0;
  return row
    .map((entry) => {
      const svg = `<g transform="translate(${x.toFixed(1)} ${y})">${entry.mark}<text x="${entry.markWidth + 5}" y="4" font-size="${size}" fill="${ink.soft}">${escapeXml(entry.words)}</text></g>`;
      x += entryWidth(entry);
      return svg;
    })
    .join('');
}
