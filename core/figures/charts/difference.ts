import { NosographError } from '../../foundation/errors.ts';
import type { FigureOf, FigureSettings } from '../../model/figure.ts';
import { type Figure, margin } from '../figure.ts';
import { drawLegend, type LegendEntry } from '../legend.ts';
import { written } from '../numbers.ts';
import { ink } from '../palette.ts';
import { type Shape, toPoints } from '../scene.ts';
import { group, text } from '../shapes.ts';
import { textWidth } from '../text/width.ts';
import type { FigureWords } from '../words.ts';
import { gridPlace } from './grid.ts';

/**
 * Which edges or nodes differ from which (bootstrapped difference tests without correction: Epskamp, Borsboom & Fried
 * 2018, doi:10.3758/s13428-017-0862-1): black cells differ, grey ones do not, the diagonal has the values.
 */
export function drawDifferences(
  { items, different }: FigureOf<'difference'>,
  settings: FigureSettings,
  words: FigureWords,
): Figure {
  if (different.length !== items.length || different.some((row) => row.length !== items.length)) {
    throw new NosographError(
      'input.invalid',
      `${items.length} items need as many rows and columns of differences.`,
      {
        items: items.length,
      },
    );
  }
  const width = toPoints(settings.widthMm);
  const legend = drawLegend(entries(words), { x: margin, y: margin }, width - 2 * margin);
  const place = gridPlace(
    items.map(({ name }) => name),
    margin,
    margin + legend.height + 6,
    width,
  );
  const size = Math.min(6.5, place.cell * 0.36);
  const numbers = size >= 4.2 && textWidth('−0.00', size) <= place.cell * 0.96;
  const cells = items.flatMap((a, i) =>
    items.map((b, j): Shape => {
      const x = place.left + j * place.cell;
      const y = place.top + i * place.cell;
      const differ = different[i]![j]!;
      const fill = i === j ? ink.paper : differ ? ink.text : ink.line;
      const shapes: Shape[] = [
        {
          kind: 'rect',
          x,
          y,
          width: place.cell,
          height: place.cell,
          fill,
          stroke: { colour: ink.paper, width: 0.5 },
        },
      ];
      if (i === j && numbers) {
        const at = { x: x + place.cell / 2, y: y + place.cell / 2 + size * 0.36 };
        shapes.push(text(written(a.value), at, { size, fill: ink.text, anchor: 'middle' }));
      }
      const said = words.fact(words.between(a.name, b.name), differ ? words.different : words.notDifferent);
      return group(
        `cell:${a.name}:${b.name}`,
        i === j ? words.fact(a.name, written(a.value, 3)) : said,
        shapes,
      );
    }),
  );
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

const entries = (words: FigureWords): readonly LegendEntry[] =>
  [
    { words: words.different, fill: ink.text },
    { words: words.notDifferent, fill: ink.line },
  ].map(({ fill, ...rest }) => ({
    ...rest,
    markWidth: 8,
    mark: ({ x, y }) => [{ kind: 'rect', x, y: y - 4, width: 8, height: 8, fill, stroke: null }],
  }));
