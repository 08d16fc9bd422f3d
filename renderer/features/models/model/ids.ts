import type { EdgeName, ModelPicture } from '../../../bridge/model-language/contract.ts';

/** What names a node or an edge on the canvas and in the selection. */
export const nodeId = (name: string): string => `n:${name}`;

export const edgeId = ({ from, kind, to }: EdgeName): string => `e:${JSON.stringify([from, kind, to])}`;

/** An edge that is only laid beside the model. */
export const besideId = ({ from, kind, to }: EdgeName): string => `b:${JSON.stringify([from, kind, to])}`;

/** The node's name; null for an edge. */
export const nameOf = (id: string): string | null => (id.startsWith('n:') ? id.slice(2) : null);

/** The edge; null for a node. */
export function edgeOf(id: string): EdgeName | null {
  if (!id.startsWith('e:')) return null;
  const [from, kind, to] = JSON.parse(id.slice(2)) as [string, EdgeName['kind'], string];
  return { from, kind, to };
}

export const namesIn = (ids: readonly string[]): readonly string[] => ids.flatMap((id) => nameOf(id) ?? []);

export const edgesIn = (ids: readonly string[]): readonly EdgeName[] => ids.flatMap((id) => edgeOf(id) ?? []);

/** The ids that a picture still has: what is gone from the text is no longer selected. */
export function stillThere(ids: readonly string[], picture: ModelPicture): readonly string[] {
  if (ids.length === 0) return ids;
  const there = new Set([
    ...picture.nodes.map(({ name }) => nodeId(name)),
    ...picture.edges.map((edge) => edgeId(edge)),
  ]);
  const kept = ids.filter((id) => there.has(id));
  return kept.length === ids.length ? ids : kept;
}

/** The ids of a path's nodes and edges, whichever way each arrow points. */
export function idsOfPath(
  path: { readonly nodes: readonly string[] },
  picture: ModelPicture,
): readonly string[] {
  const steps = path.nodes.slice(1).map((to, at) => [path.nodes[at] ?? '', to] as const);
  const edges = picture.edges.filter(({ from, to }) =>
    steps.some(([a, b]) => (a === from && b === to) || (a === to && b === from)),
  );
  return [...path.nodes.map(nodeId), ...edges.map(edgeId)];
}

/** An edge in words: `insomnia → low mood`. */
export const arrows: Readonly<Record<EdgeName['kind'], string>> = {
  '->': '→',
  '<->': '↔',
  '--': '—',
  '@->': '∘→',
  '@-@': '∘—∘',
  '@--': '∘—',
};

export const edgeWords = ({ from, kind, to }: EdgeName): string => `${from} ${arrows[kind]} ${to}`;

/** The ids of a directed cycle whose first node stands again at its end. */
export function idsOfCycle(nodes: readonly string[], picture: ModelPicture): readonly string[] {
  const steps = new Set(nodes.slice(1).map((to, at) => JSON.stringify([nodes[at], to])));
  const edges = picture.edges.filter(
    ({ from, kind, to }) => kind === '->' && steps.has(JSON.stringify([from, to])),
  );
  return [...new Set(nodes.map(nodeId)), ...edges.map(edgeId)];
}
