import { z } from 'zod';
import { fileInputSchema } from './common.ts';
import { job } from './method.ts';

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
    z.object({ file: fileInputSchema, limit: z.int().min(1).default(10_000) }),
    z.object({
      independencies: z.array(z.object({ x: z.string(), y: z.string(), given: names })),
      truncated: z.boolean(),
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
