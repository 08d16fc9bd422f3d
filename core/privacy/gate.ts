import { NosographError } from '../foundation/errors.ts';
import { type Scope, scopeOfAddress } from './address.ts';
import { type Destination, destinationOf } from './destination.ts';
import type { EgressPolicy } from './policy.ts';

/** A request that the policy allows: its destination, and what its name may turn out to be. */
export interface Passage {
  readonly destination: Destination;
  /** Whether the IP address that the name was looked up to is as near as the name promised. */
  permitsAddress(address: string): boolean;
}

const distance: Readonly<Record<Scope, number>> = { machine: 0, network: 1, internet: 2 };

/**
 * Lets a request pass, or not. An unencrypted request never goes beyond the local network.
 * @throws NosographError `policy.refused` with the reason in `details.why`.
 */
export function passThrough(policy: EgressPolicy, address: string): Passage {
  const read = destinationOf(address);
  if (!read.ok) {
    throw refused(
      policy,
      address,
      read.error,
      `${address} is no place to send to: it is ${words[read.error]}.`,
    );
  }
  const destination = read.value;
  const { origin, scope, encrypted } = destination;
  if (policy === 'nothing') {
    const message = `Nothing may leave this notebook, so nothing was sent to ${origin}. Choose the policy "local" or "literature" to allow it.`;
    throw refused(policy, origin, 'nothing leaves', message);
  }
  if (policy === 'local' && scope === 'internet') {
    const message = `The notebook's policy allows this machine and the local network only, and ${origin} is neither. Nothing was sent.`;
    throw refused(policy, origin, 'not local', message);
  }
  if (scope === 'internet' && !encrypted) {
    const message = `${origin} would be reached unencrypted. Use https. Nothing was sent.`;
    throw refused(policy, origin, 'unencrypted', message);
  }
  return {
    destination,
    permitsAddress(found) {
      const actual = scopeOfAddress(found);
      return actual !== null && distance[actual] <= distance[scope];
    },
  };
}

const words = {
  'not an address': 'not a web address',
  'not http or https': 'not an http or https address',
  'bears a name or password': 'one with a name or password in it, which belong elsewhere',
} as const;

const refused = (policy: EgressPolicy, destination: string, why: string, message: string) =>
  new NosographError('policy.refused', message, { policy, destination, why });
