import type { ModelPicture, PictureEdge } from '../../../bridge/model-language/contract.ts';

export const loopSigns = ['reinforcing', 'balancing', 'unknown'] as const;

export interface FoundLoop {
  readonly nodes: readonly string[];
  readonly sign: (typeof loopSigns)[number];
  readonly length: number;
}

export interface Loop extends FoundLoop {
  /** The sum of the lags of its arrows. */
  readonly lag: number;
}

const stepsOf = ({ nodes }: Pick<FoundLoop, 'nodes'>): readonly (readonly [string, string])[] =>
  nodes.map((node, at) => [node, nodes[(at + 1) % nodes.length] ?? node] as const);

const stepKey = (from: string, to: string): string => JSON.stringify([from, to]);

const arrowsByStep = ({ edges }: ModelPicture): ReadonlyMap<string, PictureEdge> =>
  new Map(edges.filter(({ kind }) => kind === '->').map((edge) => [stepKey(edge.from, edge.to), edge]));

/** Loops with the delay round each, shortest first as they come. */
export function withLags(loops: readonly FoundLoop[], picture: ModelPicture): readonly Loop[] {
  const arrows = arrowsByStep(picture);
  return loops.map((loop) => ({
    ...loop,
    lag: stepsOf(loop).reduce((sum, [from, to]) => sum + (arrows.get(stepKey(from, to))?.lag ?? 0), 0),
  }));
}

/** How many loops each variable is on, most first. */
export function nodesOnLoops(
  loops: readonly FoundLoop[],
): readonly { readonly name: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { nodes } of loops) for (const name of nodes) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

/** How many loops each arrow is on, most first: as many would break without it. */
export function edgesOnLoops(
  loops: readonly FoundLoop[],
  picture: ModelPicture,
): readonly { readonly edge: PictureEdge; readonly count: number }[] {
  const arrows = arrowsByStep(picture);
  const counts = new Map<PictureEdge, number>();
  for (const loop of loops) {
    for (const [from, to] of stepsOf(loop)) {
      const edge = arrows.get(stepKey(from, to));
      if (edge !== undefined) counts.set(edge, (counts.get(edge) ?? 0) + 1);
    }
  }
  return [...counts].map(([edge, count]) => ({ edge, count })).sort((a, b) => b.count - a.count);
}
