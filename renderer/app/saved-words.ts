import type { NotebookState } from '../../core/engine/contract/notebook.ts';

/** In a browser every change is kept at once; what may lag behind is the user's own file. */
export function savedWords(
  notebook: Pick<NotebookState, 'dirty' | 'revision'>,
  link: { readonly revision: number } | null,
  desktop: boolean,
): { readonly words: 'saved' | 'unsaved' | 'here' | 'inFile' | 'notInFile'; readonly isDone: boolean } {
  if (desktop) return notebook.dirty ? { words: 'unsaved', isDone: false } : { words: 'saved', isDone: true };
  if (link === null) return { words: 'here', isDone: true };
  const isInFile = link.revision === notebook.revision;
  return { words: isInFile ? 'inFile' : 'notInFile', isDone: isInFile };
}
