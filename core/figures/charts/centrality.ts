import { NosographError } from '../../foundation/errors.ts';
import type { FigureOf, FigureSettings } from '../../model/figure.ts';
import { type Figure, margin } from '../figure.ts';
import { written } from '../numbers.ts';
import { ink } from '../palette.ts';
import { type Shape, toPoints } from '../scene.ts';
import { group, line, polyline, text } from '../shapes.ts';
import { wrapText } from '../text/wrap.ts';
import type { FigureWords } from '../words.ts';
import { levelAxis, linearScale, titleSize } from './axis.ts';
import { rowLabels } from './rows.ts';

type CentralityFigure = FigureOf<'centrality'>;
type Measure = CentralityFigure['measures'][number];

const panelGap = 14;
const titleLine = 9.5;

/**
 * Centrality of nodes: a panel for each measure, nodes in rows, bootstrap intervals as lines where there are any.
 * Ordered by the first measure, largest first, or as given. Standardised: z-scores over the nodes (n − 1).
 */
export function drawCentrality(
  figure: CentralityFigure,
  settings: FigureSettings,
  words: FigureWords,
): Figure {
  const measures = figure.scale === 'raw' ? figure.measures : figure.measures.map(standardised);
  for (const { measure, values, intervals } of measures) {
    if (values.length === figure.variables.length && (intervals?.length ?? values.length) === values.length)
      continue;
    throw new NosographError(
      'input.invalid',
      `"${measure}" has ${values.length} values for ${figure.variables.length} variables.`,
      {
        measure,
      },
    );
  }
  const order = orderOf(figure, measures[0]!);
  const width = toPoints(settings.widthMm);
  const rows = rowLabels(
    order.map((node) => figure.labels[figure.variables[node]!] ?? figure.variables[node]!),
    (width - 2 * margin) * 0.36,
  );
  const left = margin + rows.width + 8;
  const wide = (width - margin - left - panelGap * (measures.length - 1)) / measures.length;
  const titles = measures.map(({ measure }) =>
    wrapText(words.measures[measure] ?? measure, wide, titleSize, 600),
  );
  const top = margin + Math.max(...titles.map((lines) => lines.length)) * titleLine + 4;
  const bottom = top + rows.height;
  const shapes = measures.flatMap((measure, at) => {
    const x = left + at * (wide + panelGap);
    return [
      ...titles[at]!.map((line, row) =>
        text(line, { x, y: margin + 7 + row * titleLine }, { size: titleSize, weight: 600, fill: ink.text }),
      ),
      ...measurePanel(measure, order, rows.middles, { left: x, top, width: wide, bottom }, figure, words),
    ];
  });
  const note = figure.scale === 'standardised' ? words.standardised : null;
  return {
    scene: {
      width,
      height: bottom + 12 + (note === null ? 0 : 11) + margin,
      background: settings.background,
      title: words.centralityTitle,
      description: words.notACause,
      shapes: [
        ...rows.draw(left - 8, top),
        ...shapes,
        ...(note === null ? [] : [text(note, { x: left, y: bottom + 20 }, { size: 6.5, fill: ink.soft })]),
      ],
    },
    notes: {
      key: [],
      caption: measures.some(({ intervals }) => intervals !== null) ? [words.intervalNote] : [],
      warnings: [],
    },
  };
}

interface PanelArea {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly bottom: number;
}

function measurePanel(
  { measure, values, intervals }: Measure,
  order: readonly number[],
  middles: readonly number[],
  { left, top, width, bottom }: PanelArea,
  { variables }: CentralityFigure,
  words: FigureWords,
): readonly Shape[] {
  const known = [
    ...values.filter((value) => value !== null),
    ...(intervals ?? []).flatMap(({ low, high }) => [low, high]),
  ];
  if (known.length === 0) return [];
  const scale = linearScale(known, left + 3, left + width - 3, width < 100 ? 2 : 4);
  const points = order.flatMap((node, row) => {
    const value = values[node]!;
    return value === null ? [] : [{ x: scale.at(value), y: top + middles[row]!, node, value }];
  });
  return [
    ...levelAxis(scale, top, bottom),
    ...(intervals === null ? [polyline(points, { colour: ink.line, width: 0.75 })] : []),
    ...points.map(({ x, y, node, value }) => {
      const interval = intervals?.[node];
      const bar =
        interval === undefined
          ? []
          : [
              line(
                { x: scale.at(interval.low), y },
                { x: scale.at(interval.high), y },
                { colour: ink.faint, width: 1.1 },
              ),
            ];
      return group(
        `point:${measure}:${variables[node]}`,
        words.fact(`${variables[node]}, ${words.measures[measure] ?? measure}`, written(value, 3)),
        [...bar, { kind: 'circle', x, y, radius: 2.1, fill: ink.text, stroke: null }],
      );
    }),
  ];
}

/** Nodes without a value come last. */
function orderOf({ variables, order }: CentralityFigure, { values }: Measure): readonly number[] {
  const nodes = variables.map((_, node) => node);
  if (order === 'given') return nodes;
  return nodes.toSorted((a, b) => (values[b] ?? -Infinity) - (values[a] ?? -Infinity) || a - b);
}

function standardised(measure: Measure): Measure {
  const known = measure.values.filter((value) => value !== null);
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  const squares = known.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const sd = Math.sqrt(squares / (known.length - 1));
  const z = (value: number) => (sd > 0 ? (value - mean) / sd : 0);
  return {
    ...measure,
    values: measure.values.map((value) => (value === null ? null : z(value))),
    intervals: measure.intervals?.map(({ low, high }) => ({ low: z(low), high: z(high) })) ?? null,
  };
}
