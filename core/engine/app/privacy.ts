import { ledgerEntrySchema } from '../../privacy/ledger.ts';
import { type EgressPolicy, isEgressPolicy, usualPolicy } from '../../privacy/policy.ts';
import type { Notebook } from '../../storage/notebook-contract.ts';
import type { privacyMethods } from '../contract/privacy.ts';
import type { Handlers } from '../handlers.ts';
import type { Session } from '../session.ts';

export function privacyHandlers(session: Session): Handlers<keyof typeof privacyMethods> {
  return {
    'privacy.policy': () => ({ policy: policyOf(session.notebook) }),
    async 'privacy.setPolicy'({ policy }) {
      const { notebook } = session;
      await notebook.note(() => notebook.ledger.setPolicy(policy));
      session.announce('changed');
      return { policy };
    },
    'privacy.ledger': ({ offset, limit }) => {
      const { ledger } = session.notebook;
      const rows = ledger.list({ offset, limit }).map((row) => ledgerEntrySchema.parse(row));
      return { total: ledger.count(), rows };
    },
  };
}

/** The policy of a notebook; a word that this version does not know lets nothing out. */
export function policyOf(notebook: Notebook): EgressPolicy {
  const policy = notebook.ledger.policy();
  return isEgressPolicy(policy) ? policy : usualPolicy;
}
