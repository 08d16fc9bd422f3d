import { useEffect } from 'react';
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

export const useSession = <Value>(session: ModelSession, select: (state: SessionState) => Value): Value =>
  useStore(session.store, select);
