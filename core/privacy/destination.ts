import { failed, type Result, success } from '../foundation/result.ts';
import { type Scope, scopeOfAddress } from './address.ts';

export interface Destination {
  /** Scheme, host and port, as the ledger names it. */
  readonly origin: string;
  readonly host: string;
  readonly scope: Scope;
  readonly encrypted: boolean;
}

export type BadDestination = 'not an address' | 'not http or https' | 'bears a name or password';

/**
 * Where an address leads, by its text alone: nothing is looked up. The address is read as the sender reads it (WHATWG
 * URL), so that `http://0x7f.1` or `http://2130706433` are what they are. A name is as near as it promises: `localhost`
 * this machine, `.local` the local network, any other name the internet, also one without a dot, which a search
 * domain may send anywhere. Whether a near name keeps its promise is checked when it is looked up (`scopeOfAddress`).
 */
export function destinationOf(address: string): Result<Destination, BadDestination> {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return failed('not an address');
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return failed('not http or https');
  if (url.username !== '' || url.password !== '') return failed('bears a name or password');
  const host = url.hostname.toLowerCase().replace(/\.$/, '');
  return success({
    origin: url.origin,
    host,
    scope: scopeOfHost(host),
    encrypted: url.protocol === 'https:',
  });
}

function scopeOfHost(host: string): Scope {
  const scope = scopeOfAddress(host.replace(/^\[|\]$/g, ''));
  if (scope !== null) return scope;
  if (host === 'localhost' || host.endsWith('.localhost')) return 'machine';
  return host.endsWith('.local') ? 'network' : 'internet';
}
