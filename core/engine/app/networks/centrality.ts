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
import { pathIndicesCaution } from '../../../networks/warnings/interpretation.ts';
import { warn } from '../../../networks/warnings/warn.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/index.ts';
import { progressSteps } from '../../contract/labels.ts';
import type { Pace } from '../../pace.ts';
import { weightsOf } from './matrix-rows.ts';

type Input = ParsedInputOf<'network.centrality'>;
type Output = OutputOf<'network.centrality'>;

/** Every index of every node, and small-worldness against random graphs where these are wished for. */
export async function centralityWithRandomGraphs(
  { randomGraphs, seed, ...input }: Input,
  pace: Pace,
): Promise<Output> {
  const indices = centrality(input);
  if (randomGraphs === 0) return indices;
  const weights = weightsOf(input.network);
  const p = input.network.variables.length;
  const shapes: GraphShape[] = [];
  for (const random of replicateStreams(seed, randomGraphs)) {
    shapes.push(randomShape(weights, p, random));
    await pace.tick({ step: progressSteps.resampling, done: shapes.length, total: randomGraphs });
  }
  const random = smallWorldnessAgainst(shapes, weights, p);
  return { ...indices, smallWorld: { ...indices.smallWorld, random } };
}

/** Every index of every node, and small-worldness by formula. */
export function centrality({ network, communities }: Pick<Input, 'network' | 'communities'>): Output {
  const p = network.variables.length;
  const weights = weightsOf(network);
  const indices = nodeIndices(weights, p);
  const clustering = clusteringCoefficients(weights, p);
  const bridge =
    communities === null ? null : bridgeIndices(weights, p, communitiesOf(network.variables, communities));
  const smallWorld = smallWorldness(weights, p);
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
    smallWorldness: orNull(smallWorld.index),
    smallWorld: {
      index: orNull(smallWorld.index),
      transitivity: orNull(smallWorld.transitivity),
      transitivityRandom: orNull(smallWorld.transitivityRandom),
      meanPathLength: orNull(smallWorld.meanPathLength),
      meanPathLengthRandom: orNull(smallWorld.meanPathLengthRandom),
    },
    warnings: [...disconnectedWarning(weights, network.variables), pathIndicesCaution()],
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

function disconnectedWarning(weights: Float64Array, variables: readonly string[]): Warning[] {
  const component = connectedComponents(weights, variables.length);
  const components = Math.max(...component) + 1;
  if (components === 1) return [];
  return [
    warn(
      'disconnected',
      `The network falls into ${components} parts: closeness is given within the largest only, and shortest paths between the parts do not exist. Read strength and expected influence instead.`,
      {
        variables: variables.filter((_, node) => component[node] !== 0),
        value: components,
        threshold: 1,
      },
    ),
  ];
}
