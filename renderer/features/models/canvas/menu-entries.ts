import type { TFunction } from 'i18next';
import type { EdgeName, ModelPicture, ModelRole } from '../../../bridge/model-language/contract.ts';
import type { MenuEntry } from '../../../ui/Menu.tsx';
import { edgeId, edgesIn, namesIn } from '../model/ids.ts';
import type { Drawing } from '../useDrawing.ts';
import type { CanvasActions } from './canvas-actions.ts';

const roleKeys: readonly (readonly [ModelRole, string])[] = [
  ['exposure', 'E'],
  ['outcome', 'O'],
  ['adjusted', 'A'],
  ['latent', 'U'],
  ['selected', 'S'],
];

/** What can be done with what is selected; every entry of a node is also a key. */
export function menuEntries(
  t: TFunction,
  selected: readonly string[],
  picture: ModelPicture | null,
  actions: CanvasActions,
  drawing: Drawing,
): readonly MenuEntry[] {
  const names = namesIn(selected);
  const [edge] = edgesIn(selected);
  const remove: MenuEntry = {
    id: 'delete',
    label: t('models:action.remove'),
    icon: 'delete',
    shortcut: 'Delete',
    isDanger: true,
    onAction: actions.delete,
  };
  if (names.length > 0) {
    const nodes = picture?.nodes.filter(({ name }) => names.includes(name)) ?? [];
    const isOne = names.length === 1;
    return [
      ...(isOne
        ? [
            {
              id: 'connect',
              label: t('models:action.connect'),
              icon: 'link',
              shortcut: 'C',
              onAction: actions.connect,
            } as const,
            {
              id: 'rename',
              label: t('models:action.rename'),
              icon: 'edit',
              shortcut: 'F2',
              onAction: actions.rename,
            } as const,
            'separator' as const,
          ]
        : []),
      ...roleKeys.map(([role, shortcut]) => ({
        id: role,
        label: t(`models:role.${role}`),
        icon: nodes.every(({ roles }) => roles.includes(role)) ? ('check' as const) : undefined,
        shortcut,
        onAction: actions[role],
      })),
      'separator',
      {
        id: 'duplicate',
        label: t('models:action.duplicate'),
        icon: 'copy',
        shortcut: 'Ctrl+D',
        onAction: actions.duplicate,
      },
      remove,
    ];
  }
  if (edge !== undefined) {
    const { from, kind, to } = edge;
    return [
      {
        id: 'reverse',
        label: t('models:action.reverse'),
        icon: 'refresh',
        isDisabled: kind === '<->' || kind === '--' || kind === '@-@',
        onAction: () => void drawing.replace(edge, { from: to, kind, to: from }),
      },
      ...(['->', '<->', '--'] as const).map((other) => ({
        id: other,
        label: t(`models:kind.${other}`),
        icon: kind === other ? ('check' as const) : undefined,
        onAction: () => void drawing.replace(edge, { from, kind: other, to }),
      })),
      {
        id: 'straight',
        label: t('models:action.straighten'),
        icon: 'minus',
        isDisabled: !isBent(edge, picture),
        onAction: () => void drawing.bend(edge, null),
      },
      'separator',
      remove,
    ];
  }
  return [
    { id: 'add', label: t('models:action.add'), icon: 'add', shortcut: 'N', onAction: actions.add },
    { id: 'fit', label: t('models:action.fit'), icon: 'fit', shortcut: 'Ctrl+0', onAction: actions.fit },
  ];
}

const isBent = (name: EdgeName, picture: ModelPicture | null): boolean =>
  picture?.edges.find((edge) => edgeId(edge) === edgeId(name))?.attributes.pos !== undefined;
