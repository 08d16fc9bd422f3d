import { ink } from '../palette.ts';
import type { Shape } from '../scene.ts';
import { text } from '../shapes.ts';
import { capHeight } from '../text/metrics.ts';
import { textWidth } from '../text/width.ts';
import { wrapText } from '../text/wrap.ts';

const size = 7;
const lineHeight = 8.4;
const leastRow = 11;

export interface RowLabels {
  /** Width of the column, without the gap after it. */
  readonly width: number;
  /** The middle of each row, from the first row's top. */
  readonly middles: readonly number[];
  readonly height: number;
  /** The labels, right-aligned at `right`. */
  draw(right: number, top: number): readonly Shape[];
}

/** Names of rows beside a chart: broken into lines where they are long, never cut; rows grow with them. */
export function rowLabels(labels: readonly string[], most: number): RowLabels {
  const rows = labels.map((label) => wrapText(label, most, size));
  const width = Math.max(...rows.flat().map((words) => textWidth(words, size)));
  const middles: number[] = [];
  let height = 0;
  for (const lines of rows) {
    const high = Math.max(leastRow, lines.length * lineHeight + 3);
    middles.push(height + high / 2);
    height += high;
  }
  return {
    width,
    middles,
    height,
    draw: (right, top) =>
      rows.flatMap((lines, row) =>
        lines.map((words, at) => {
          const middle = top + middles[row]! + (at - (lines.length - 1) / 2) * lineHeight;
          return text(
            words,
            { x: right, y: middle + (capHeight / 2) * size },
            { size, fill: ink.text, anchor: 'end' },
          );
        }),
      ),
  };
}

/** Rows without names, as high as they can be on a page. */
export function bareRows(count: number, most: number): RowLabels {
  const high = Math.min(leastRow, most / count);
  return {
    width: 0,
    middles: Array.from({ length: count }, (_, row) => (row + 0.5) * high),
    height: count * high,
    draw: () => [],
  };
}
