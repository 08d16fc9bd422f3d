import type { TFunction } from 'i18next';
import type { MenuEntry } from '../../ui/Menu.tsx';
import type { GraphIndex } from './model/describe.ts';
import type { CanvasAction } from './model/keys.ts';

type Actions = Readonly<Record<CanvasAction, () => void>>;

/** What can be done with what was clicked; every entry is also a key. */
export function menuEntries(
  t: TFunction,
  id: string | null,
  index: GraphIndex,
  actions: Actions,
): readonly MenuEntry[] {
  if (id !== null && index.nodes.has(id)) {
    return [
      {
        id: 'connect',
        label: t('graph:action.connect'),
        icon: 'link',
        shortcut: 'C',
        onAction: actions.connect,
      },
      {
        id: 'rename',
        label: t('graph:action.rename'),
        icon: 'edit',
        shortcut: 'F2',
        onAction: actions.rename,
      },
      { id: 'merge', label: t('graph:action.merge'), icon: 'merge', shortcut: 'M', onAction: actions.merge },
      {
        id: 'expand',
        label: t('graph:action.neighbours'),
        icon: 'graph',
        shortcut: 'Ctrl+E',
        onAction: actions.expand,
      },
      'separator',
      {
        id: 'delete',
        label: t('graph:action.remove'),
        icon: 'delete',
        shortcut: 'Delete',
        isDanger: true,
        onAction: actions.delete,
      },
    ];
  }
  if (id !== null && index.edges.has(id)) {
    return [
      { id: 'open', label: t('graph:edge.edit'), icon: 'edit', shortcut: 'Enter', onAction: actions.open },
      {
        id: 'delete',
        label: t('graph:action.remove'),
        icon: 'delete',
        shortcut: 'Delete',
        isDanger: true,
        onAction: actions.delete,
      },
    ];
  }
  return [
    { id: 'add', label: t('graph:action.add'), icon: 'add', shortcut: 'N', onAction: actions.add },
    { id: 'fit', label: t('graph:action.fit'), icon: 'fit', shortcut: 'Ctrl+0', onAction: actions.fit },
  ];
}
