import { useTranslation } from 'react-i18next';
import type { NotebookState } from '../../core/engine/contract/notebook.ts';
import { ExportDialog } from '../features/export/ExportDialog.tsx';
import { chooseAndImport } from '../features/library/import-files.ts';
import { chooseData } from '../features/networks/data/import-data.ts';
import { NewNotebookDialog } from '../features/welcome/NewNotebookDialog.tsx';
import { usePlaceActions } from '../state/actions.ts';
import { useDialogs } from '../state/dialogs.ts';
import { chooseNotebook, closeNotebook, save, saveAs } from '../state/document.ts';
import { navigate, parseRoute } from '../state/route.ts';
import { useSettings } from '../state/settings.ts';
import { showToast } from '../ui/toasts.ts';
import { useHistory } from './history.ts';
import { KeyList } from './KeyList.tsx';
import { Palette } from './Palette.tsx';

/** What can be done from everywhere, and the dialogs of the window. Ids are those of the desktop menu. */
export function GlobalActions({ notebook }: { readonly notebook: NotebookState | null }) {
  const { t } = useTranslation();
  const { open, show, close } = useDialogs();
  const { undo, redo } = useHistory(notebook);
  const { inspectorOpen, change } = useSettings();
  const isOpen = () => notebook !== null;
  const saved = async (saving: Promise<boolean>) => {
    if (await saving) showToast({ kind: 'good', text: t('shell:saved.toast') });
  };

  usePlaceActions('shell:group.notebook', [
    {
      id: 'notebook.new',
      label: 'shell:action.new',
      keys: ['Ctrl+N', 'Ctrl+Alt+N'],
      inFields: true,
      run: () => show('new-notebook'),
    },
    {
      id: 'notebook.open',
      label: 'shell:action.open',
      keys: ['Ctrl+O'],
      inFields: true,
      run: () => void chooseNotebook(),
    },
    {
      id: 'notebook.save',
      label: 'shell:action.save',
      keys: ['Ctrl+S'],
      inFields: true,
      when: isOpen,
      run: () => void saved(save()),
    },
    {
      id: 'notebook.saveAs',
      label: 'shell:action.saveAs',
      keys: ['Ctrl+Shift+S'],
      inFields: true,
      when: isOpen,
      run: () => void saved(saveAs()),
    },
    {
      id: 'notebook.close',
      label: 'shell:action.close',
      keys: ['Ctrl+W', 'Ctrl+Alt+W'],
      inFields: true,
      when: isOpen,
      run: () => void closeNotebook(),
    },
    {
      id: 'literature.import',
      label: 'shell:action.import',
      keys: ['Ctrl+I'],
      when: isOpen,
      run: () => void chooseAndImport(),
    },
    {
      id: 'data.add',
      label: 'shell:action.addData',
      when: () => isOpen() && parseRoute(location.hash).place !== 'networks',
      run: () => void chooseData('rows'),
    },
    {
      id: 'exchange.export',
      label: 'shell:action.export',
      keys: ['Ctrl+Shift+E'],
      when: isOpen,
      run: () => show('export'),
    },
  ]);
  usePlaceActions('shell:group.edit', [
    {
      id: 'edit.undo',
      label: 'shell:action.undo',
      keys: ['Ctrl+Z'],
      when: () => undo.isPossible,
      run: undo.run,
    },
    {
      id: 'edit.redo',
      label: 'shell:action.redo',
      keys: ['Ctrl+Y', 'Ctrl+Shift+Z'],
      when: () => redo.isPossible,
      run: redo.run,
    },
  ]);
  usePlaceActions('shell:group.window', [
    {
      id: 'view.palette',
      label: 'shell:action.palette',
      keys: ['Ctrl+Shift+P'],
      inFields: true,
      run: () => show('palette'),
    },
    {
      id: 'view.library',
      label: 'shell:place.library',
      keys: ['Alt+1'],
      when: isOpen,
      run: () => navigate('library'),
    },
    {
      id: 'view.review',
      label: 'shell:place.review',
      keys: ['Alt+2'],
      when: isOpen,
      run: () => navigate('review'),
    },
    {
      id: 'view.graph',
      label: 'shell:place.graph',
      keys: ['Alt+3'],
      when: isOpen,
      run: () => navigate('graph'),
    },
    {
      id: 'view.models',
      label: 'shell:place.models',
      keys: ['Alt+4'],
      when: isOpen,
      run: () => navigate('models'),
    },
    {
      id: 'view.networks',
      label: 'shell:place.networks',
      keys: ['Alt+5'],
      when: isOpen,
      run: () => navigate('networks'),
    },
    {
      id: 'view.hypotheses',
      label: 'shell:place.hypotheses',
      keys: ['Alt+6'],
      when: isOpen,
      run: () => navigate('hypotheses'),
    },
    {
      id: 'view.inspector',
      label: 'shell:inspector.toggle',
      keys: ['Ctrl+\\'],
      when: isOpen,
      run: () => change({ inspectorOpen: !inspectorOpen }),
    },
    {
      id: 'app.settings',
      label: 'shell:place.settings',
      keys: ['Ctrl+,'],
      when: isOpen,
      run: () => navigate('settings'),
    },
    { id: 'help.keyboard', label: 'shell:action.keys', keys: ['?'], run: () => show('keys') },
  ]);

  return (
    <>
      <Palette isOpen={open === 'palette'} onClose={close} hasNotebook={notebook !== null} />
      <KeyList isOpen={open === 'keys'} onClose={close} />
      <NewNotebookDialog isOpen={open === 'new-notebook'} onClose={close} />
      {notebook !== null && (
        <ExportDialog isOpen={open === 'export'} onClose={close} counts={notebook.counts} />
      )}
    </>
  );
}
