import type { FigureNetwork, FigureSettings } from '../../model/figure.ts';

export interface FigureEdge {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
  /** 0 where the estimator defines none. */
  readonly sign: 1 | -1 | 0;
}

/** Edges of a network that are not zero and not below the minimum; of an undirected one each pair once. */
export function edgesOf({ weights, signs, directed }: FigureNetwork, minimum: number): readonly FigureEdge[] {
  const edges: FigureEdge[] = [];
  for (let from = 0; from < weights.length; from += 1) {
    for (let to = directed ? 0 : from + 1; to < weights.length; to += 1) {
      const weight = weights[from]![to]!;
      if (weight === 0 || Math.abs(weight) < minimum) continue;
      const sign = signs === undefined ? Math.sign(weight) : Math.sign(signs[from]![to] ?? 0);
      edges.push({ from, to, weight, sign: sign as 1 | -1 | 0 });
    }
  }
  return edges;
}

/** How weights become widths and colours; the same for every network of a figure. */
export interface EdgeScale {
  readonly minimum: number;
  readonly maximum: number;
  readonly cut: number;
  /** Width in points. */
  width(weight: number): number;
  /** Share of the full colour, 0 to 1. */
  strength(weight: number): number;
}

/** From this number of nodes on qgraph parts weak edges (colour) from strong ones (width). */
const nodesWithCut = 20;
/** The faintest edge keeps this share of its colour, so that it can be seen on white. */
const faintest = 0.28;

/**
 * qgraph's scale (Epskamp et al. 2012, doi:10.18637/jss.v048.i04; version 1.9): without a cut both width and colour
 * grow from the minimum to the maximum; with one, edges below it differ in colour only and edges above in width only.
 * Left to itself the cut is 0 below 20 nodes, else the larger of the 75 % quantile and the 2p-th largest weight.
 * @param side the shorter side of the drawing in points; widths keep their proportion to it (qgraph's page has 504).
 */
export function edgeScale(
  edges: readonly FigureEdge[],
  nodes: number,
  settings: Pick<FigureSettings, 'minimum' | 'maximum' | 'cut'>,
  page: { readonly side: number; readonly directed: boolean },
): EdgeScale {
  const weights = edges.map(({ weight }) => Math.abs(weight)).toSorted((a, b) => b - a);
  const { minimum } = settings;
  const cut = settings.cut ?? (nodes >= nodesWithCut ? chosenCut(weights, nodes) : 0);
  const maximum = Math.max(settings.maximum ?? 0, weights[0] ?? 0, cut) || 1;
  const widest = widestOf(nodes, page);
  const thinnest = Math.min(0.5, widest / 3);
  const share = (weight: number, from: number, to: number) =>
    to > from ? Math.min(1, Math.max(0, (Math.abs(weight) - from) / (to - from))) : 1;
  return {
    minimum,
    maximum,
    cut,
    width: (weight) => thinnest + (widest - thinnest) * share(weight, cut === 0 ? minimum : cut, maximum),
    strength: (weight) =>
      faintest + (1 - faintest) * share(weight, minimum, cut === 0 || cut <= minimum ? maximum : cut),
  };
}

function chosenCut(descending: readonly number[], nodes: number): number {
  if (descending.length < 2) return 0;
  const quartile = quantile(descending.toReversed(), 0.75);
  return descending.length > 3 * nodes ? Math.max(descending[2 * nodes - 1]!, quartile) : quartile;
}

/** Quantile of type 7, R's default. */
function quantile(ascending: readonly number[], share: number): number {
  const at = (ascending.length - 1) * share;
  const below = Math.floor(at);
  const low = ascending[below]!;
  return low + (at - below) * ((ascending[below + 1] ?? low) - low);
}

/** qgraph's `esize` in R's line widths of 1/96 inch, brought to the size of this page. */
function widestOf(nodes: number, { side, directed }: { side: number; directed: boolean }): number {
  const esize = 15 * Math.exp(-nodes / 90) + 1;
  const lines = directed ? Math.max(esize / 2, 1) : esize;
  return Math.max(1.2, lines * 0.75 * (side / 504) * 0.8);
}
