import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { SourceRow } from '../../../core/engine/contract/literature.ts';
import { usePlaceActions } from '../../state/actions.ts';
import { useCommand } from '../../state/command.ts';
import { navigate } from '../../state/route.ts';
import { useSelection } from '../../state/selection.ts';
import type { MenuEntry } from '../../ui/Menu.tsx';
import { showToast } from '../../ui/toasts.ts';
import { useListState } from './list-state.ts';
import { useExtraction } from './use-extraction.ts';

type Screening = SourceRow['screening'];

export interface SourceActions {
  readonly count: number;
  screen(screening: Screening): void;
  extract(): void;
  remove(): void;
  menu(): readonly MenuEntry[];
}

/** What can be done with the marked sources: by button, by menu and by key. */
export function useSourceActions(
  isHidden: boolean,
  searchField: RefObject<HTMLInputElement | null>,
): SourceActions {
  const { t } = useTranslation();
  const { marked, mark } = useListState();
  const screening = useCommand('literature.screen');
  const removal = useCommand('literature.remove');
  const undo = useCommand('history.undo');
  const startExtraction = useExtraction();
  const ids = [...marked];

  const screen = (state: Screening) => void screening.run({ ids, screening: state });
  const remove = async () => {
    if ((await removal.run({ ids })) === null) return;
    mark(new Set());
    useSelection.getState().select(null);
    showToast({
      kind: 'info',
      text: t('library:removed', { count: ids.length }),
      action: { label: t('shell:action.undo'), onPress: () => void undo.run({}) },
    });
  };
  const extract = () => void startExtraction(ids);
  const read = () => navigate('library', { source: ids[0] ?? '', read: 1 });

  const hasMarked = () => !isHidden && ids.length > 0;
  usePlaceActions('shell:place.library', [
    {
      id: 'library.find',
      label: 'library:action.find',
      keys: ['Ctrl+F', '/'],
      run: () => searchField.current?.focus(),
    },
    {
      id: 'library.include',
      label: 'library:action.include',
      keys: ['I'],
      when: hasMarked,
      run: () => screen('include'),
    },
    {
      id: 'library.exclude',
      label: 'library:action.exclude',
      keys: ['X'],
      when: hasMarked,
      run: () => screen('exclude'),
    },
    {
      id: 'library.undecided',
      label: 'library:action.undecided',
      keys: ['U'],
      when: hasMarked,
      run: () => screen('undecided'),
    },
    { id: 'library.read', label: 'library:action.read', keys: ['Enter'], when: hasMarked, run: read },
    {
      id: 'library.remove',
      label: 'library:action.remove',
      keys: ['Delete', 'Backspace'],
      when: hasMarked,
      run: () => void remove(),
    },
    { id: 'library.extract', label: 'library:action.extract', when: hasMarked, run: extract },
    { id: 'library.extractAll', label: 'library:action.extractAll', run: () => void startExtraction(null) },
  ]);

  const menu = (): readonly MenuEntry[] => [
    { id: 'read', label: t('library:action.read'), icon: 'book', shortcut: 'Enter', onAction: read },
    'separator',
    {
      id: 'include',
      label: t('library:action.include'),
      icon: 'include',
      shortcut: 'I',
      onAction: () => screen('include'),
    },
    {
      id: 'exclude',
      label: t('library:action.exclude'),
      icon: 'exclude',
      shortcut: 'X',
      onAction: () => screen('exclude'),
    },
    {
      id: 'undecided',
      label: t('library:action.undecided'),
      icon: 'undecided',
      shortcut: 'U',
      onAction: () => screen('undecided'),
    },
    'separator',
    { id: 'extract', label: t('library:action.extract'), icon: 'quote', onAction: extract },
    'separator',
    {
      id: 'remove',
      label: t('library:action.remove'),
      icon: 'delete',
      shortcut: 'Delete',
      isDanger: true,
      onAction: () => void remove(),
    },
  ];
  return {
    count: ids.length,
    screen,
    extract,
    remove: () => void remove(),
    menu: () => (ids.length === 0 ? [] : menu()),
  };
}
