import { ink } from './palette.ts';
import type { Shape } from './scene.ts';
import { type Point, text } from './shapes.ts';
import { capHeight } from './text/metrics.ts';
import { textWidth } from './text/width.ts';
import { wrapText } from './text/wrap.ts';

/** What a mark in the figure means. */
export interface LegendEntry {
  readonly words: string;
  readonly markWidth: number;
  /** Draws the mark from `at` to the right, centred on its height. */
  mark(at: Point): readonly Shape[];
}

export const legendSize = 7;
const rowHeight = 11.5;
const gap = 13;

/** Entries in rows of at most `width` points, from the top left corner on. Words too long for a row are broken. */
export function drawLegend(
  entries: readonly LegendEntry[],
  corner: Point,
  width: number,
): { readonly shapes: readonly Shape[]; readonly height: number } {
  const shapes: Shape[] = [];
  let x = 0;
  let row = 0;
  for (const entry of entries) {
    const lines = wrapText(entry.words, width - entry.markWidth - 4, legendSize);
    const wide = entry.markWidth + 4 + Math.max(...lines.map((words) => textWidth(words, legendSize)));
    if (x > 0 && x + wide > width) {
      x = 0;
      row += 1;
    }
    const y = corner.y + row * rowHeight + rowHeight / 2;
    shapes.push(...entry.mark({ x: corner.x + x, y }));
    for (const [at, words] of lines.entries()) {
      const place = {
        x: corner.x + x + entry.markWidth + 4,
        y: y + at * rowHeight + (capHeight / 2) * legendSize,
      };
      shapes.push(text(words, place, { size: legendSize, fill: ink.soft }));
    }
    row += lines.length - 1;
    x += wide + gap;
  }
  return { shapes, height: entries.length === 0 ? 0 : (row + 1) * rowHeight };
}
