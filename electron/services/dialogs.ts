import type {
  OpenDialogOptions,
  OpenDialogReturnValue,
  SaveDialogOptions,
  SaveDialogReturnValue,
} from 'electron';
import { notebookExtension } from '../arguments.ts';
import type { RequestOf } from '../contract.ts';
import type { PathPolicy } from '../security/paths.ts';
import type { Words } from '../words.ts';

export interface DialogOptions {
  readonly words: () => Words;
  readonly policy: PathPolicy;
  /** Grants a notebook for this session and the next. */
  grantNotebook(path: string): Promise<void>;
  showOpen(options: OpenDialogOptions): Promise<OpenDialogReturnValue>;
  showSave(options: SaveDialogOptions): Promise<SaveDialogReturnValue>;
}

/** What the importers know; the content decides, so every other file may be chosen too. */
const literatureExtensions = ['nbib', 'txt', 'xml', 'ris', 'bib', 'json', 'enw', 'ciw'];

/** The dialogs, whose answers are the user's leave to touch a file. */
export function createDialogs({ words, policy, grantNotebook, showOpen, showSave }: DialogOptions) {
  const notebookFilter = () => ({
    name: words()['filter.notebook'],
    extensions: [notebookExtension.slice(1)],
  });
  const allFilter = () => ({ name: words()['filter.all'], extensions: ['*'] });

  return {
    async open({ purpose }: RequestOf<'dialogs.open'>): Promise<string[]> {
      const forNotebook = purpose === 'notebook';
      const answer = await showOpen({
        title: words()[forNotebook ? 'dialog.openNotebook' : 'dialog.import'],
        properties: forNotebook ? ['openFile'] : ['openFile', 'multiSelections'],
        filters: forNotebook
          ? [notebookFilter(), allFilter()]
          : [{ name: words()['filter.literature'], extensions: literatureExtensions }, allFilter()],
      });
      if (answer.canceled) return [];
      for (const path of answer.filePaths) {
        if (forNotebook) await grantNotebook(path);
        else policy.grant(path, 'read');
      }
      return answer.filePaths;
    },

    async save({ purpose, suggestedName }: RequestOf<'dialogs.save'>): Promise<string | null> {
      const forNotebook = purpose === 'notebook';
      const answer = await showSave({
        title: words()[forNotebook ? 'dialog.saveNotebook' : 'dialog.export'],
        // A name, never a way: what the page suggests cannot lead out of the folder that the system offers.
        defaultPath: suggestedName.replace(/[\\/:*?"<>|]/g, '_'),
        filters: forNotebook ? [notebookFilter()] : [allFilter()],
        properties: ['showOverwriteConfirmation', 'createDirectory'],
      });
      if (answer.canceled || answer.filePath === '') return null;
      if (forNotebook) await grantNotebook(answer.filePath);
      else policy.grant(answer.filePath, 'write');
      return answer.filePath;
    },
  };
}
