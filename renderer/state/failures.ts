import { create } from 'zustand';
import { type ErrorRecord, toErrorRecord } from '../../core/foundation/errors.ts';

interface Failures {
  /** What failed and has not been shown yet, oldest first. */
  readonly waiting: readonly ErrorRecord[];
}

/** Failures that no place shows itself: the shell says them. */
export const useFailures = create<Failures>(() => ({ waiting: [] }));

/** Hands a failure to the shell. A cancellation is none: the user asked for it. */
export function reportFailure(thrown: unknown): ErrorRecord {
  const record = toErrorRecord(thrown);
  if (record.code !== 'cancelled') {
    useFailures.setState(({ waiting }) => ({ waiting: [...waiting, record] }));
  }
  return record;
}

export function takeFailures(): readonly ErrorRecord[] {
  const { waiting } = useFailures.getState();
  if (waiting.length > 0) useFailures.setState({ waiting: [] });
  return waiting;
}
