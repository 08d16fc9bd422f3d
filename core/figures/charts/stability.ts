import type { FigureOf, FigureSettings } from '../../model/figure.ts';
import { type Figure, margin } from '../figure.ts';
import { drawLegend, type LegendEntry } from '../legend.ts';
import { written } from '../numbers.ts';
import { ink, okabeIto } from '../palette.ts';
import { type Shape, type Stroke, toPoints } from '../scene.ts';
import { group, line, type Point, polygon, polyline, text } from '../shapes.ts';
import type { FigureWords } from '../words.ts';
import { levelAxis, linearScale, titleSize, uprightAxis } from './axis.ts';

/** Colours, dashes and marks: each measure has all three of its own. */
const colours = [okabeIto[6], okabeIto[5], okabeIto[2], okabeIto[4], okabeIto[0], okabeIto[7]];
const dashes: readonly (readonly number[] | undefined)[] = [undefined, [5, 2.5], [1.5, 2], [7, 2, 1.5, 2]];

/**
 * How well the order of the nodes in the full sample is kept when cases are left out, with the correlation that the CS
 * coefficient asks for (Epskamp, Borsboom & Fried 2018, doi:10.3758/s13428-017-0862-1).
 */
export function drawStability(
  { curves, stability, threshold }: FigureOf<'stability'>,
  settings: FigureSettings,
  words: FigureWords,
): Figure {
  const measures = Object.keys(curves);
  const width = toPoints(settings.widthMm);
  const legend = drawLegend(
    measures.map((measure, at) => entry(at, nameOf(measure, stability, words))),
    { x: margin, y: margin },
    width - 2 * margin,
  );
  const top = margin + legend.height + 8;
  const left = margin + 36;
  const right = width - margin - 10;
  const bottom =
    settings.heightMm === null
      ? top + Math.min(right - left, 300) * 0.68
      : Math.max(top + 60, toPoints(settings.heightMm) - 34);
  const points = Object.values(curves).flat();
  const kept = linearScale(
    points.map(({ dropped }) => (1 - dropped) * 100),
    right,
    left,
    width < 300 ? 4 : 7,
  );
  const least = Math.min(0, ...points.map(({ meanCorrelation }) => meanCorrelation));
  const correlation = linearScale([least, 1], bottom, top, 5);
  const level = correlation.at(threshold);
  return {
    scene: {
      width,
      height: bottom + 26 + margin,
      background: settings.background,
      title: words.stabilityTitle,
      description: measures.map((measure) => nameOf(measure, stability, words)).join('. '),
      shapes: [
        ...legend.shapes,
        ...uprightAxis(correlation, left, right),
        ...levelAxis(kept, top, bottom),
        line({ x: left, y: level }, { x: right, y: level }, { colour: ink.text, width: 0.8, dash: [3, 2] }),
        ...measures.map((measure, at) => {
          const drawn = curves[measure]!.map(({ dropped, meanCorrelation }) => ({
            x: kept.at((1 - dropped) * 100),
            y: correlation.at(meanCorrelation),
          }));
          return group(`curve:${measure}`, nameOf(measure, stability, words), [
            polyline(drawn, strokeOf(at)),
            ...drawn.map((point) => markAt(at, point)),
          ]);
        }),
        text(
          words.threshold(written(threshold)),
          { x: right, y: level - 3 },
          { size: 6.5, fill: ink.text, anchor: 'end' },
        ),
        text(
          words.casesKept,
          { x: (left + right) / 2, y: bottom + 22 },
          { size: titleSize, fill: ink.text, anchor: 'middle' },
        ),
        text(
          words.correlationWithSample,
          { x: margin + 7, y: (top + bottom) / 2 },
          {
            size: titleSize,
            fill: ink.text,
            anchor: 'middle',
            rotate: -90,
          },
        ),
      ],
    },
    notes: { key: [], caption: [], warnings: [] },
  };
}

function nameOf(measure: string, stability: Readonly<Record<string, number>>, words: FigureWords): string {
  const name = words.measures[measure] ?? measure;
  const coefficient = stability[measure];
  return coefficient === undefined ? name : `${name} (CS = ${written(coefficient)})`;
}

function strokeOf(at: number): Stroke {
  const dash = dashes[at % dashes.length];
  return { colour: colours[at % colours.length]!, width: 1.3, ...(dash === undefined ? {} : { dash }) };
}

/** Circle, square, triangle, diamond. */
function markAt(at: number, { x, y }: Point): Shape {
  const fill = colours[at % colours.length]!;
  const r = 2.1;
  if (at % 4 === 0) return { kind: 'circle', x, y, radius: r, fill, stroke: null };
  if (at % 4 === 1)
    return {
      kind: 'rect',
      x: x - r * 0.9,
      y: y - r * 0.9,
      width: r * 1.8,
      height: r * 1.8,
      fill,
      stroke: null,
    };
  if (at % 4 === 2) {
    return polygon(
      [
        { x, y: y - r * 1.2 },
        { x: x + r * 1.1, y: y + r * 0.9 },
        { x: x - r * 1.1, y: y + r * 0.9 },
      ],
      fill,
    );
  }
  return polygon(
    [
      { x, y: y - r * 1.3 },
      { x: x + r * 1.3, y },
      { x, y: y + r * 1.3 },
      { x: x - r * 1.3, y },
    ],
    fill,
  );
}

const entry = (at: number, words: string): LegendEntry => ({
  words,
  markWidth: 18,
  mark: ({ x, y }) => [line({ x, y }, { x: x + 18, y }, strokeOf(at)), markAt(at, { x: x + 9, y })],
});
