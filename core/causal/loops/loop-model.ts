import type { CausalModel } from '../causal-model.ts';
import { type EdgeSign, loopAttributes } from '../language/loop-attributes.ts';
import { byName } from '../queries/indexed-model.ts';

/** The arrows of a loop diagram with what they say; nodes in the order of their names. */
export interface LoopModel {
  readonly names: readonly string[];
  readonly edges: readonly LoopEdge[];
  /** Edges that leave a node, as indices into `edges`. */
  readonly outgoing: readonly (readonly number[])[];
}

export interface LoopEdge {
  readonly from: number;
  readonly to: number;
  readonly sign: EdgeSign;
  readonly lag: number | null;
  /** Signed; null where nothing is said. */
  readonly weight: number | null;
}

/** Arrows only: an influence has a direction. */
export function loopModel(model: CausalModel): LoopModel {
  const names = model.nodes.map(({ name }) => name).sort(byName);
  const indexOf = new Map(names.map((name, index) => [name, index]));
  const edges = model.edges
    .filter(({ kind }) => kind === '->')
    .map(({ from, to, attributes }) => {
      const { sign, lag, weight } = loopAttributes(attributes);
      const ofWeight = weight === null ? 0 : (Math.sign(weight) as EdgeSign);
      return {
        from: indexOf.get(from)!,
        to: indexOf.get(to)!,
        sign: sign === 0 ? ofWeight : sign,
        lag,
        weight,
      };
    });
  const outgoing = names.map((): number[] => []);
  for (const [index, { from }] of edges.entries()) outgoing[from]!.push(index);
  for (const list of outgoing) list.sort((a, b) => edges[a]!.to - edges[b]!.to);
  return { names, edges, outgoing };
}
