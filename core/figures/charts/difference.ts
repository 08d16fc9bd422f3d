import { NosographError } from '../../foundation/errors.ts';
import type { FigureOf, FigureSettings } from '../../model/figure.ts';
import { type Figure, margin } from '../figure.ts';
import { drawLegend, type LegendEntry } from '../legend.ts';
import { written } from '../numbers.ts';
import { ink } from '../palette.ts';
import { type PathStep, type Shape, toPoints } from '../scene.ts';
import { group, text } from '../shapes.ts';
import { textWidth } from '../text/width.ts';
import type { FigureWords } from '../words.ts';
import { type GridPlace, gridPlace } from './grid.ts';

/**
 * Which edges or nodes differ from which (bootstrapped difference tests without correction: Epskamp, Borsboom & Fried
 * 2018, doi:10.3758/s13428-017-0862-1): black cells differ, grey ones do not, the diagonal has the values.
 */
export function drawDifferences(
  { items, differs, labels }: FigureOf<'difference'>,
  settings: FigureSettings,
  words: FigureWords,
): Figure {
  if (differs.length !== items.length || differs.some((row, at) => row.length !== at)) {
    throw new NosographError(
      'input.invalid',
      `${items.length} items need ${items.length} rows of differences, row i with i characters.`,
      { items: items.length },
    );
  }
  const label = (name: string) => labels[name] ?? name;
  const names = items.map(({ names: [a = '', b] }) =>
    b === undefined ? label(a) : words.between(label(a), label(b)),
  );
  const width = toPoints(settings.widthMm);
  const legend = drawLegend(entries(words), { x: margin, y: margin }, width - 2 * margin);
  const place = gridPlace(names, margin, margin + legend.height + 6, width);
  const differ = (i: number, j: number) => differs[Math.max(i, j)]![Math.min(i, j)] === '1';
  const cells =
    items.length <= mostPointed
      ? pointedCells(items, names, place, differ, words)
      : wholeCells(items.length, place, differ);
  return {
    scene: {
      width,
      height: place.top + items.length * place.cell + margin,
      background: settings.background,
      title: words.differenceTitle,
      description: `${words.different}; ${words.notDifferent}`,
      shapes: [...legend.shapes, ...place.labels, ...cells],
    },
    notes: { key: [], caption: [], warnings: [] },
  };
}

/** With more items than this the cells are two shapes in all, without tooltips: a file of a million marks opens nowhere. */
const mostPointed = 40;

type Differ = (i: number, j: number) => boolean;

function pointedCells(
  items: FigureOf<'difference'>['items'],
  names: readonly string[],
  { left, top, cell }: GridPlace,
  differ: Differ,
  words: FigureWords,
): readonly Shape[] {
  const size = Math.min(6.5, cell * 0.36);
  const numbers = size >= 4.2 && textWidth('−0.00', size) <= cell * 0.96;
  return items.flatMap((item, i) =>
    items.map((_, j): Shape => {
      const x = left + j * cell;
      const y = top + i * cell;
      const fill = i === j ? ink.paper : differ(i, j) ? ink.text : ink.line;
      const shapes: Shape[] = [
        { kind: 'rect', x, y, width: cell, height: cell, fill, stroke: { colour: ink.paper, width: 0.5 } },
      ];
      if (i === j && numbers) {
        const at = { x: x + cell / 2, y: y + cell / 2 + size * 0.36 };
        shapes.push(text(written(item.value), at, { size, fill: ink.text, anchor: 'middle' }));
      }
      const said = words.fact(
        words.between(names[i]!, names[j]!),
        differ(i, j) ? words.different : words.notDifferent,
      );
      return group(`cell:${i}:${j}`, i === j ? words.fact(names[i]!, written(item.value, 3)) : said, shapes);
    }),
  );
}

function wholeCells(count: number, { left, top, cell }: GridPlace, differ: Differ): readonly Shape[] {
  const gap = cell * 0.06;
  const cells = (wanted: boolean): PathStep[] => {
    const steps: PathStep[] = [];
    for (let i = 0; i < count; i += 1) {
      for (let j = 0; j < count; j += 1) {
        if (i === j || differ(i, j) !== wanted) continue;
        const x = left + j * cell + gap;
        const y = top + i * cell + gap;
        const end = cell - 2 * gap;
        steps.push(['M', x, y], ['L', x + end, y], ['L', x + end, y + end], ['L', x, y + end], ['Z']);
      }
    }
    return steps;
  };
  return [
    { kind: 'path', steps: cells(false), fill: ink.line, stroke: null },
    { kind: 'path', steps: cells(true), fill: ink.text, stroke: null },
  ];
}

const entries = (words: FigureWords): readonly LegendEntry[] =>
  [
    { words: words.different, fill: ink.text },
    { words: words.notDifferent, fill: ink.line },
  ].map(({ fill, ...rest }) => ({
    ...rest,
    markWidth: 8,
    mark: ({ x, y }) => [{ kind: 'rect', x, y: y - 4, width: 8, height: 8, fill, stroke: null }],
  }));
