import { isOwnAddress } from './origin.ts';

/** What is known of the frame that sent a message; null where the frame is gone. */
export interface Sender {
  readonly frame: { readonly url: string; readonly parent: unknown } | null;
  /** Whether the message came from the contents of one of our windows. */
  readonly ownWindow: boolean;
}

/** Only the top frame of our own window, showing our own page, is heard. */
export function isTrusted({ frame, ownWindow }: Sender): boolean {
  return ownWindow && frame !== null && frame.parent === null && isOwnAddress(frame.url);
}
