import { NosographError } from './errors.ts';

/** How far a job is. `total` is null while it is not known; `step` is a key of the language files. */
export interface Progress {
  readonly step: string;
  readonly done: number;
  readonly total: number | null;
}

/**
 * What long work is given: a place to report to, and a way to learn that it is no longer wanted.
 * Call `breathe` at least every 50 ms of work: it lets messages (a cancel, a query) through and throws
 * `cancelled` when the user has asked for that.
 */
export interface Task {
  report(progress: Progress): void;
  readonly cancelled: boolean;
  throwIfCancelled(): void;
  breathe(): Promise<void>;
}

/** A task that somebody can cancel. */
export interface CancellableTask extends Task {
  cancel(): void;
}

export function createTask(onProgress: (progress: Progress) => void = () => {}): CancellableTask {
  let cancelled = false;
  const throwIfCancelled = () => {
    if (cancelled) throw new NosographError('cancelled', 'Cancelled. Nothing was changed.');
  };
  return {
    report: onProgress,
    get cancelled() {
      return cancelled;
    },
    cancel() {
      cancelled = true;
    },
    throwIfCancelled,
    async breathe() {
      throwIfCancelled();
      await new Promise<void>((resume) => {
        setTimeout(resume, 0);
      });
      throwIfCancelled();
    },
  };
}
