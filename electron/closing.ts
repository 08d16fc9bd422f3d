/** How long a page may leave a request to close unanswered before the user's next one closes without it. */
export const patience = 4000;

export interface ClosingOptions {
  /** Asks the page; false when there is no page that listens. */
  askPage(): boolean;
  closeNow(): void;
  now(): number;
}

/**
 * Closing asks the page first, which saves or asks the user. A page that does not listen is not waited for, and
 * one that hangs is left at the user's second try: every committed action is in the journal already.
 */
export function createClosing({ askPage, closeNow, now }: ClosingOptions) {
  let askedAt: number | null = null;
  return {
    /** @returns true when the window may close at once. */
    requested(): boolean {
      if (askedAt !== null) return now() - askedAt > patience;
      if (!askPage()) return true;
      askedAt = now();
      return false;
    },
    answered(close: boolean): void {
      if (askedAt === null) return;
      askedAt = null;
      if (close) closeNow();
    },
    /** The page that was asked is gone. */
    forget(): void {
      askedAt = null;
    },
  };
}
