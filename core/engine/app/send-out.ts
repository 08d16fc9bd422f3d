import { toErrorRecord } from '../../foundation/errors.ts';
import type { IncomingResponse, OutgoingRequest } from '../../platform/host.ts';
import { passThrough } from '../../privacy/gate.ts';
import type { Notebook } from '../../storage/notebook-contract.ts';
import type { Session } from '../session.ts';
import { policyOf } from './privacy.ts';

/** A request on behalf of a notebook, with what the ledger says of it. */
export interface Sending extends Omit<OutgoingRequest, 'permitsAddress'> {
  readonly purpose: string;
  /** Ids of the sources whose text goes. */
  readonly items: readonly string[];
  /** Writes what is to be kept of the answer, together with the ledger: both are on the disk, or neither. */
  keep?(response: IncomingResponse): void;
}

/**
 * The one caller of `Host.fetch`: asks the policy of the notebook as it is now, writes the ledger to the disk, and
 * only then sends.
 * @throws NosographError `policy.refused`, and then the ledger has no entry; `service.unreachable` when no whole answer came.
 */
export async function sendOut(
  session: Session,
  notebook: Notebook,
  { purpose, items, keep, ...request }: Sending,
): Promise<IncomingResponse> {
  const { host } = session;
  const id = session.newId('sent');
  const { permitsAddress } = await notebook.note(() => {
    const policy = policyOf(notebook);
    const passage = passThrough(policy, request.url);
    notebook.ledger.insert({
      id,
      at: host.now().toISOString(),
      destination: passage.destination.origin,
      purpose,
      bytes: new TextEncoder().encode(request.body).length,
      items,
      policy,
      outcome: 'sent',
    });
    return passage;
  });
  const response = await answerOf(session, notebook, id, { ...request, permitsAddress });
  await notebook.note(() => {
    notebook.ledger.close(id, `status ${response.status}`);
    keep?.(response);
  });
  return response;
}

async function answerOf(
  { host }: Session,
  notebook: Notebook,
  id: string,
  request: OutgoingRequest,
): Promise<IncomingResponse> {
  try {
    return await host.fetch(request);
  } catch (thrown) {
    const { message } = toErrorRecord(thrown);
    await notebook.note(() => notebook.ledger.close(id, `no answer: ${message}`));
    throw thrown;
  }
}
