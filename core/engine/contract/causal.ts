import { z } from 'zod';
import { edgeKinds, modelTypes, nodeRoles } from '../../causal/causal-model.ts';
import { discoveryMethods } from '../../causal/discovery/methods.ts';
import { colliderRules } from '../../causal/discovery/triples.ts';
import { diagnosticCodes } from '../../causal/language/diagnostic.ts';
import { correlationTypes } from '../../model/network.ts';
import { warningSchema } from '../../model/run.ts';
import { fileInputSchema, fileOutputSchema } from './common.ts';
import { graphFormats } from './exchange.ts';
import { job, query } from './method.ts';

export const discoveryTests = ['fisher-z', 'g-square'] as const;
export const discoveryScores = ['bic-g', 'aic-g', 'bic', 'aic'] as const;

const names = z.array(z.string());

/** A model file, and the question's exposure and outcome where they are not those of the file. */
const effectInput = z.object({
  file: fileInputSchema,
  exposure: names.min(1).nullable().default(null),
  outcome: names.min(1).nullable().default(null),
});

const pathSchema = z.object({
  nodes: names,
  arrows: names,
  causal: z.boolean(),
  /** Not causal for sure, but no arrowhead points back; differs from `causal` in CPDAGs and PAGs only. */
  possiblyCausal: z.boolean(),
  open: z.boolean(),
});
const edgeSchema = z.object({ from: z.string(), to: z.string(), kind: z.string() });

const placeSchema = z.object({ x: z.number(), y: z.number() });
const attributesSchema = z.record(z.string(), z.string());
/** Replace [start, end) of the text, in UTF-16 units, by this. */
const textEditSchema = z.object({ start: z.int(), end: z.int(), text: z.string() });

/** As the model stores it: a left-pointing arrow turned round. */
export const namedEdgeSchema = z.object({ from: z.string(), kind: z.enum(edgeKinds), to: z.string() });

export const modelSchema = z.object({
  type: z.enum(modelTypes),
  name: z.string().nullable(),
  boundingBox: z.string().nullable(),
  nodes: z.array(
    z.object({
      name: z.string(),
      roles: z.array(z.enum(nodeRoles)),
      position: placeSchema.nullable(),
      attributes: attributesSchema,
    }),
  ),
  edges: z.array(
    namedEdgeSchema.extend({
      attributes: attributesSchema,
      /** What the attributes say to a loop diagram; 0 and null where they say nothing. */
      sign: z.union([z.literal(1), z.literal(-1), z.literal(0)]),
      lag: z.number().nullable(),
      weight: z.number().nullable(),
      evidence: z.array(z.string()),
    }),
  ),
});

export const modelDiagnosticSchema = z.object({
  code: z.enum(diagnosticCodes),
  severity: z.enum(['error', 'warning']),
  /** In English; `found` and `expected` are its parts. */
  message: z.string(),
  found: z.string(),
  expected: z.string(),
  /** Lines and columns from 1; the end is after the last character. */
  line: z.int(),
  column: z.int(),
  endLine: z.int(),
  endColumn: z.int(),
  fix: textEditSchema.nullable(),
});

/** A change of the picture, made in the text: core/causal/language/edit.ts. */
export const modelEditSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('rename'), from: z.string(), to: z.string() }),
  z.object({
    kind: z.literal('addNode'),
    name: z.string(),
    roles: z.array(z.enum(nodeRoles)).optional(),
    position: placeSchema.nullable().optional(),
  }),
  z.object({ kind: z.literal('addEdge'), edge: namedEdgeSchema, attributes: attributesSchema.optional() }),
  z.object({ kind: z.literal('remove'), nodes: names, edges: z.array(namedEdgeSchema) }),
  z.object({ kind: z.literal('setRole'), name: z.string(), role: z.enum(nodeRoles), on: z.boolean() }),
  z.object({
    kind: z.literal('setPositions'),
    positions: z.array(placeSchema.extend({ name: z.string() })),
  }),
  z.object({
    kind: z.literal('setNodeAttribute'),
    name: z.string(),
    attribute: z.string(),
    value: z.string().nullable(),
  }),
  z.object({
    kind: z.literal('setEdgeAttributes'),
    edge: namedEdgeSchema,
    attributes: z.record(z.string(), z.string().nullable()),
  }),
  z.object({ kind: z.literal('replaceEdge'), edge: namedEdgeSchema, by: namedEdgeSchema }),
  z.object({ kind: z.literal('setType'), type: z.enum(modelTypes) }),
]);

/** The text of a model: read without exceptions, laid out, and changed as the picture changes. */
const languageMethods = {
  /** Never fails: a text with an error has no model but diagnostics, and the places of what could be read. */
  'causal.parse': query(
    z.object({ text: z.string() }),
    z.object({
      model: modelSchema.nullable(),
      diagnostics: z.array(modelDiagnosticSchema),
      /** Every mention of a node, in the order of the text. */
      nodes: z.array(z.object({ name: z.string(), start: z.int(), end: z.int() })),
      /** Where edges are made, from one end's name to the other's. */
      edges: z.array(namedEdgeSchema.extend({ start: z.int(), end: z.int() })),
    }),
  ),
  'causal.format': query(z.object({ text: z.string() }), z.object({ text: z.string() })),
  /** `changes` are the same as `text`, as edits of the text before: apart from each other, in its order. */
  'causal.edit': query(
    z.object({ text: z.string(), edits: z.array(modelEditSchema) }),
    z.object({ text: z.string(), changes: z.array(textEditSchema) }),
  ),
} as const;

const loopCountSchema = z.object({
  loops: z.int(),
  reinforcing: z.int(),
  balancing: z.int(),
  unknown: z.int(),
});

const partSchema = z.discriminatedUnion('what', [
  z.object({ what: z.literal('node'), name: z.string() }),
  z.object({ what: z.literal('edge'), from: z.string(), kind: z.string(), to: z.string() }),
]);
/** Null where nothing is said. */
const fieldValueSchema = z.json();
const fromFormat = z.enum(graphFormats).nullable().default(null);

/** `field` is `label`, `place`, the name of an attribute; `direction` or `kind` of an edge that was turned or redrawn. */
const differenceSchema = z.object({
  added: z.array(partSchema),
  removed: z.array(partSchema),
  changed: z.array(
    z.object({ part: partSchema, field: z.string(), before: fieldValueSchema, after: fieldValueSchema }),
  ),
});

const comparisonMethods = {
  /** Two graph files of any format: nodes are the same by name, edges by their ends and their kind. */
  'causal.diff': job(
    z.object({ a: fileInputSchema, b: fileInputSchema, fromA: fromFormat, fromB: fromFormat }),
    differenceSchema,
  ),
  /**
   * Three-way merge; without a base everything that either file has is kept. A model text keeps its comments and its layout.
   * Conflicts are decided by `prefer` and listed; `resolutions` says otherwise by their ids.
   */
  'causal.merge': job(
    z.object({
      ours: fileInputSchema,
      theirs: fileInputSchema,
      base: fileInputSchema.nullable().default(null),
      /** Null: the format of `ours`. */
      to: z.enum(graphFormats).nullable().default(null),
      prefer: z.enum(['ours', 'theirs']).default('ours'),
      resolutions: z.record(z.string(), z.enum(['base', 'ours', 'theirs'])).default({}),
    }),
    z.object({
      file: fileOutputSchema,
      nodes: z.int(),
      edges: z.int(),
      lost: z.array(z.string()),
      /** Against `ours`. */
      ...differenceSchema.shape,
      conflicts: z.array(
        z.object({
          id: z.string(),
          part: partSchema,
          /** `presence`: one side removed what the other changed; `direction`: each drew the edge its own way. */
          field: z.string(),
          base: fieldValueSchema,
          ours: fieldValueSchema,
          theirs: fieldValueSchema,
          taken: z.enum(['base', 'ours', 'theirs']),
        }),
      ),
      /** A directed cycle that the merge closed, its first node repeated; null when there is none. */
      cycle: names.nullable(),
    }),
  ),
} as const;

/** Questions to a causal graph: DAGitty's language, or any graph file that can be read. */
export const causalMethods = {
  ...languageMethods,
  ...comparisonMethods,
  'causal.describe': job(
    z.object({ file: fileInputSchema }),
    z.object({
      type: z.string(),
      nodes: z.array(z.object({ name: z.string(), roles: names })),
      edges: z.array(edgeSchema),
      acyclic: z.boolean(),
      cycle: names.optional(),
      /** Ancestors and descendants include the node itself. */
      relations: z.record(
        z.string(),
        z.object({ parents: names, children: names, ancestors: names, descendants: names }),
      ),
      diagnostics: z.array(
        z.object({ code: z.string(), message: z.string(), line: z.int(), column: z.int() }),
      ),
    }),
  ),
  'causal.adjust': job(
    effectInput.extend({
      effect: z.enum(['total', 'direct']).default('total'),
      limit: z.int().min(1).default(1000),
    }),
    z.object({
      sets: z.array(names),
      truncated: z.boolean(),
      /**
       * In a CPDAG, MAG or PAG: an edge on which the effect may run, whose direction is not known or behind which
       * something unobserved may stand. No set is valid then.
       */
      obstacle: edgeSchema.nullable(),
      warnings: z.array(warningSchema),
    }),
  ),
  'causal.check': job(
    effectInput.extend({
      set: names,
      effect: z.enum(['total', 'direct']).default('total'),
      limit: z.int().min(1).default(1000),
    }),
    z.object({
      valid: z.boolean(),
      openBiasingPaths: z.array(pathSchema),
      /** Those that the set closes, or that are closed without it. */
      closedBiasingPaths: z.array(pathSchema),
      forbidden: names,
      obstacle: edgeSchema.nullable(),
      truncated: z.boolean(),
      warnings: z.array(warningSchema),
    }),
  ),
  /** Minimal front-door sets; an arrow from exposure to outcome rules them out. */
  'causal.frontDoor': job(
    effectInput.extend({ limit: z.int().min(1).default(1000) }),
    z.object({ sets: z.array(names), truncated: z.boolean() }),
  ),
  /** What changes when more is conditioned on: pairs of variables, and the paths between two of them. */
  'causal.conditioning': job(
    z.object({
      file: fileInputSchema,
      /** Conditioned on already; null: what the model marks as adjusted. */
      given: names.nullable().default(null),
      add: names.min(1),
      /** Whose paths are listed; null: exposures and outcomes, or none. */
      from: z.string().nullable().default(null),
      to: z.string().nullable().default(null),
      limit: z.int().min(1).default(1000),
    }),
    z.object({
      opened: z.array(pathSchema),
      closed: z.array(pathSchema),
      truncated: z.boolean(),
      /** Pairs that become dependent, and pairs that become independent. */
      connected: z.array(z.tuple([z.string(), z.string()])),
      separated: z.array(z.tuple([z.string(), z.string()])),
    }),
  ),
  'causal.separated': job(
    z.object({
      file: fileInputSchema,
      x: names.min(1),
      y: names.min(1),
      given: names,
      limit: z.int().min(1).default(1000),
    }),
    z.object({ separated: z.boolean(), openPaths: z.array(pathSchema), truncated: z.boolean() }),
  ),
  'causal.instruments': job(
    effectInput,
    z.object({ instruments: z.array(z.object({ variable: z.string(), given: names })) }),
  ),
  'causal.implications': job(
    z.object({
      file: fileInputSchema,
      limit: z.int().min(1).default(10_000),
      /** With data each statement is tested: partial correlation, its interval and p by Fisher's z. */
      data: fileInputSchema.nullable().default(null),
      level: z.number().gt(0).lt(1).default(0.95),
      correlation: z.enum(correlationTypes).default('pearson'),
    }),
    z.object({
      independencies: z.array(
        z.object({
          x: z.string(),
          y: z.string(),
          given: names,
          estimate: z.number().optional(),
          interval: z.object({ lower: z.number(), upper: z.number() }).optional(),
          p: z.number().optional(),
        }),
      ),
      truncated: z.boolean(),
      /** Complete cases. */
      n: z.int().optional(),
      warnings: z.array(warningSchema),
    }),
  ),
  'causal.discover': job(
    z.object({
      file: fileInputSchema,
      method: z.enum(discoveryMethods),
      columns: names.min(2).nullable().default(null),
      alpha: z.number().gt(0).lt(1).default(0.05),
      test: z.enum(discoveryTests).nullable().default(null),
      score: z.enum(discoveryScores).nullable().default(null),
      /** How PC tells colliders. */
      colliders: z.enum(colliderRules).default('first-set'),
      /** Of pc and fci with fisher-z. */
      correlation: z.enum(correlationTypes).default('pearson'),
      /** Variables in the order of time: no arrow runs from a later tier to an earlier one. */
      tiers: z.array(names).default([]),
      /** Resamples for strength and direction of edges; 0 for none. */
      boots: z.int().min(0).max(100_000).default(0),
      seed: z.int().default(1),
      /** Edge lists (CSV: from,to) of arrows that must not be, and that must. */
      forbid: fileInputSchema.nullable().default(null),
      require: fileInputSchema.nullable().default(null),
    }),
    z.object({
      variables: names,
      n: z.int(),
      /** `weight` is DirectLiNGAM's coefficient, in the units of the data. */
      edges: z.array(edgeSchema.extend({ weight: z.number().optional() })),
      separatingSets: z
        .array(
          z.object({
            x: z.string(),
            y: z.string(),
            given: names.nullable(),
            p: z.number().nullable(),
          }),
        )
        .optional(),
      score: z.number().optional(),
      /** Of lingam: causes first. */
      order: names.optional(),
      /** Every ordered pair; the direction is given that the edge is there. */
      strength: z
        .array(z.object({ from: z.string(), to: z.string(), strength: z.number(), direction: z.number() }))
        .optional(),
      /** The edges at least as strong as the threshold, each in its more frequent direction. */
      averaged: z.object({ threshold: z.number(), edges: z.array(edgeSchema) }).optional(),
      chosen: z.record(z.string(), z.string()),
      warnings: z.array(warningSchema),
    }),
  ),
  'causal.paths': job(
    z.object({
      file: fileInputSchema,
      from: z.string(),
      to: z.string(),
      given: names,
      limit: z.int().min(1).default(1000),
    }),
    z.object({ paths: z.array(pathSchema), truncated: z.boolean() }),
  ),
  'causal.equivalence': job(
    z.object({ file: fileInputSchema, limit: z.int().min(1).default(2000) }),
    z.object({
      edges: z.array(edgeSchema),
      /** How many DAGs are equivalent, counted up to `limit`. */
      size: z.int(),
      truncated: z.boolean(),
    }),
  ),
  'causal.loops': job(
    z.object({
      file: fileInputSchema,
      maxLength: z.int().min(1).nullable().default(null),
      limit: z.int().min(1).default(10_000),
    }),
    z.object({
      loops: z.array(
        z.object({
          nodes: names,
          sign: z.enum(['reinforcing', 'balancing', 'unknown']),
          length: z.int(),
          /** Sum of the lags; null where no edge says one. */
          delay: z.number().nullable(),
        }),
      ),
      /** True when there are more loops than `limit`; those listed are the shortest, and the counts are of those. */
      truncated: z.boolean(),
      /** On how many loops each node lies, most first. */
      nodes: z.array(loopCountSchema.extend({ name: z.string() })),
      /** How many loops go when an edge is taken out, most first. */
      edges: z.array(loopCountSchema.extend({ from: z.string(), to: z.string() })),
    }),
  ),
  /** Qualitative what-if: one variable is pushed, signs are multiplied along paths. */
  'causal.influence': job(
    z.object({
      file: fileInputSchema,
      variable: z.string(),
      push: z.enum(['up', 'down']).default('up'),
      maxLength: z.int().min(1).default(12),
      limit: z.int().min(1).default(100_000),
    }),
    z.object({
      influences: z.array(
        z.object({
          variable: z.string(),
          verdict: z.enum(['raises', 'lowers', 'mixed', 'unknown']),
          positive: z.int(),
          negative: z.int(),
          undetermined: z.int(),
          /** The shortest path of each sign. */
          examples: z.array(z.object({ nodes: names, sign: z.enum(['+', '-', '?']), delay: z.number() })),
        }),
      ),
      truncated: z.boolean(),
    }),
  ),
  /** How deviations spread in time; the formula is in core/causal/loops/simulation.ts. */
  'causal.simulate': job(
    z.object({
      file: fileInputSchema,
      steps: z.int().min(1).max(100_000).default(50),
      persistence: z.number().min(0).max(1).default(0.5),
      saturation: z.enum(['tanh', 'none']).default('tanh'),
      defaultWeight: z.number().min(0).default(0.5),
      pushes: z
        .array(
          z.object({
            variable: z.string(),
            amount: z.number(),
            from: z.int().min(1).default(1),
            to: z.int().min(1).default(1),
          }),
        )
        .default([]),
      initial: z.record(z.string(), z.number()).default({}),
      /** Instead of the weights in the text, for sliders. */
      weights: z.array(z.object({ from: z.string(), to: z.string(), weight: z.number() })).default([]),
    }),
    z.object({
      variables: names,
      /** One row for each variable, values at steps 0 to `steps`. */
      series: z.array(z.array(z.number())),
      warnings: z.array(warningSchema),
    }),
  ),
} as const;
