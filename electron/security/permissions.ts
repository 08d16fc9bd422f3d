import { isOwnAddress } from './origin.ts';

/** What the page may use of the browser's powers: copying, and filling the screen with a graph. */
const granted: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'fullscreen']);

/** Everything else (camera, microphone, location, notifications, USB, file handles…) is denied unasked. */
export function mayUse(permission: string, requestedBy: string): boolean {
  return granted.has(permission) && isOwnAddress(requestedBy);
}
