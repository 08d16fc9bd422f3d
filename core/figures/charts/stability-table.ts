import type { FigureOf, FigureSettings } from '../../model/figure.ts';
import { type Figure, margin } from '../figure.ts';
import { written } from '../numbers.ts';
import { ink } from '../palette.ts';
import { type Shape, toPoints } from '../scene.ts';
import { line, text } from '../shapes.ts';
import { textWidth } from '../text/width.ts';
import { wrapText } from '../text/wrap.ts';
import type { FigureWords } from '../words.ts';

const size = 7.5;
const lineHeight = 9.4;
const gap = 10;

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
  const head: Row = [words.measure, words.coefficient, words.verdict];
  const rows = Object.entries(stability).map(
    ([measure, value]): Row => [
      words.measures[measure] ?? measure,
      written(value),
      words.verdicts[value >= 0.5 ? 'good' : value >= 0.25 ? 'acceptable' : 'unstable'],
    ],
  );
  const columns = columnsFor([head, ...rows], width);
  const rule = (y: number, thick: number): Shape =>
    line({ x: margin, y }, { x: width - margin, y }, { colour: ink.text, width: thick });
  const shapes: Shape[] = [rule(margin, 0.9)];
  let y = margin + 2;
  for (const [at, cells] of [head, ...rows].entries()) {
    const lines = cells.map((cell, column) =>
      wrapText(cell, columns[column]!.width, size, at === 0 ? 600 : 400),
    );
    for (const [column, words] of lines.entries())
      shapes.push(...cellShapes(words, columns[column]!, y, at === 0));
    y += Math.max(...lines.map((each) => each.length)) * lineHeight + 4;
    if (at === 0) shapes.push(rule(y, 0.5));
    y += 1;
  }
  shapes.push(rule(y + 1, 0.9));
  return {
    scene: {
      width,
      height: y + 1 + margin,
      background: settings.background,
      title: words.stabilityTitle,
      description: rows.map(([measure, value, verdict]) => `${measure}: ${value}, ${verdict}`).join('. '),
      shapes,
    },
    notes: { key: [], caption: [], warnings: [] },
  };
}

type Row = readonly [measure: string, coefficient: string, verdict: string];

interface Column {
  readonly left: number;
  readonly width: number;
  readonly anchor: 'start' | 'end';
}

/** The first two columns are as wide as their words, as far as there is room; the last takes the rest. */
function columnsFor(rows: readonly Row[], width: number): readonly Column[] {
  const inner = width - 2 * margin - 4 - 2 * gap;
  const widest = (column: 0 | 1) => Math.max(...rows.map((row) => textWidth(row[column], size, 600)));
  const first = Math.min(widest(0), inner * 0.4);
  const second = Math.min(widest(1), inner * 0.25);
  const left = margin + 2;
  return [
    { left, width: first, anchor: 'start' },
    { left: left + first + gap, width: second, anchor: 'end' },
    { left: left + first + second + 2 * gap, width: inner - first - second, anchor: 'start' },
  ];
}

const cellShapes = (
  lines: readonly string[],
  { left, width, anchor }: Column,
  top: number,
  heavy: boolean,
): readonly Shape[] =>
  lines.map((words, at) =>
    text(
      words,
      { x: anchor === 'start' ? left : left + width, y: top + size + at * lineHeight },
      { size, weight: heavy ? 600 : 400, fill: ink.text, anchor },
    ),
  );
