import type { Warning } from '../../../model/run.ts';
import {
  exploratoryGraphAnalysis,
  type GraphAnalysis,
} from '../../../networks/communities/exploratory-graph-analysis.ts';
import { louvain } from '../../../networks/communities/louvain.ts';
import type { Partition } from '../../../networks/communities/partition.ts';
import { spinglass } from '../../../networks/communities/spinglass.ts';
import { walktrap } from '../../../networks/communities/walktrap.ts';
import { requirePositiveDefinite } from '../../../networks/definiteness.ts';
import type { Sample } from '../../../networks/estimator.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/index.ts';
import { rowsOf, weightsOf } from './matrix-rows.ts';
import { readSample } from './read-sample.ts';

type CommunityMethod = ParsedInputOf<'network.communities'>['method'];

const partitionBy: Readonly<
  Record<CommunityMethod, (weights: Float64Array, p: number, seed: number) => Partition>
> = { walktrap: (weights, p) => walktrap(weights, p), louvain, spinglass };

export function communities({
  network,
  method,
  seed,
}: ParsedInputOf<'network.communities'>): OutputOf<'network.communities'> {
  const p = network.variables.length;
  const weights = weightsOf(network);
  const { membership, modularity } = partitionBy[method](weights, p, seed);
  return { membership: byName(network.variables, membership), modularity, warnings: [] };
}

export const dimensions = ({
  data,
  ...wish
}: ParsedInputOf<'network.dimensions'>): OutputOf<'network.dimensions'> =>
  dimensionsOfSample(readSample(data), wish);

export function dimensionsOfSample(
  sample: Sample,
  { cor, missing, ...settings }: Omit<ParsedInputOf<'network.dimensions'>, 'data'>,
): OutputOf<'network.dimensions'> {
  const { matrix, n, warnings } = sample.correlations(cor, missing);
  requirePositiveDefinite(matrix, sample.variables);
  const p = sample.variables.length;
  const { membership, weights, ...analysis } = exploratoryGraphAnalysis(matrix, p, n, settings);
  return {
    ...analysis,
    n,
    variables: [...sample.variables],
    membership: byName(sample.variables, membership),
    weights: rowsOf(weights, p),
    warnings: [...warnings, ...warningsOf(sample.variables, membership, analysis.gamma, settings.gamma)],
  };
}

const byName = (variables: readonly string[], membership: Int32Array): Record<string, number> =>
  Object.fromEntries(variables.map((name, index) => [name, membership[index]!]));

function warningsOf(
  variables: readonly string[],
  membership: GraphAnalysis['membership'],
  gamma: number,
  wished: number,
): Warning[] {
  const warnings: Warning[] = [];
  const isolated = variables.filter((_, index) => membership[index] === 0);
  const source = 'EGAnet, EBICglasso.qgraph';
  if (gamma !== wished) {
    warnings.push({
      code: 'gamma-lowered',
      message: `With gamma ${wished} a variable had no edge: gamma ${gamma} was used.`,
      value: gamma,
      threshold: wished,
      source,
    });
  }
  if (isolated.length > 0) {
    warnings.push({
      code: 'isolated-node',
      message: `${isolated.join(', ')} has no edge even with gamma 0 and belongs to no dimension (0). Look at the item, or leave it out.`,
      variables: isolated,
      source,
    });
  }
  return warnings;
}
