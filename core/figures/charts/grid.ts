import { ink } from '../palette.ts';
import type { Shape } from '../scene.ts';
import { text } from '../shapes.ts';
import { textWidth } from '../text/width.ts';
import { wrapText } from '../text/wrap.ts';

const size = 6.5;

export interface GridPlace {
  readonly left: number;
  readonly top: number;
  readonly cell: number;
  /** Names beside the rows and above the columns. */
  readonly labels: readonly Shape[];
}

/**
 * A square grid of named rows and columns. Columns bear their names upright; when a name is long they bear the row's
 * number, which then stands before each row's name.
 */
export function gridPlace(names: readonly string[], margin: number, top: number, width: number): GridPlace {
  const inner = width - 2 * margin;
  const short = names.every((name) => textWidth(name, size) <= 46);
  const rowNames = short ? names : names.map((name, at) => `${name} · ${at + 1}`);
  const columnNames = short ? names : names.map((_, at) => String(at + 1));
  const most = inner * 0.4;
  const wrapped = rowNames.map((name) => wrapText(name, most, size));
  const labelWidth = Math.max(...wrapped.flat().map((words) => textWidth(words, size))) + 5;
  const head = Math.max(...columnNames.map((name) => textWidth(name, size))) + 5;
  const lines = Math.max(...wrapped.map((each) => each.length));
  const cell = Math.min((inner - labelWidth) / names.length, Math.max(32, lines * 8));
  const place = { left: margin + labelWidth, top: top + head, cell };
  // Where rows are lower than letters, every second (third, …) row is named.
  const every = Math.max(1, Math.ceil((lines * size * 1.15) / cell));
  const labels = names.flatMap((_, at) => {
    if (at % every !== 0) return [];
    const middle = (at + 0.5) * cell;
    return [
      ...wrapped[at]!.map((words, row) =>
        text(
          words,
          {
            x: place.left - 4,
            y: place.top + middle + (row - (wrapped[at]!.length - 1) / 2) * size * 1.15 + size * 0.36,
          },
          { size, fill: ink.text, anchor: 'end' },
        ),
      ),
      text(
        columnNames[at]!,
        { x: place.left + middle + size * 0.36, y: place.top - 4 },
        {
          size,
          fill: ink.text,
          rotate: -90,
        },
      ),
    ];
  });
  return { ...place, labels };
}
