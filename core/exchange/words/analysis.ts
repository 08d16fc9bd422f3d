import { z } from 'zod';
import type { Dataset, DatasetVariable } from '../../model/dataset.ts';
import type { FittedNetwork, NetworkResult } from '../../model/fitted-network.ts';
import { edgesReported } from './edges.ts';
import { analysisOptionsSchema } from './options.ts';

/** Everything that a text, a script or a report says of one network of the notebook. */
export interface StoredAnalysis {
  readonly network: FittedNetwork;
  /** Newest first; the newest of each kind is told. */
  readonly results: readonly NetworkResult[];
  /** Null when it is no longer in the notebook. */
  readonly dataset: Dataset | null;
  /** What the researcher said of the data set's variables; none when it is gone. */
  readonly said: readonly DatasetVariable[];
  /** The other network of the newest comparison, when it is still in the notebook. */
  readonly other: FittedNetwork | null;
}

export type Analysis = ReturnType<typeof analysisOf>;

/** The facts of an analysis, none of them in words. What was not done is null. */
export function analysisOf({ network, results, dataset }: StoredAnalysis) {
  const { run } = network;
  const options = analysisOptionsSchema.parse(network.estimate?.options ?? run.settings.options ?? {});
  return {
    name: network.name,
    kind: network.kind,
    method: network.method,
    version: run.versions[network.method] ?? null,
    program: run.versions.nosograph ?? null,
    at: run.startedAt,
    /** Null where nothing depends on chance. */
    seed: run.seed,
    inputHash: run.inputHash,
    data: {
      name: network.datasetName,
      file: dataset?.file ?? null,
      rows: dataset?.n ?? null,
      fromMatrix: dataset?.source === 'matrix',
      sample: dataset?.sample ?? false,
      group: network.group,
    },
    n: network.n,
    variables: network.variables,
    options,
    edges: network.estimate === null ? null : edgesReported(network.estimate),
    lambda: typeof network.estimate?.lambda === 'number' ? network.estimate.lambda : null,
    predictability: network.estimate?.predictability ?? [],
    centrality: network.centrality?.nodes ?? null,
    smallWorldness: network.centrality?.smallWorldness ?? null,
    accuracy: newest(results, 'bootstrap', accuracySchema),
    stability: newest(results, 'bootstrap', stabilitySchema),
    communities: newest(results, 'communities', communitiesSchema),
    comparison: newest(results, 'comparison', comparisonSchema),
    temporal: network.temporal === null ? null : temporalSchema.parse(network.temporal),
    warnings: network.warnings,
    placedByHand: network.places.length > 0,
  };
}

/** The newest result of a kind whose settings and values have the form asked for. */
function newest<Schema extends z.ZodType>(
  results: readonly NetworkResult[],
  kind: NetworkResult['kind'],
  schema: Schema,
): z.output<Schema> | null {
  for (const result of results) {
    if (result.kind !== kind) continue;
    const parsed = schema.safeParse({ settings: result.settings, ...result.result });
    if (parsed.success) return parsed.data;
  }
  return null;
}

const sampling = z.object({ type: z.string(), boots: z.number(), seed: z.number() });

const accuracySchema = z.object({
  settings: sampling,
  failed: z.number(),
  edges: z.array(
    z.object({ from: z.string(), to: z.string(), sample: z.number(), q025: z.number(), q975: z.number() }),
  ),
  differences: z.object({ edges: z.object({ significant: z.number(), pairs: z.number() }) }).optional(),
});

const stabilitySchema = z.object({
  settings: sampling,
  failed: z.number(),
  stability: z.record(z.string(), z.number()),
});

const communitiesSchema = z.object({
  settings: z.object({ method: z.string(), seed: z.number() }),
  membership: z.record(z.string(), z.number()),
  modularity: z.number(),
  dimensions: z.number().optional(),
});

const comparisonSchema = z.object({
  settings: z.object({ permutations: z.number(), seed: z.number() }),
  groups: z.array(z.object({ name: z.string(), n: z.number() })).length(2),
  maximumDifference: z.object({ statistic: z.number(), p: z.number() }),
  globalStrength: z.object({ a: z.number(), b: z.number(), statistic: z.number(), p: z.number() }),
  edges: z.array(z.object({ from: z.string(), to: z.string(), statistic: z.number(), pHolm: z.number() })),
});

const matrix = z.array(z.array(z.number()));
const pair = z.object({ temporal: matrix, contemporaneous: matrix.nullable().optional() });
const temporalSchema = z.object({
  variables: z.array(z.string()),
  persons: z.number().optional(),
  pairs: z.array(pair.extend({ from: z.string(), to: z.string(), n: z.number() })).optional(),
  temporal: matrix.optional(),
  betaP: matrix.optional(),
  contemporaneous: matrix.nullable().optional(),
});
