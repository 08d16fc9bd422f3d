import { NosographError } from '../../../foundation/errors.ts';
import { replicateStreams } from '../../../foundation/random.ts';
import type { Warning } from '../../../model/run.ts';
import { bridgeIndices } from '../../../networks/centrality/bridge.ts';
import { clusteringCoefficients } from '../../../networks/centrality/clustering.ts';
import { connectedComponents } from '../../../networks/centrality/components.ts';
import { nodeIndices } from '../../../networks/centrality/node-indices.ts';
import {
  type GraphShape,
  randomShape,
  smallWorldness,
  smallWorldnessAgainst,
} from '../../../networks/centrality/small-worldness.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/index.ts';
import { progressSteps } from '../../contract/labels.ts';
import type { Pace } from '../../pace.ts';
import { weightsOf } from './matrix-rows.ts';

type Input = ParsedInputOf<'network.centrality'>;
type Output = OutputOf<'network.centrality'>;

/** Indices of every node of a given network, and whether the whole is a small world. */
export async function centrality(
  { network, communities, randomGraphs, seed }: Input,
  pace: Pace,
): Promise<Output> {
  const p = network.variables.length;
  const weights = weightsOf(network);
  const formula = smallWorldness(weights, p);
  const shapes: GraphShape[] = [];
  if (randomGraphs > 0 && partsOf(weights, p).count === 1) {
    for (const [index, random] of replicateStreams(seed, randomGraphs).entries()) {
      shapes.push(randomShape(weights, p, random));
      await pace.tick({ step: progressSteps.resampling, done: index + 1, total: randomGraphs });
    }
  }
  return {
    ...nodesOf({ network, communities }),
    smallWorldness: orNull(formula.index),
    smallWorld: {
      index: orNull(formula.index),
      transitivity: orNull(formula.transitivity),
      transitivityRandom: orNull(formula.transitivityRandom),
      meanPathLength: orNull(formula.meanPathLength),
      meanPathLengthRandom: orNull(formula.meanPathLengthRandom),
      ...(randomGraphs === 0
        ? {}
        : { random: shapes.length === 0 ? null : smallWorldnessAgainst(shapes, weights, p) }),
    },
  };
}

/** Indices of every node; with communities its bridges between them too. */
export function nodesOf({
  network,
  communities,
}: Pick<Input, 'network' | 'communities'>): Pick<Output, 'nodes' | 'warnings'> {
  const p = network.variables.length;
  const weights = weightsOf(network);
  const indices = nodeIndices(weights, p);
  const clustering = clusteringCoefficients(weights, p);
  const bridge =
    communities === null ? null : bridgeIndices(weights, p, communitiesOf(network.variables, communities));
  return {
    nodes: network.variables.map((variable, node) => ({
      variable,
      strength: indices.strength[node]!,
      closeness: orNull(indices.closeness[node]!),
      betweenness: indices.betweenness[node]!,
      expectedInfluence1: indices.expectedInfluence1[node]!,
      expectedInfluence2: indices.expectedInfluence2[node]!,
      ...(bridge === null
        ? {}
        : {
            bridgeStrength: bridge.bridgeStrength[node]!,
            bridgeBetweenness: bridge.bridgeBetweenness[node]!,
            bridgeCloseness: orNull(bridge.bridgeCloseness[node]!),
            bridgeExpectedInfluence1: bridge.bridgeExpectedInfluence1[node]!,
            bridgeExpectedInfluence2: bridge.bridgeExpectedInfluence2[node]!,
          }),
      clustering: {
        zhang: clustering.zhang[node]!,
        onnela: clustering.onnela[node]!,
        barrat: clustering.barrat[node]!,
        ws: clustering.ws[node]!,
      },
    })),
    warnings: disconnectedWarning(weights, network.variables),
  };
}

const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

function communitiesOf(
  variables: readonly string[],
  communities: Readonly<Record<string, string>>,
): string[] {
  return variables.map((variable) => {
    const community = communities[variable];
    if (community !== undefined) return community;
    throw new NosographError('input.invalid', `The communities do not say where "${variable}" belongs.`, {
      variable,
    });
  });
}

function partsOf(weights: Float64Array, p: number) {
  const component = connectedComponents(weights, p);
  return { component, count: Math.max(...component) + 1 };
}

function disconnectedWarning(weights: Float64Array, variables: readonly string[]): Warning[] {
  const { component, count } = partsOf(weights, variables.length);
  if (count === 1) return [];
  return [
    {
      code: 'disconnected',
      message: `The network falls into ${count} parts: closeness is given within the largest only.`,
      variables: variables.filter((_, node) => component[node] !== 0),
      value: count,
      threshold: 1,
      source: 'qgraph, centrality_auto',
    },
  ];
}
