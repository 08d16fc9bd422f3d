import { startTransition, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { SavedModel } from '../../../../core/model/saved-model.ts';
import { keepInNotebook } from './keeping.ts';
import type { ModelSession, SessionState } from './model-session.ts';
import { sessionOf } from './sessions.ts';

/** The session of a saved model, kept in the notebook as long as the component is there. */
export function useModelSession(saved: SavedModel): ModelSession {
  const session = sessionOf(saved.id, saved.text);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the notebook says later is looked for by the keeper itself
  useEffect(() => keepInNotebook(session, saved.text), [session]);
  return session;
}

type Select<Value> = (state: SessionState) => Value;

/** A part of the session as it is now: for the two views. */
export const useSession = <Value>(session: ModelSession, select: Select<Value>): Value =>
  useStore(session.store, select);

/**
 * The same for what stands beside the views: drawn in slices between which the window takes keys, so that nobody's typing
 * waits for the answers.
 */
export function useCalmSession<Value>(session: ModelSession, select: Select<Value>): Value {
  const latest = useRef(select);
  latest.current = select;
  const [value, setValue] = useState(() => select(session.store.getState()));
  useEffect(() => {
    const take = () => {
      const next = latest.current(session.store.getState());
      startTransition(() => setValue(() => next));
    };
    take();
    return session.store.subscribe(take);
  }, [session]);
  return value;
}
