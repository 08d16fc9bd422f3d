import type { PublishedModel } from '../model/published-model.ts';
import type { CausalModel, ModelType } from './causal-model.ts';

const typeOf: Readonly<Record<PublishedModel['kind'], ModelType>> = {
  dag: 'dag',
  loops: 'digraph',
  directed: 'digraph',
  ising: 'graph',
};

/**
 * A published model as the language of causal models says it, variables named by their labels in one language, signs and
 * weights as attributes of the edges. An Ising model becomes an undirected graph, which asks no causal question.
 */
export function publishedCausalModel(model: PublishedModel, language: 'en' | 'zh'): CausalModel {
  const nameOf = new Map(model.nodes.map(({ id, label }) => [id, label[language]]));
  return {
    type: typeOf[model.kind],
    name: null,
    boundingBox: null,
    nodes: model.nodes.map(({ label, role, x, y }) => ({
      name: label[language],
      roles: role === undefined ? [] : [role],
      position: { x, y },
      attributes: {},
    })),
    edges: model.edges.map(({ from, to, sign, weight, slow }) => ({
      from: nameOf.get(from)!,
      to: nameOf.get(to)!,
      kind: model.kind === 'ising' ? '--' : '->',
      attributes: {
        ...(sign === undefined ? {} : { sign }),
        ...(weight === undefined ? {} : { weight: String(weight) }),
        ...(slow === undefined ? {} : { speed: 'slow' }),
      },
    })),
  };
}
