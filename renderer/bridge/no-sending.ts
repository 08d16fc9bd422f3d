import { NosographError } from '../../core/foundation/errors.ts';
import type { Host } from '../../core/platform/host.ts';

/** In a window nothing is sent: neither the browser nor the desktop shell has a gate of its own yet. */
export const refuseToSend: Host['fetch'] = async ({ url }) => {
  const message = 'The window sends nothing anywhere. Use the command line for this. Nothing was sent.';
  throw new NosographError('policy.refused', message, { destination: url, why: 'window' });
};
