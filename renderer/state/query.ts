import { startTransition, useEffect, useState } from 'react';
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

const readNow = (key: string | null) => (key === null ? idle : queryCache.read(key));

/**
 * What the engine answers, kept up to date: after every change of the notebook it is asked again.
 * `input` null: do not ask yet. An answer is drawn in slices between which the window takes keys and clicks,
 * which is why it is kept in a state and not read as an external store: those are drawn in one go.
 */
export function useQuery<Name extends MethodName>(
  method: Name,
  input: InputOf<Name> | null,
): QueryResult<OutputOf<Name>> {
  const key = input === null ? null : queryCache.keyOf(method, input);
  const [known, setKnown] = useState(() => ({ key, answer: readNow(key) }));
  useEffect(() => {
    if (key === null) return;
    const take = () => {
      const answer = queryCache.read(key);
      const isKnown = (old: typeof known) => old.key === key && old.answer === answer;
      startTransition(() => setKnown((old) => (isKnown(old) ? old : { key, answer })));
    };
    const stop = queryCache.subscribe(key, take);
    take();
    return stop;
  }, [key]);
  return (known.key === key ? known.answer : readNow(key)) as QueryResult<OutputOf<Name>>;
}
