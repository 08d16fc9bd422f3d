import { useDocument } from '../../../state/document.ts';
import type { monaco } from '../../../ui/monaco/monaco.ts';
import { createModelSession, type ModelSession } from './model-session.ts';

const sessions = new Map<string, ModelSession>();
let notebook = -1;

/**
 * The session of a model: the one that there is, with its undo stack, or a new one. Those of another notebook are
 * given up.
 */
export function sessionOf(id: string, text: string): ModelSession {
  const { opened } = useDocument.getState();
  if (opened !== notebook) {
    for (const session of sessions.values()) session.dispose();
    sessions.clear();
    notebook = opened;
  }
  const known = sessions.get(id);
  if (known !== undefined) return known;
  const made = createModelSession(id, text);
  sessions.set(id, made);
  return made;
}

/** The session that a text of the editor belongs to. */
export const sessionOfText = (text: monaco.editor.ITextModel): ModelSession | undefined =>
  [...sessions.values()].find((session) => session.text === text);
