import { z } from 'zod';
import { columnKinds } from './dataset.ts';
import { figureSettingsSchema } from './figure-settings.ts';
import { runSchema, warningSchema } from './run.ts';

/** Row by row, in the order of the variables. */
export const matrixSchema = z.array(z.array(z.number()));

export const predictabilitySchema = z.object({
  variable: z.string(),
  /** `R2`: share of variance explained; `nCC`: accuracy beyond always guessing the commonest category. */
  measure: z.enum(['R2', 'nCC']),
  value: z.number(),
});

const numbers = z.union([z.number(), z.array(z.number())]);

/** What an estimator answers. */
export const networkEstimateSchema = z.object({
  method: z.string(),
  version: z.string(),
  options: z.record(z.string(), z.unknown()),
  variables: z.array(z.string()),
  weights: matrixSchema,
  /** Of an estimator whose weights have none: 1, −1, 0 where undefined, null without an edge. */
  signs: z.array(z.array(z.number().nullable())).optional(),
  n: z.number(),
  lambda: numbers.optional(),
  ebic: numbers.optional(),
  thresholds: z.array(z.number()).optional(),
  predictability: z.array(predictabilitySchema),
  density: z.number(),
  warnings: z.array(warningSchema),
});

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

export const centralitySchema = z.object({
  nodes: z.array(nodeIndicesSchema),
  smallWorldness: z.number().nullable(),
});

/** The rows that a network was estimated from, when they are not all of the data set. */
export const groupSchema = z.object({ variable: z.string(), value: z.string() });

/** A variable as it was when the network was estimated. */
export const networkVariableSchema = z.object({
  name: z.string(),
  label: z.string(),
  kind: z.enum(columnKinds),
  conceptId: z.string().nullable(),
});

export const networkKinds = ['symptoms', 'temporal'] as const;

const placeSchema = z.object({ variable: z.string(), x: z.number(), y: z.number() });

const networkFields = {
  id: z.string(),
  name: z.string(),
  createdAt: z.string(),
  kind: z.enum(networkKinds),
  method: z.string(),
  datasetId: z.string(),
  datasetName: z.string(),
  group: groupSchema.nullable(),
  n: z.number(),
};

/** A network of the notebook as a list shows it. */
export const networkSummarySchema = z.object({
  ...networkFields,
  variables: z.int(),
  edges: z.int(),
  warnings: z.int(),
});
export type NetworkSummary = z.infer<typeof networkSummarySchema>;

/** A fitted network with all that is needed to fit it again; `run` has settings, seed, versions and the data's hash. */
export const fittedNetworkSchema = z.object({
  ...networkFields,
  note: z.string(),
  variables: z.array(networkVariableSchema),
  /** Of a network of symptoms; null for a temporal one. */
  estimate: networkEstimateSchema.nullable(),
  centrality: centralitySchema.nullable(),
  /** Of a temporal network: the answer of `network.panel`, `network.series` or their kin. */
  temporal: z.record(z.string(), z.unknown()).nullable(),
  warnings: z.array(warningSchema),
  /** Where its nodes were put by hand; empty: as the layout has them. */
  places: z.array(placeSchema),
  /** How its figure looks; absent: as a figure looks that nobody has changed. */
  figure: figureSettingsSchema.optional(),
  run: runSchema,
});
export type FittedNetwork = z.infer<typeof fittedNetworkSchema>;

export const networkResultKinds = ['bootstrap', 'comparison', 'communities'] as const;

/** What was computed of a network after it was estimated. `result` has the form that its kind gives it. */
export const networkResultSchema = z.object({
  id: z.string(),
  networkId: z.string(),
  kind: z.enum(networkResultKinds),
  createdAt: z.string(),
  /** What tells two results of one kind apart: type and number of samples, the other network, the method. */
  settings: z.record(z.string(), z.unknown()),
  result: z.record(z.string(), z.unknown()),
  run: runSchema,
});
export type NetworkResult = z.infer<typeof networkResultSchema>;
