import { isOwnAddress, parseUrl } from './origin.ts';

/** The page is one document; it may be loaded again, and nothing else may take its place. */
export function mayNavigate(address: string): boolean {
  if (!isOwnAddress(address)) return false;
  const path = parseUrl(address)?.pathname;
  return path === '/' || path === '/index.html';
}

const schemesForTheBrowser: ReadonlySet<string> = new Set(['https:', 'http:', 'mailto:']);

/**
 * The address to hand to the system's browser or mail program, or null. Only schemes that show something: a
 * `file:`, `smb:` or program's own scheme could start a program with what a paper's record says.
 */
export function addressForTheBrowser(address: string): string | null {
  const url = parseUrl(address);
  if (url === null || !schemesForTheBrowser.has(url.protocol)) return null;
  if (url.username !== '' || url.password !== '') return null;
  return url.href;
}
