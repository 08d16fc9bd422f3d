import type { FigureNetwork, FigureSettings } from '../../model/figure.ts';
import type { LegendEntry } from '../legend.ts';
import { edgeColours, ink, tint } from '../palette.ts';
import type { Shape } from '../scene.ts';
import { line, type Point, ringArc } from '../shapes.ts';
import type { FigureWords } from '../words.ts';
import type { FigureEdge } from './edge-scale.ts';
import { negativeDash } from './edges.ts';
import { communityColour } from './nodes.ts';

/** Only what occurs in the figure is explained. */
export function networkLegend(
  networks: readonly FigureNetwork[],
  edges: readonly FigureEdge[],
  communityNames: readonly string[],
  settings: FigureSettings,
  words: FigureWords,
): readonly LegendEntry[] {
  return [
    ...communityNames.map((name, index) => communityEntry(name, index)),
    ...signEntries(edges, settings, words),
    ...(settings.predictability ? ringEntries(networks, words) : []),
  ];
}

const communityEntry = (words: string, index: number): LegendEntry => ({
  words,
  markWidth: 8,
  mark: ({ x, y }) => {
    const colour = communityColour(index);
    const at = { x: x + 4, y };
    return [
      { kind: 'circle', ...at, radius: 3.2, fill: tint(colour, 0.16), stroke: null },
      ringArc(at, 2.3, 3.8, { start: 0, end: 1 }, colour),
      { kind: 'circle', ...at, radius: 3.8, fill: null, stroke: { colour: ink.ring, width: 0.4 } },
    ];
  },
});

function signEntries(
  edges: readonly FigureEdge[],
  { palette }: FigureSettings,
  words: FigureWords,
): LegendEntry[] {
  const colours = edgeColours[palette];
  const entry = (named: string, colour: string, negative: boolean): LegendEntry => ({
    words: named,
    markWidth: 20,
    mark: ({ x, y }: Point): Shape[] => [
      line(
        { x, y },
        { x: x + 20, y },
        { colour, width: 1.6, ...(negative ? { dash: negativeDash(1.6, 20) } : {}) },
      ),
    ],
  });
  return [
    ...(edges.some(({ sign }) => sign > 0) ? [entry(words.positive, colours.positive, false)] : []),
    ...(edges.some(({ sign }) => sign < 0) ? [entry(words.negative, colours.negative, true)] : []),
    ...(edges.some(({ sign }) => sign === 0) ? [entry(words.undefinedSign, colours.undefined, false)] : []),
  ];
}

function ringEntries(networks: readonly FigureNetwork[], words: FigureWords): LegendEntry[] {
  const measures = new Set(
    networks.flatMap(({ predictability }) => predictability.map(({ measure }) => measure)),
  );
  return [...measures].map((measure) => ({
    words: words.ring[measure],
    markWidth: 9,
    mark: ({ x, y }: Point): Shape[] => {
      const at = { x: x + 4.5, y };
      return [
        ringArc(at, 2.6, 4, { start: 0, end: 1 }, ink.track),
        ringArc(at, 2.6, 4, { start: 0, end: 0.6 }, ink.ring),
      ];
    },
  }));
}
