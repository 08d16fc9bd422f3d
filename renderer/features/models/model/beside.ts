import type { EdgeName, ModelPicture } from '../../../bridge/model-language/contract.ts';

/** An edge of two graphs laid beside each other; of a pair that both join, as the model draws it. */
export interface Beside {
  readonly edge: EdgeName;
  /** In both, in both with opposed arrows, in the model only, or in the data only. */
  readonly how: 'both' | 'reversed' | 'model' | 'data';
  /** As the data draw it, by the model's names where it has them; the model's own where the data have none. */
  readonly learned: EdgeName;
}

interface LearnedEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: string;
}

/** Names match whatever their letter case: columns and variables are seldom spelled alike. */
const folded = (name: string): string => name.trim().toLocaleLowerCase();
const pairOf = ({ from, to }: { readonly from: string; readonly to: string }): string =>
  JSON.stringify([folded(from), folded(to)].sort());

/** What a model and a graph learned from data say of each pair of variables. */
export function besideEachOther(picture: ModelPicture, learned: readonly LearnedEdge[]): readonly Beside[] {
  const found = new Map(learned.map((edge) => [pairOf(edge), edge]));
  const known = new Set(picture.edges.map(pairOf));
  const spelt = new Map(picture.nodes.map(({ name }) => [folded(name), name]));
  const asModel = ({ from, kind, to }: LearnedEdge): EdgeName => ({
    from: spelt.get(folded(from)) ?? from,
    kind: kind as EdgeName['kind'],
    to: spelt.get(folded(to)) ?? to,
  });
  const mine = picture.edges.map((edge): Beside => {
    const other = found.get(pairOf(edge));
    if (other === undefined) return { edge, how: 'model', learned: edge };
    const isOpposed = edge.kind === '->' && other.kind === '->' && folded(other.from) !== folded(edge.from);
    return { edge, how: isOpposed ? 'reversed' : 'both', learned: asModel(other) };
  });
  const theirs = learned
    .filter((edge) => !known.has(pairOf(edge)))
    .map((edge): Beside => ({ edge: asModel(edge), how: 'data', learned: asModel(edge) }));
  return [...mine, ...theirs];
}
