import type { FigureOf, FigureSettings } from '../../model/figure.ts';
import { type Figure, margin } from '../figure.ts';
import { drawLegend, type LegendEntry } from '../legend.ts';
import { written } from '../numbers.ts';
import { edgeColours, ink } from '../palette.ts';
import { type Shape, toPoints } from '../scene.ts';
import { group, line, text } from '../shapes.ts';
import type { FigureWords } from '../words.ts';
import { levelAxis, linearScale, titleSize } from './axis.ts';
import { bareRows, type RowLabels, rowLabels } from './rows.ts';

/** Height of a page's text area in points (235 mm). */
const page = 666;

/**
 * Edges in rows by their weight in the sample, largest first, each with the mean and the 95 % quantile interval of a
 * bootstrap (Epskamp, Borsboom & Fried 2018, doi:10.3758/s13428-017-0862-1). When the rows do not fit a page with
 * their names, the names are left out and a warning says so.
 */
export function drawBootstrap(
  figure: FigureOf<'bootstrap'>,
  settings: FigureSettings,
  words: FigureWords,
): Figure {
  const edges = figure.edges.toSorted((a, b) => b.sample - a.sample);
  const width = toPoints(settings.widthMm);
  const names = edges.map(({ from, to }) =>
    words.between(figure.labels[from] ?? from, figure.labels[to] ?? to),
  );
  const named = rowLabels(names, (width - 2 * margin) * 0.42);
  const most = (settings.heightMm === null ? page : toPoints(settings.heightMm)) - 50;
  const rows = named.height <= most ? named : bareRows(edges.length, most);
  const left = margin + rows.width + (rows.width > 0 ? 8 : 4);
  const legend = drawLegend(entries(words), { x: margin, y: margin }, width - 2 * margin);
  const top = margin + legend.height + 6;
  const bottom = top + rows.height;
  const values = edges.flatMap(({ sample, mean, q025, q975 }) => [sample, mean, q025, q975]);
  const scale = linearScale([0, ...values], left + 3, width - margin - 4, width < 300 ? 4 : 6);
  return {
    scene: {
      width,
      height: bottom + 24 + margin,
      background: settings.background,
      title: words.bootstrapTitle,
      description: words.notACause,
      shapes: [
        ...legend.shapes,
        ...rows.draw(left - 8, top),
        ...levelAxis(scale, top, bottom),
        ...edges.map((edge, row) =>
          edgeRow(edge, names[row]!, top + rows.middles[row]!, rowThickness(rows), scale.at),
        ),
        text(
          words.edgeWeight,
          { x: (left + width - margin) / 2, y: bottom + 21 },
          {
            size: titleSize,
            fill: ink.text,
            anchor: 'middle',
          },
        ),
      ],
    },
    notes: {
      key: [],
      caption: [words.notACause],
      warnings:
        rows === named
          ? []
          : [
              {
                code: 'labels-omitted',
                message: words.warnings.labelsOmitted(edges.length),
                value: edges.length,
              },
            ],
    },
  };
}

const rowThickness = ({ height, middles }: RowLabels): number => Math.min(11, height / middles.length);

const sampleColour = edgeColours.colourblind.negative;

function edgeRow(
  { from, to, sample, mean, q025, q975 }: FigureOf<'bootstrap'>['edges'][number],
  name: string,
  y: number,
  thickness: number,
  at: (value: number) => number,
): Shape {
  const radius = Math.min(1.9, thickness * 0.42);
  return group(
    `row:${from}:${to}`,
    `${name}: ${written(sample, 3)} [${written(q025, 3)}; ${written(q975, 3)}]`,
    [
      line(
        { x: at(q025), y },
        { x: at(q975), y },
        { colour: ink.line, width: Math.max(0.5, Math.min(3, thickness * 0.5)) },
      ),
      {
        kind: 'circle',
        x: at(mean),
        y,
        radius,
        fill: ink.paper,
        stroke: { colour: ink.text, width: Math.min(0.7, radius * 0.4) },
      },
      { kind: 'circle', x: at(sample), y, radius: radius * 0.9, fill: sampleColour, stroke: null },
    ],
  );
}

const entries = (words: FigureWords): readonly LegendEntry[] => [
  {
    words: words.sample,
    markWidth: 6,
    mark: ({ x, y }) => [{ kind: 'circle', x: x + 3, y, radius: 1.9, fill: sampleColour, stroke: null }],
  },
  {
    words: words.bootstrapMean,
    markWidth: 6,
    mark: ({ x, y }) => [
      { kind: 'circle', x: x + 3, y, radius: 1.9, fill: ink.paper, stroke: { colour: ink.text, width: 0.7 } },
    ],
  },
  {
    words: words.interval,
    markWidth: 16,
    mark: ({ x, y }) => [line({ x, y }, { x: x + 16, y }, { colour: ink.line, width: 3 })],
  },
];
