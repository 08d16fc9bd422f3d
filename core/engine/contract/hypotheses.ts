import { z } from 'zod';
import { hypothesisSchema, hypothesisStates } from '../../model/hypothesis.ts';
import { runSchema } from '../../model/run.ts';
import { done, pageOf, windowSchema } from './common.ts';
import { command, job, query } from './method.ts';

export const hypothesisMethods = {
  /** `about` alone: open discovery from one concept (label or id). `from` and `to`: closed discovery. Neither: open
   *  discovery over the whole graph. Candidates that exist already (same method, cause and effect) are scored anew
   *  and keep their text and state. */
  'hypotheses.generate': job(
    z.object({
      method: z.literal('abc'),
      about: z.string().nullable().default(null),
      from: z.string().nullable().default(null),
      to: z.string().nullable().default(null),
      top: z.int().min(1).max(1000).default(50),
      maxSteps: z.int().min(2).max(4).default(3),
      language: z.enum(['en', 'zh']).default('en'),
    }),
    z.object({ run: runSchema, hypotheses: z.array(hypothesisSchema) }),
  ),
  'hypotheses.list': query(
    windowSchema.extend({
      state: z.enum(hypothesisStates).nullable().default(null),
      text: z.string().default(''),
    }),
    pageOf(hypothesisSchema),
  ),
  'hypotheses.get': query(z.object({ id: z.string() }), hypothesisSchema),
  'hypotheses.setState': command(
    z.object({ ids: z.array(z.string()).min(1), state: z.enum(hypothesisStates) }),
    done,
  ),
  'hypotheses.edit': command(
    z.object({ id: z.string(), statement: z.string().min(1).optional(), body: z.string().optional() }),
    hypothesisSchema,
  ),
  'hypotheses.remove': command(z.object({ ids: z.array(z.string()).min(1) }), done),
} as const;
