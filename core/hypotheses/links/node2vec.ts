import { cosine, node2vec as embed } from '../embedding/node2vec.ts';
import { degree, type LinkGraph } from './link-graph.ts';
import type { LinkScore, LinkSearch } from './link-score.ts';

/** Up to here every absent pair is compared; a larger graph only has its pairs within two steps compared. */
const comparedWhole = 4000;

/** s(u, v) = cosine of the nodes' node2vec vectors, where it is above 0. */
export const node2vec: LinkScore<'node2vec'> = {
  id: 'node2vec',
  version: '1.0.0',
  name: 'node2vec',
  convention:
    'Cosine of vectors that biased walks over the graph without arrows were learnt from (skip-gram, negative sampling): the same for (u, v) and (v, u). All absent pairs of a graph of up to 4,000 nodes; of a larger one those with a node between.',
  references: [
    {
      text: 'Grover, A., Leskovec, J. (2016). node2vec: scalable feature learning for networks. KDD 2016, 855–864.',
      doi: '10.1145/2939672.2939754',
    },
  ],
  async search({ graph, source, settings, top, task }: LinkSearch) {
    const { dimensions, window, negative, epochs, learningRate } = settings.node2vec;
    const vectors = await embed(graph, settings.node2vec, task);
    const isWhole = source !== null || graph.names.length <= comparedWhole;
    const others = isWhole ? everyOther(graph) : twoSteps(graph);
    const [first, last] = source === null ? [0, graph.names.length] : [source, source + 1];
    for (let u = first; u < last; u++) {
      if (degree(graph.out, u) + degree(graph.into, u) === 0) continue;
      others(u, (v) => {
        if (source === null && !graph.directed && v < u) return;
        const score = cosine(vectors, dimensions, u, v);
        if (score > 0) top.offer(score, u, v);
      });
      if (u % 16 !== 0) continue;
      task.report({ step: 'hypotheses.search', done: u - first, total: last - first });
      await task.breathe();
    }
    return { window, negative, epochs, learningRate };
  },
};

type Others = (u: number, visit: (v: number) => void) => void;

/** Marks u and what it leads to; visits through `each`; takes the marks away again. */
function absentOnly(graph: LinkGraph, each: (u: number, visit: (v: number) => void) => void): Others {
  const { starts, targets } = graph.out;
  const seen = new Uint8Array(graph.names.length);
  const mark = (u: number, value: 0 | 1) => {
    seen[u] = value;
    for (let at = starts[u]!; at < starts[u + 1]!; at++) seen[targets[at]!] = value;
  };
  return (u, visit) => {
    mark(u, 1);
    each(u, (v) => seen[v] === 0 && visit(v));
    mark(u, 0);
  };
}

const everyOther = (graph: LinkGraph): Others =>
  absentOnly(graph, (_, visit) => {
    for (let v = 0; v < graph.names.length; v++) visit(v);
  });

function twoSteps(graph: LinkGraph): Others {
  const { starts, targets } = graph.out;
  const visited = new Int32Array(graph.names.length).fill(-1);
  return absentOnly(graph, (u, visit) => {
    for (let at = starts[u]!; at < starts[u + 1]!; at++) {
      const between = targets[at]!;
      for (let hop = starts[between]!; hop < starts[between + 1]!; hop++) {
        const v = targets[hop]!;
        if (visited[v] === u) continue;
        visited[v] = u;
        visit(v);
      }
    }
  });
}
