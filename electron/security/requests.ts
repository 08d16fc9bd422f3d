import { isOwnAddress, parseUrl } from './origin.ts';

/**
 * What the session may load: the program's own files, and what the page made itself (`blob:`, `data:`). Nothing
 * leaves the machine, and nothing comes in. `devtools:` serves the developer tools of an unpackaged run.
 */
export function mayRequest(address: string, { developer }: { readonly developer: boolean }): boolean {
  if (isOwnAddress(address)) return true;
  const url = parseUrl(address);
  if (url === null) return false;
  if (url.protocol === 'blob:') return isOwnAddress(address.slice('blob:'.length));
  if (url.protocol === 'data:') return true;
  return developer && url.protocol === 'devtools:';
}

/**
 * Switches for Chromium itself, whose own errands (variations, component updates, name look-ups) pass by the
 * session's filter: no name resolves, so that not even they leave.
 */
export const chromiumSwitches: readonly (readonly [name: string, value?: string])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['no-pings'],
];
