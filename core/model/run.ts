import { z } from 'zod';

const jsonValue = z.json();

/** What was computed or asked: enough to do it again and to report it. */
export const runSchema = z.object({
  id: z.string(),
  what: z.string(), // e.g. `claims.extract`
  startedAt: z.string(), // ISO 8601, UTC
  milliseconds: z.number(),
  settings: z.record(z.string(), jsonValue),
  versions: z.record(z.string(), z.string()),
  /** SHA-256 of what went in. */
  inputHash: z.string(),
  seed: z.int().nullable(),
  summary: z.record(z.string(), jsonValue),
});
export type Run = z.infer<typeof runSchema>;

export const warningSchema = z.object({
  code: z.string(),
  message: z.string(),
  variables: z.array(z.string()).optional(),
  value: z.number().optional(),
  threshold: z.number().optional(),
  source: z.string().optional(),
});
export type Warning = z.infer<typeof warningSchema>;
