import { describeTable } from '../../../data/describe.ts';
import { NosographError } from '../../../foundation/errors.ts';
import type { Warning } from '../../../model/run.ts';
import { bridgeIndices } from '../../../networks/centrality/bridge.ts';
import { clusteringCoefficients } from '../../../networks/centrality/clustering.ts';
import { connectedComponents } from '../../../networks/centrality/components.ts';
import { nodeIndices } from '../../../networks/centrality/node-indices.ts';
import { smallWorldness } from '../../../networks/centrality/small-worldness.ts';
import { correlate } from '../../../networks/correlations.ts';
import type { Host } from '../../../platform/host.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/index.ts';
import type { networkMethods } from '../../contract/networks.ts';
import type { Handlers } from '../../handlers.ts';
import { createPace } from '../../pace.ts';
import { bootstrap } from './bootstrap.ts';
import { communities, dimensions } from './communities.ts';
import { compareNetworks } from './compare.ts';
import { estimateNetwork } from './estimate.ts';
import { rowsOf, weightsOf } from './matrix-rows.ts';
import { chosenColumns, readTable } from './read-sample.ts';

/** Symptom networks from files, without a notebook. */
export function networkHandlers(host: Host): Handlers<keyof typeof networkMethods> {
  return {
    'data.describe'({ file }) {
      const { table, delimiter, decimal, encoding } = readTable(file);
      return { n: table.rows, variables: describeTable(table), delimiter, decimal, encoding };
    },
    'network.correlate'({ data, cor, missing }) {
      const columns = chosenColumns(readTable(data.file), data.columns);
      const { matrix, thresholds, ...rest } = correlate(columns, cor, missing, data.kinds);
      return {
        ...rest,
        variables: [...rest.variables],
        matrix: rowsOf(matrix, columns.length),
        thresholds: Object.fromEntries(Object.entries(thresholds).map(([name, cuts]) => [name, [...cuts]])),
        warnings: [...rest.warnings],
      };
    },
    'network.estimate': estimateNetwork,
    'network.centrality': centrality,
    'network.communities': communities,
    'network.dimensions': dimensions,
    'network.compare': (input, task) => compareNetworks(input, createPace(host, task)),
    'network.bootstrap': (input, task) => bootstrap(input, createPace(host, task)),
  };
}

function centrality({
  network,
  communities,
}: ParsedInputOf<'network.centrality'>): OutputOf<'network.centrality'> {
  const p = network.variables.length;
  const weights = weightsOf(network);
  const indices = nodeIndices(weights, p);
  const clustering = clusteringCoefficients(weights, p);
  const bridge =
    communities === null ? null : bridgeIndices(weights, p, communitiesOf(network.variables, communities));
  const index = smallWorldness(weights, p).index;
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
    smallWorldness: orNull(index),
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

function disconnectedWarning(weights: Float64Array, variables: readonly string[]): Warning[] {
  const component = connectedComponents(weights, variables.length);
  const components = Math.max(...component) + 1;
  if (components === 1) return [];
  return [
    {
      code: 'disconnected',
      message: `The network falls into ${components} parts: closeness is given within the largest only.`,
      variables: variables.filter((_, node) => component[node] !== 0),
      value: components,
      threshold: 1,
      source: 'qgraph, centrality_auto',
    },
  ];
}
