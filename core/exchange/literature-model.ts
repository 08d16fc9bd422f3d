import type { CausalModel, ModelEdge, ModelNode } from '../causal/causal-model.ts';
import type { CausalGraph, GraphEdge } from '../model/graph.ts';

/** Units of the canvas in one unit of a model's `pos`: models keep small numbers there, as DAGitty does. */
const canvasUnits = 100;

/**
 * The graph of accepted claims as a causal model. An edge has its sign and the number of papers for it; one that only
 * correlational language supports says so. Labels tell nodes apart: two concepts of one name become `name` and
 * `name 2`.
 */
export function literatureModel({ nodes, edges }: CausalGraph): CausalModel {
  const names = namesOf(nodes);
  return {
    type: 'digraph',
    name: null,
    nodes: nodes.map(
      ({ id, x, y }): ModelNode => ({
        name: names.get(id)!,
        roles: [],
        position: x === null || y === null ? null : { x: rounded(x), y: rounded(y) },
        attributes: {},
      }),
    ),
    edges: edges.map(
      (edge): ModelEdge => ({
        from: names.get(edge.causeId)!,
        to: names.get(edge.effectId)!,
        kind: '->',
        attributes: attributesOf(edge),
      }),
    ),
    boundingBox: null,
  };
}

function attributesOf({ polarity, papersFor, strength }: GraphEdge): Record<string, string> {
  return {
    ...(polarity === '+' || polarity === '-' ? { sign: polarity } : {}),
    ...(papersFor > 0 ? { papers: String(papersFor) } : {}),
    ...(strength === 'associated' ? { language: 'associated' } : {}),
  };
}

const rounded = (at: number): number => Math.round(at) / canvasUnits;

/** Names as the language can hold them: no control characters, no backslash at the end or before a quote. */
function namesOf(nodes: CausalGraph['nodes']): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    nodes.map(({ id, label }) => {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that the language refuses
      const plain = label.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ').replace(/\\(?="|$)/g, '/');
      let name = plain;
      for (let number = 2; taken.has(name); number++) name = `${plain} ${number}`;
      taken.add(name);
      return [id, name];
    }),
  );
}
