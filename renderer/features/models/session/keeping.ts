import { create } from 'zustand';
import { toErrorRecord } from '../../../../core/foundation/errors.ts';
import { engine } from '../../../bridge/engine.ts';
import { reportFailure } from '../../../state/failures.ts';
import type { ModelSession } from './model-session.ts';

/** Typing and drawing rest this long before the text is kept in the notebook, as one step there. */
const pause = 600;

/** Whether the text on the screen is in the notebook. */
export const useIsKept = create<{ readonly isKept: boolean }>(() => ({ isKept: true }));

/** What the notebook has of each model's text, as far as this window knows. */
const kept = new Map<string, string>();

/**
 * Keeps a session's text in the notebook whenever hands rest, and at the latest when it ends. What the notebook says
 * anew (undone there) is taken over, unless something on the screen is not kept yet. Answers how to stop.
 */
export function keepInNotebook(session: ModelSession, saved: string): () => void {
  const { id, text } = session;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saving = 0;
  let isLooking = false;
  if (!kept.has(id)) kept.set(id, saved);

  const tell = () => {
    if (!text.isDisposed()) useIsKept.setState({ isKept: text.getValue() === kept.get(id) });
  };
  const keep = async () => {
    if (text.isDisposed()) return;
    const value = text.getValue();
    const before = kept.get(id);
    if (value === before) return;
    kept.set(id, value);
    saving += 1;
    try {
      await engine.call('causalModels.edit', { id, text: value });
    } catch (thrown) {
      kept.set(id, before ?? saved);
      // A model that was removed, here or by an undo, has nothing to be kept in.
      if (toErrorRecord(thrown).code !== 'not-found') reportFailure(thrown);
    } finally {
      saving -= 1;
      tell();
    }
  };
  /** Answers come in the order of the questions: one that was asked while nothing was being saved tells the truth. */
  const look = async () => {
    if (isLooking || saving > 0) return;
    isLooking = true;
    try {
      const model = await engine.call('causalModels.get', { id });
      if (saving > 0 || text.isDisposed() || model.text === kept.get(id)) return;
      const isUntouched = text.getValue() === kept.get(id);
      kept.set(id, model.text);
      if (isUntouched) session.takeOver(model.text);
    } catch (thrown) {
      if (toErrorRecord(thrown).code !== 'not-found') reportFailure(thrown);
    } finally {
      isLooking = false;
    }
  };

  const typing = text.onDidChangeContent(() => {
    tell();
    clearTimeout(timer);
    timer = setTimeout(() => void keep(), pause);
  });
  const stopListening = engine.onEvent((event) => {
    if (event.type === 'changed') void look();
  });
  const onHide = () => void keep();
  document.addEventListener('visibilitychange', onHide);
  void look();
  tell();
  return () => {
    typing.dispose();
    stopListening();
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', onHide);
    void keep();
  };
}
