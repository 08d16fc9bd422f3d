import { useTranslation } from 'react-i18next';
import type { NotebookState } from '../../core/engine/contract/notebook.ts';
import { useCommand } from '../state/command.ts';

interface Step {
  readonly words: string;
  readonly isPossible: boolean;
  readonly run: () => void;
}

/** The engine names steps `history.import`; the language files keep them as `history:import`. */
export const historyKey = (label: string): string => label.replace(/^history\./, 'history:');

/** The next step back and forward, each saying what it takes back. */
export function useHistory(notebook: NotebookState | null): { readonly undo: Step; readonly redo: Step } {
  const { t } = useTranslation();
  const undo = useCommand('history.undo');
  const redo = useCommand('history.redo');
  const words = (word: string, label: string | null | undefined) =>
    label == null ? t(`shell:${word}.none`) : t(`shell:${word}.of`, { what: t(historyKey(label)) });
  return {
    undo: {
      words: words('undo', notebook?.undo),
      isPossible: notebook?.undo != null,
      run: () => void undo.run({}),
    },
    redo: {
      words: words('redo', notebook?.redo),
      isPossible: notebook?.redo != null,
      run: () => void redo.run({}),
    },
  };
}
