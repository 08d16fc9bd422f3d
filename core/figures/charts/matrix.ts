import type { FigureOf, FigureSettings } from '../../model/figure.ts';
import { type Figure, margin } from '../figure.ts';
import { written } from '../numbers.ts';
import { edgeColours, ink, tint } from '../palette.ts';
import { type Shape, toPoints } from '../scene.ts';
import { group, line, text } from '../shapes.ts';
import { textWidth } from '../text/width.ts';
import type { FigureWords } from '../words.ts';
import { gridPlace } from './grid.ts';

/** The weight matrix as a heat map: colour by weight, figures where they fit, a bar in cells of negative weight. */
export function drawMatrix(figure: FigureOf<'matrix'>, settings: FigureSettings, words: FigureWords): Figure {
  const { variables, weights, directed } = figure;
  const names = variables.map((name) => figure.labels[name] ?? name);
  const width = toPoints(settings.widthMm);
  const place = gridPlace(names, margin, margin, width);
  const p = variables.length;
  const strongest =
    Math.max(...weights.map((row) => Math.max(...row.map(Math.abs))), settings.maximum ?? 0) || 1;
  const size = Math.min(6.5, place.cell * 0.36);
  const numbers = size >= 4.2 && textWidth('−0.00', size) <= place.cell * 0.96;
  const colours = edgeColours[settings.palette];
  const cells = weights.flatMap((row, i) =>
    row.map((weight, j): Shape => {
      const x = place.left + j * place.cell;
      const y = place.top + i * place.cell;
      const said = directed ? words.leadsTo(names[i]!, names[j]!) : words.between(names[i]!, names[j]!);
      const share = Math.min(1, Math.abs(weight) / strongest);
      const diagonal = i === j && !directed;
      const fill = diagonal
        ? ink.hair
        : weight === 0
          ? ink.paper
          : tint(weight < 0 ? colours.negative : colours.positive, share);
      const dark = share > 0.55;
      const shapes: Shape[] = [
        {
          kind: 'rect',
          x,
          y,
          width: place.cell,
          height: place.cell,
          fill,
          stroke: { colour: ink.hair, width: 0.4 },
        },
      ];
      if (!diagonal && weight !== 0) {
        const colour = dark ? ink.paper : ink.text;
        if (numbers) {
          const at = { x: x + place.cell / 2, y: y + place.cell / 2 + size * 0.36 };
          shapes.push(text(written(weight), at, { size, fill: colour, anchor: 'middle' }));
        } else if (weight < 0) {
          const middle = y + place.cell / 2;
          shapes.push(
            line(
              { x: x + place.cell * 0.28, y: middle },
              { x: x + place.cell * 0.72, y: middle },
              { colour, width: Math.max(0.5, place.cell * 0.09) },
            ),
          );
        }
      }
      return group(
        `cell:${variables[i]}:${variables[j]}`,
        diagonal ? null : words.fact(said, written(weight, 3)),
        shapes,
      );
    }),
  );
  return {
    scene: {
      width,
      height: place.top + p * place.cell + margin,
      background: settings.background,
      title: words.matrixTitle,
      description: directed ? words.notACauseDirected : words.notACause,
      shapes: [...place.labels, ...cells],
    },
    notes: { key: [], caption: [directed ? words.notACauseDirected : words.notACause], warnings: [] },
  };
}
