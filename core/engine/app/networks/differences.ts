import {
  type NetworkValues,
  nodeMeasures,
  type StabilityMeasure,
} from '../../../networks/bootstrap/centrality-values.ts';
import { differenceLevel, differenceTest } from '../../../networks/bootstrap/differences.ts';
import type { OutputOf } from '../../contract/index.ts';

type Differences = NonNullable<OutputOf<'network.bootstrap'>['differences']>;

/** Tests of the edges that the whole sample has, strongest first, and of every index of the nodes, highest first. */
export function differencesOf(
  full: NetworkValues,
  variables: readonly string[],
  replicates: readonly NetworkValues[],
): Differences {
  const pairs = variables.flatMap((to, i) => variables.slice(0, i).map((from) => ({ from, to })));
  const tested = (measure: StabilityMeasure, positions: readonly number[]) => {
    const {
      differs,
      significant,
      pairs: count,
    } = differenceTest(
      replicates.map((values) => values[measure]),
      positions,
    );
    return { differs: [...differs], significant, pairs: count };
  };
  const edges = descending(full.edge).filter((position) => full.edge[position] !== 0);
  const nodes = nodeMeasures.map((measure) => {
    const order = descending(full[measure]);
    const compared = order.map((position) => variables[position]!);
    return [measure, { compared, ...tested(measure, order) }] as const;
  });
  return {
    level: differenceLevel,
    edges: { compared: edges.map((position) => pairs[position]!), ...tested('edge', edges) },
    nodes: Object.fromEntries(nodes) as Differences['nodes'],
  };
}

/** Positions of the values, largest value first; equal ones keep their order. */
const descending = (values: Float64Array): number[] =>
  Array.from(values.keys()).sort((a, b) => values[b]! - values[a]! || a - b);
