import { isOwnAddress, parseUrl } from './origin.ts';

/**
 * The file below the built renderer that an app:// address names, as path segments, or null for anything that
 * climbs, hides a separator or a NUL in an escape, or belongs to another host.
 */
export function fileOfAddress(address: string): readonly string[] | null {
  if (!isOwnAddress(address)) return null;
  let path: string;
  try {
    path = decodeURIComponent(parseUrl(address)?.pathname ?? '');
  } catch {
    return null;
  }
  if (path.includes('\0') || path.includes('\\') || path.includes(':')) return null;
  const segments = path.split('/').slice(1);
  if (segments.at(-1) === '') segments[segments.length - 1] = 'index.html';
  if (segments.length === 0 || segments.some((segment) => segment === '' || /^\.+$/.test(segment)))
    return null;
  return segments;
}
