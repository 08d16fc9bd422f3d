import { useCallback, useState } from 'react';
import type { InputOf, MethodName, OutputOf } from '../../core/engine/contract/index.ts';
import { type ErrorRecord, toErrorRecord } from '../../core/foundation/errors.ts';
import type { Progress } from '../../core/foundation/task.ts';
import { engine } from '../bridge/engine.ts';
import { reportFailure } from './failures.ts';
import { beginJob, useJobs } from './jobs.ts';

export interface CommandOptions {
  /** The caller shows the failure itself, from `error`; otherwise the shell says it. */
  readonly showsFailure?: boolean;
}

export interface Command<Name extends MethodName> {
  /** The engine's answer; null when it failed (see `error`) or was cancelled. Never rejects. */
  run(input: InputOf<Name>): Promise<OutputOf<Name> | null>;
  readonly isRunning: boolean;
  readonly error: ErrorRecord | null;
  clearError(): void;
}

/** One action of the user on the notebook. */
export function useCommand<Name extends MethodName>(
  method: Name,
  options: CommandOptions = {},
): Command<Name> {
  const { showsFailure = false } = options;
  const [running, setRunning] = useState(0);
  const [error, setError] = useState<ErrorRecord | null>(null);
  const run = useCallback(
    async (input: InputOf<Name>) => {
      setRunning((count) => count + 1);
      setError(null);
      try {
        return await engine.call(method, input);
      } catch (thrown) {
        setError(showsFailure ? toErrorRecord(thrown) : reportFailure(thrown));
        return null;
      } finally {
        setRunning((count) => count - 1);
      }
    },
    [method, showsFailure],
  );
  const clearError = useCallback(() => setError(null), []);
  return { run, isRunning: running > 0, error, clearError };
}

export interface Job<Name extends MethodName> extends Command<Name> {
  readonly progress: Progress | null;
  readonly isCancelling: boolean;
  cancel(): void;
}

/** The same for long work: with progress, cancellation and a line in the status bar. It goes on when its place is left; the next place that uses the same method sees it run. */
export function useJob<Name extends MethodName>(method: Name, options: CommandOptions = {}): Job<Name> {
  const { showsFailure = false } = options;
  const job = useJobs(({ running }) => running.findLast((each) => each.method === method));
  const [error, setError] = useState<ErrorRecord | null>(null);
  const run = useCallback(
    async (input: InputOf<Name>) => {
      setError(null);
      try {
        return await runJob(method, input);
      } catch (thrown) {
        const record = showsFailure ? toErrorRecord(thrown) : reportFailure(thrown);
        if (record.code !== 'cancelled') setError(record);
        return null;
      }
    },
    [method, showsFailure],
  );
  const cancel = useCallback(() => job?.cancel(), [job]);
  const clearError = useCallback(() => setError(null), []);
  return {
    run,
    isRunning: job !== undefined,
    isCancelling: job?.isCancelling ?? false,
    progress: job?.progress ?? null,
    error,
    cancel,
    clearError,
  };
}

/** A job outside of a component; rejects when it fails or is cancelled. */
export async function runJob<Name extends MethodName>(
  method: Name,
  input: InputOf<Name>,
): Promise<OutputOf<Name>> {
  const job = beginJob(method);
  try {
    return await engine.call(method, input, { signal: job.signal, onProgress: job.report });
  } finally {
    job.end();
  }
}
