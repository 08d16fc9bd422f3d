import { z } from 'zod';
import { ledgerEntrySchema } from '../../privacy/ledger.ts';
import { egressPolicies } from '../../privacy/policy.ts';
import { nothing, pageOf, windowSchema } from './common.ts';
import { job, query } from './method.ts';

const policySchema = z.object({ policy: z.enum(egressPolicies) });

/** What may leave the machine for the open notebook, and what has. Neither is part of its undo history. */
export const privacyMethods = {
  'privacy.policy': query(nothing, policySchema),
  'privacy.setPolicy': job(policySchema, policySchema),
  /** Newest first. */
  'privacy.ledger': query(windowSchema, pageOf(ledgerEntrySchema)),
} as const;
