import type { Warning } from '../../../model/run.ts';
import type { GraphAnalysis } from '../../../networks/communities/exploratory-graph-analysis.ts';
import type { Partition } from '../../../networks/communities/partition.ts';
import type { Sample } from '../../../networks/estimator.ts';
import { plainSample } from '../../../networks/sample.ts';
import type { Computing } from '../../compute/pool.ts';
import { communityPartition, type DimensionsFound, graphAnalysis } from '../../compute/tasks/communities.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/index.ts';
import { progressSteps } from '../../contract/labels.ts';
import { rowsOf, weightsOf } from './matrix-rows.ts';
import { readSample } from './read-sample.ts';

const whole = { count: 1, step: progressSteps.estimating };

export async function communities(
  { network, method, seed }: ParsedInputOf<'network.communities'>,
  computing: Computing,
): Promise<OutputOf<'network.communities'>> {
  const p = network.variables.length;
  const shared = { weights: weightsOf(network), p, method, seed };
  const [{ membership, modularity }] = (await computing.run(communityPartition, shared, whole)) as [
    Partition,
  ];
  return { membership: byName(network.variables, membership), modularity, warnings: [] };
}

export const dimensions = (
  { data, ...wish }: ParsedInputOf<'network.dimensions'>,
  computing: Computing,
): Promise<OutputOf<'network.dimensions'>> => dimensionsOfSample(readSample(data), wish, computing);

export async function dimensionsOfSample(
  sample: Sample,
  { cor, missing, ...settings }: Omit<ParsedInputOf<'network.dimensions'>, 'data'>,
  computing: Computing,
): Promise<OutputOf<'network.dimensions'>> {
  const shared = { sample: plainSample(sample), cor, missing, settings };
  const [found] = (await computing.run(graphAnalysis, shared, whole)) as [DimensionsFound];
  const { membership, weights, ...analysis } = found.analysis;
  return {
    ...analysis,
    n: found.n,
    variables: [...sample.variables],
    membership: byName(sample.variables, membership),
    weights: rowsOf(weights, sample.variables.length),
    warnings: [
      ...found.warnings,
      ...warningsOf(sample.variables, membership, analysis.gamma, settings.gamma),
    ],
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
