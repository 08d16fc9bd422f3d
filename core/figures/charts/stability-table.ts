import type { FigureOf, FigureSettings } from '../../model/figure.ts';
import { type Figure, margin } from '../figure.ts';
import { written } from '../numbers.ts';
import { ink } from '../palette.ts';
import { type Shape, toPoints } from '../scene.ts';
import { line, text } from '../shapes.ts';
import type { FigureWords } from '../words.ts';

const size = 7.5;
const rowHeight = 14;

/**
 * CS coefficients as a table in the style of journals, with the reading of Epskamp, Borsboom & Fried (2018,
 * doi:10.3758/s13428-017-0862-1): not below .25, preferably above .5.
 */
export function drawStabilityTable(
  { stability }: FigureOf<'stability-table'>,
  settings: FigureSettings,
  words: FigureWords,
): Figure {
  const width = toPoints(settings.widthMm);
  const columns = [margin + 2, margin + (width - 2 * margin) * 0.52, margin + (width - 2 * margin) * 0.57];
  const rule = (y: number, thick: number): Shape =>
    line({ x: margin, y }, { x: width - margin, y }, { colour: ink.text, width: thick });
  const row = (cells: readonly [string, string, string], y: number, weight: 400 | 600): readonly Shape[] => [
    text(cells[0], { x: columns[0]!, y }, { size, weight, fill: ink.text }),
    text(cells[1], { x: columns[1]!, y }, { size, weight, fill: ink.text, anchor: 'end' }),
    text(cells[2], { x: columns[2]!, y }, { size, weight, fill: ink.text }),
  ];
  const rows = Object.entries(stability).map(([measure, value]): [string, string, string] => [
    words.measures[measure] ?? measure,
    written(value),
    words.verdicts[value >= 0.5 ? 'good' : value >= 0.25 ? 'acceptable' : 'unstable'],
  ]);
  const top = margin + 1;
  const first = top + rowHeight;
  const bottom = first + rows.length * rowHeight + 3;
  return {
    scene: {
      width,
      height: bottom + margin,
      background: settings.background,
      title: words.stabilityTitle,
      description: rows.map(([measure, value, verdict]) => `${measure}: ${value}, ${verdict}`).join('. '),
      shapes: [
        rule(top, 0.9),
        ...row([words.measure, words.coefficient, words.verdict], top + 10, 600),
        rule(first, 0.5),
        ...rows.flatMap((cells, at) => row(cells, first + (at + 1) * rowHeight - 3.5, 400)),
        rule(bottom, 0.9),
      ],
    },
    notes: { key: [], caption: [], warnings: [] },
  };
}
