import { ink } from '../palette.ts';
import type { Shape } from '../scene.ts';
import { type Point, text } from '../shapes.ts';
import { textWidth } from '../text/width.ts';
import { wrapText } from '../text/wrap.ts';
import { communityColour } from './nodes.ts';

export interface KeyEntry {
  readonly short: string;
  readonly label: string;
  readonly community: number | null;
}

const size = 7;
const lineHeight = 8.8;
const columnGap = 16;
const mostColumns = 3;

/** The list of short labels and what they stand for, in up to three columns read downwards. Nothing is cut. */
export function drawKey(
  entries: readonly KeyEntry[],
  corner: Point,
  width: number,
): { readonly shapes: readonly Shape[]; readonly height: number } {
  if (entries.length === 0) return { shapes: [], height: 0 };
  const shortWidth = Math.max(...entries.map(({ short }) => textWidth(short, size, 600))) + 6;
  const labelWidth = Math.max(...entries.map(({ label }) => textWidth(label, size)));
  const columns = Math.max(
    1,
    Math.min(
      mostColumns,
      entries.length,
      Math.floor((width + columnGap) / (shortWidth + Math.min(labelWidth, 150) + columnGap)),
    ),
  );
  const columnWidth = (width - columnGap * (columns - 1)) / columns;
  const rows = entries.map((entry) => ({
    ...entry,
    lines: wrapText(entry.label, columnWidth - shortWidth, size),
  }));
  const total = rows.reduce((sum, { lines }) => sum + lines.length, 0);
  const shapes: Shape[] = [];
  let column = 0;
  let line = 0;
  let highest = 0;
  for (const { short, lines, community } of rows) {
    if (line > 0 && column < columns - 1 && line + lines.length > Math.ceil(total / columns)) {
      column += 1;
      line = 0;
    }
    const x = corner.x + column * (columnWidth + columnGap);
    const y = corner.y + line * lineHeight + size;
    if (community !== null) {
      shapes.push({
        kind: 'rect',
        x: x - 5,
        y: y - 5.4,
        width: 2,
        height: 6.6,
        fill: communityColour(community),
        stroke: null,
      });
    }
    shapes.push(text(short, { x, y }, { size, weight: 600, fill: ink.text }));
    for (const [at, words] of lines.entries()) {
      shapes.push(text(words, { x: x + shortWidth, y: y + at * lineHeight }, { size, fill: ink.soft }));
    }
    line += lines.length;
    highest = Math.max(highest, line);
  }
  return { shapes, height: highest * lineHeight };
}
