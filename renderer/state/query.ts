import { useCallback, useSyncExternalStore } from 'react';
import type { InputOf, MethodName, OutputOf } from '../../core/engine/contract/index.ts';
import type { ErrorRecord } from '../../core/foundation/errors.ts';
import { queryCache } from './query-cache.ts';

export interface QueryResult<Data> {
  /** The last answer; it stays while a newer one is on its way. */
  readonly data: Data | undefined;
  readonly error: ErrorRecord | null;
  readonly isLoading: boolean;
}

const idle: QueryResult<never> = { data: undefined, error: null, isLoading: false };

/**
 * What the engine answers, kept up to date: after every change of the notebook it is asked again.
 * `input` null: do not ask yet.
 */
export function useQuery<Name extends MethodName>(
  method: Name,
  input: InputOf<Name> | null,
): QueryResult<OutputOf<Name>> {
  const key = input === null ? null : queryCache.keyOf(method, input);
  const subscribe = useCallback(
    (listener: () => void) => (key === null ? () => {} : queryCache.subscribe(key, listener)),
    [key],
  );
  const snapshot = useCallback(() => (key === null ? idle : queryCache.read(key)), [key]);
  return useSyncExternalStore(subscribe, snapshot) as QueryResult<OutputOf<Name>>;
}
