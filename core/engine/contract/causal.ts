import { z } from 'zod';
import { warningSchema } from '../../model/run.ts';
import { fileInputSchema } from './common.ts';
import { job } from './method.ts';

export const discoveryMethods = ['pc', 'hc'] as const;
export const discoveryTests = ['fisher-z', 'g-square'] as const;
export const discoveryScores = ['bic-g', 'aic-g', 'bic', 'aic'] as const;

const names = z.array(z.string());

/** A model file, and the question's exposure and outcome where they are not those of the file. */
const effectInput = z.object({
  file: fileInputSchema,
  exposure: names.min(1).nullable().default(null),
  outcome: names.min(1).nullable().default(null),
});

const pathSchema = z.object({ nodes: names, arrows: names, causal: z.boolean(), open: z.boolean() });
const edgeSchema = z.object({ from: z.string(), to: z.string(), kind: z.string() });

/** Questions to a causal graph: DAGitty's language, or any graph file that can be read. */
export const causalMethods = {
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
    z.object({ sets: z.array(names), truncated: z.boolean() }),
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
      forbidden: names,
      truncated: z.boolean(),
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
      /** Edge lists (CSV: from,to) of arrows that must not be, and that must. */
      forbid: fileInputSchema.nullable().default(null),
      require: fileInputSchema.nullable().default(null),
    }),
    z.object({
      variables: names,
      n: z.int(),
      edges: z.array(edgeSchema),
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
  'causal.equivalence': job(z.object({ file: fileInputSchema }), z.object({ edges: z.array(edgeSchema) })),
  'causal.loops': job(
    z.object({
      file: fileInputSchema,
      maxLength: z.int().min(1).nullable().default(null),
      limit: z.int().min(1).default(10_000),
    }),
    z.object({
      loops: z.array(
        z.object({ nodes: names, sign: z.enum(['reinforcing', 'balancing', 'unknown']), length: z.int() }),
      ),
      truncated: z.boolean(),
    }),
  ),
} as const;
