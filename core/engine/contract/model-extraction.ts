import { z } from 'zod';
import { extractionSummarySchema } from './claims.ts';
import { job } from './method.ts';

/** What can become of a passage. Each passage of a run has exactly one of these. */
export const passageOutcomes = [
  'answered',
  'refused', // by the model or by its server's filter
  'truncated', // the answer was cut at its limit
  'limited', // too many requests, again and again
  'failed', // no usable answer
  'unsent', // the budget did not reach, or the run was ended before
  'empty', // neither title nor abstract
  'changed', // the source was changed or removed while the model read it
] as const;

export const modelExtractionMethods = {
  /**
   * Claims by a model behind a server that speaks OpenAI's chat completions. Sends titles and abstracts only, as the
   * notebook's policy allows, each request in the ledger first. Answers are kept: what was asked once is not asked
   * again. `sourceIds` null: every source that this model and prompt have not read and screening has not excluded. The
   * key is sent as a bearer token and kept nowhere.
   */
  'claims.extractWithModel': job(
    z.object({
      model: z.string().min(1),
      baseUrl: z.string().min(1),
      key: z.string().min(1).nullable().default(null),
      sourceIds: z.array(z.string()).nullable().default(null),
      /** Tokens and requests that the run may spend, null: without a limit. */
      budgetTokens: z.int().min(1).nullable().default(null),
      budgetRequests: z.int().min(1).nullable().default(null),
      /** Requests at one time. */
      jobs: z.int().min(1).max(64).default(4),
      /** Tokens that one answer may have. */
      maxTokens: z.int().min(64).max(65_536).default(2048),
      /** Seconds until an answer is given up. */
      timeout: z.number().positive().max(3600).default(120),
    }),
    extractionSummarySchema.extend({
      passages: z.int(),
      outcomes: z.record(z.enum(passageOutcomes), z.int()),
      /** Passages whose answer was kept from before. */
      cached: z.int(),
      requests: z.int(),
      /** As the servers count them; answers without a count are in `uncounted`. */
      tokens: z.int(),
      uncounted: z.int(),
      /** Claims whose cause and effect turned out to be one concept, and that were left out for it. */
      oneConcept: z.int(),
      /** Every passage without an answer. */
      unread: z.array(z.object({ sourceId: z.string(), outcome: z.enum(passageOutcomes), why: z.string() })),
    }),
  ),
} as const;
export type PassageOutcome = (typeof passageOutcomes)[number];
