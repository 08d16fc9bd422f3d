import { z } from 'zod';
import { readingSchema, variableKinds, variableSummarySchema } from '../../model/dataset.ts';
import { networkEstimateSchema } from '../../model/fitted-network.ts';
import { communityMethods, correlationTypes, missingTreatments } from '../../model/network.ts';
import { warningSchema } from '../../model/run.ts';
import { nodeMeasures, stabilityMeasures } from '../../networks/bootstrap/centrality-values.ts';
import { fileInputSchema } from './common.ts';
import { readingWishSchema } from './datasets.ts';
import { job } from './method.ts';
import { overlapSchema, overlapWishSchema } from './overlap.ts';

const matrixSchema = z.array(z.array(z.number()));
const warnings = z.array(warningSchema);
/** Workers at most; null for as many as the machine has cores. The results are the same on any number. */
export const jobsSchema = z.int().min(1).max(256).nullable().default(null);
export const seedSchema = z.int().min(0).max(2_147_483_647).default(1);

/** A data file and what of it is used. Rows stay in the call: nothing of them is kept or sent. */
export const dataInputSchema = z.object({
  file: fileInputSchema,
  /** `rows`, or a correlation matrix with a header line of names; then `n` is needed. */
  from: z.enum(['rows', 'matrix']).default('rows'),
  n: z.number().positive().nullable().default(null),
  /** Names of the variables to use, in this order; null for all that hold numbers. */
  columns: z.array(z.string()).min(1).nullable().default(null),
  /** How the file is to be read where what is found out is wrong. */
  reading: readingWishSchema.prefault({}),
  /** Kinds given by the user; what is not named is guessed. */
  kinds: z.record(z.string(), z.enum(variableKinds)).default({}),
});

export const networkInputSchema = z.object({ variables: z.array(z.string()).min(2), weights: matrixSchema });

export const nodeIndicesSchema = z.object({
  variable: z.string(),
  strength: z.number(),
  closeness: z.number().nullable(),
  betweenness: z.number(),
  expectedInfluence1: z.number(),
  expectedInfluence2: z.number(),
  bridgeStrength: z.number().optional(),
  bridgeBetweenness: z.number().optional(),
  bridgeCloseness: z.number().nullable().optional(),
  bridgeExpectedInfluence1: z.number().optional(),
  bridgeExpectedInfluence2: z.number().optional(),
  clustering: z.object({ zhang: z.number(), onnela: z.number(), barrat: z.number(), ws: z.number() }),
});

const randomFigureSchema = z.object({ mean: z.number(), q005: z.number(), q995: z.number() });

/** What small-worldness is made of: clustering and mean path length, without weights. */
const smallWorldSchema = z.object({
  index: z.number().nullable(),
  transitivity: z.number().nullable(),
  transitivityRandom: z.number().nullable(),
  meanPathLength: z.number().nullable(),
  meanPathLengthRandom: z.number().nullable(),
  /** Against random graphs; null for a network in several parts. */
  random: z
    .object({
      ratio: z.number(),
      graphs: z.int(),
      transitivity: randomFigureSchema,
      meanPathLength: randomFigureSchema,
    })
    .nullable()
    .optional(),
});

const intervalSchema = z.object({
  sample: z.number(),
  mean: z.number(),
  sd: z.number(),
  /** Quantiles of type 6. */
  q025: z.number(),
  q975: z.number(),
  nonzero: z.number(),
});
const stabilityPointSchema = z.object({
  dropped: z.number(),
  n: z.int(),
  samples: z.int(),
  meanCorrelation: z.number(),
  above: z.number(),
});

const differenceTest = {
  /** Row i tells of each j < i, a character each, whether i and j differ: `1`, or `0`. */
  differs: z.array(z.string()),
  significant: z.int(),
  pairs: z.int(),
};
/** Bootstrapped difference tests, each at `level` by itself. */
const differencesSchema = z.object({
  level: z.number(),
  /** The edges of the whole sample that are not zero, largest weight first. */
  edges: z.object({
    compared: z.array(z.object({ from: z.string(), to: z.string() })),
    ...differenceTest,
  }),
  nodes: z.record(z.enum(nodeMeasures), z.object({ compared: z.array(z.string()), ...differenceTest })),
});

export const networkMethods = {
  'data.describe': job(
    z.object({ file: fileInputSchema, reading: readingWishSchema.prefault({}) }),
    z.object({
      n: z.int(),
      variables: z.array(variableSummarySchema),
      reading: readingSchema,
      warnings,
    }),
  ),
  'network.correlate': job(
    z.object({
      data: dataInputSchema,
      cor: z.enum(correlationTypes).default('auto'),
      missing: z.enum(missingTreatments).default('pairwise'),
    }),
    z.object({
      variables: z.array(z.string()),
      matrix: matrixSchema,
      n: z.number(),
      effectiveN: z.number(),
      thresholds: z.record(z.string(), z.array(z.number())),
      warnings,
    }),
  ),
  /** `options` are those of the estimator's own schema (core/networks/estimators). */
  'network.estimate': job(
    z.object({
      data: dataInputSchema,
      method: z.string(),
      options: z.record(z.string(), z.unknown()).default({}),
    }),
    networkEstimateSchema,
  ),
  /** One network for each group of cases, in the order in which the groups come first. */
  'network.estimateGroups': job(
    z.object({
      data: dataInputSchema,
      method: z.string(),
      options: z.record(z.string(), z.unknown()).default({}),
      group: z.string(),
    }),
    z.object({ groups: z.array(networkEstimateSchema.extend({ group: z.string() })).min(1) }),
  ),
  /** `communities` gives each variable's community; then bridge indices are answered too. */
  'network.centrality': job(
    z.object({
      network: networkInputSchema,
      communities: z.record(z.string(), z.string()).nullable().default(null),
      /** How many random graphs of the same degrees small-worldness is held against as well; 0 for the formula only. */
      randomGraphs: z.int().min(0).max(10_000).default(0),
      seed: seedSchema,
    }),
    z.object({
      nodes: z.array(nodeIndicesSchema),
      /** The index by formula; null without edges. */
      smallWorldness: z.number().nullable(),
      smallWorld: smallWorldSchema,
      warnings,
    }),
  ),
  /** Items that seem to measure one thing, with a proposal what to merge. */
  'network.overlap': job(overlapWishSchema.extend({ data: dataInputSchema }), overlapSchema),
  'network.communities': job(
    z.object({ network: networkInputSchema, method: z.enum(communityMethods), seed: seedSchema }),
    z.object({ membership: z.record(z.string(), z.int()), modularity: z.number(), warnings }),
  ),
  /** Exploratory graph analysis: it estimates a network of its own. Community 0 holds variables without an edge. */
  'network.dimensions': job(
    z.object({
      data: dataInputSchema,
      cor: z.enum(correlationTypes).default('auto'),
      missing: z.enum(missingTreatments).default('pairwise'),
      algorithm: z.enum(['walktrap', 'louvain']).default('walktrap'),
      gamma: z.number().min(0).max(1).default(0.5),
      seed: seedSchema,
    }),
    z.object({
      membership: z.record(z.string(), z.int()),
      modularity: z.number(),
      dimensions: z.int(),
      unidimensional: z.boolean(),
      variables: z.array(z.string()),
      weights: matrixSchema,
      n: z.number(),
      gamma: z.number(),
      lambda: z.number(),
      warnings,
    }),
  ),
  /** `method` and `options` as of network.estimate. `case` answers stability, the other types edges and nodes. */
  'network.bootstrap': job(
    z.object({
      data: dataInputSchema,
      method: z.string(),
      options: z.record(z.string(), z.unknown()).default({}),
      type: z.enum(['nonparametric', 'case', 'parametric']),
      boots: z.int().min(10).max(100_000).default(1000),
      seed: seedSchema,
      jobs: jobsSchema,
    }),
    z.object({
      options: z.record(z.string(), z.unknown()),
      version: z.string(),
      n: z.number(),
      /** Samples that could not be estimated and were drawn anew. */
      failed: z.int(),
      edges: z.array(intervalSchema.extend({ from: z.string(), to: z.string() })).optional(),
      nodes: z
        .array(intervalSchema.extend({ variable: z.string(), measure: z.enum(stabilityMeasures) }))
        .optional(),
      /** Which edges and which nodes differ, where `edges` are answered. */
      differences: differencesSchema.optional(),
      stability: z.record(z.enum(stabilityMeasures), z.number()).optional(),
      curves: z.record(z.enum(stabilityMeasures), z.array(stabilityPointSchema)).optional(),
      warnings,
    }),
  ),
  /** Network comparison test of two files, or of the first two values of `group` in one. */
  'network.compare': job(
    z.object({
      data: dataInputSchema,
      other: fileInputSchema.nullable().default(null),
      group: z.string().nullable().default(null),
      method: z.string(),
      options: z.record(z.string(), z.unknown()).default({}),
      permutations: z.int().min(10).max(100_000).default(1000),
      /** Takes a random part of the larger group, as large as the smaller. */
      equalGroups: z.boolean().default(false),
      seed: seedSchema,
      jobs: jobsSchema,
    }),
    z.object({
      options: z.record(z.string(), z.unknown()),
      version: z.string(),
      variables: z.array(z.string()),
      groups: z.array(z.object({ name: z.string(), n: z.number(), weights: matrixSchema })).length(2),
      maximumDifference: z.object({ statistic: z.number(), p: z.number() }),
      globalStrength: z.object({ a: z.number(), b: z.number(), statistic: z.number(), p: z.number() }),
      /** `p` of each edge alone, and corrected by Holm for all. */
      edges: z.array(
        z.object({
          from: z.string(),
          to: z.string(),
          statistic: z.number(),
          p: z.number(),
          pHolm: z.number(),
        }),
      ),
      failed: z.int(),
      warnings,
    }),
  ),
} as const;
