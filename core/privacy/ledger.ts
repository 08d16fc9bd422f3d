import { z } from 'zod';
import { egressPolicies } from './policy.ts';

/**
 * One request that left, or may have left, the machine. It is written before anything is sent: `sent` stays where
 * nobody lived to see what became of it.
 */
export const ledgerEntrySchema = z.object({
  id: z.string(),
  at: z.string(), // ISO 8601, UTC
  /** Scheme, host and port. */
  destination: z.string(),
  purpose: z.string(), // the method on whose behalf, e.g. `claims.extractWithModel`
  bytes: z.int(), // of the body
  /** Ids of the sources whose text went. */
  items: z.array(z.string()),
  policy: z.enum(egressPolicies),
  /** `sent`, `status 200`, or `no answer: why`. */
  outcome: z.string(),
});
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>;
