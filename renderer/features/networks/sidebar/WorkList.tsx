import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../../core/engine/contract/index.ts';
import { useFormat } from '../../../locales/format.ts';
import { classes } from '../../../ui/classes.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { ContextMenu } from '../../../ui/Menu.tsx';
import type { Shown } from '../place.ts';
import { showDataset, showNetwork } from '../place.ts';
import { RenameDialog } from './RenameDialog.tsx';
import type { Thing } from './thing.ts';
import { useRemoval } from './use-removal.ts';
import styles from './WorkList.module.css';
import { workGroups } from './work-groups.ts';

interface WorkListProps {
  readonly datasets: OutputOf<'datasets.list'>;
  readonly networks: OutputOf<'networks.list'>;
  readonly shown: Shown;
}

/** Data sets, and under each the networks that came from it. F2 renames, Delete removes, both can be undone. */
export function WorkList({ datasets, networks, shown }: WorkListProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [renaming, setRenaming] = useState<Thing | null>(null);
  const remove = useRemoval(shown);
  const things: readonly Thing[] = [
    ...datasets.map(({ id, name }) => ({ kind: 'dataset' as const, id, name })),
    ...networks.map(({ id, name }) => ({ kind: 'network' as const, id, name })),
  ];
  const thingAt = (element: Element) => {
    const id = element.closest('[data-thing]')?.getAttribute('data-thing');
    return things.find((thing) => thing.id === id) ?? null;
  };
  return (
    <ContextMenu
      label={t('networks:list.actions')}
      entries={(target) => {
        const thing = thingAt(target);
        if (thing === null) return [];
        return [
          {
            id: 'rename',
            label: t('networks:list.rename'),
            icon: 'edit',
            shortcut: 'F2',
            onAction: () => setRenaming(thing),
          },
          {
            id: 'remove',
            label: t(`networks:list.remove.${thing.kind}`),
            icon: 'delete',
            shortcut: 'Delete',
            isDanger: true,
            onAction: () => void remove(thing),
          },
        ];
      }}
    >
      <nav
        className={styles.list}
        aria-label={t('networks:list.label')}
        onKeyDown={(event) => {
          const thing = event.target instanceof Element ? thingAt(event.target) : null;
          if (thing === null) return;
          if (event.key === 'F2') setRenaming(thing);
          else if (event.key === 'Delete') void remove(thing);
          else return;
          event.preventDefault();
        }}
      >
        {workGroups(datasets, networks).map((group) => (
          <section key={group.datasetId}>
            {group.dataset === null ? (
              <p className={styles.lost} title={t('networks:list.lost')}>
                <Icon name="table" size={14} />
                <span className={styles.name}>{group.name}</span>
              </p>
            ) : (
              <button
                type="button"
                data-thing={group.datasetId}
                className={classes(styles.entry, shown.datasetId === group.datasetId && styles.here)}
                aria-current={shown.datasetId === group.datasetId ? 'page' : undefined}
                title={group.name}
                onClick={() => showDataset(group.datasetId)}
              >
                <Icon name={group.dataset.sample ? 'sample' : 'table'} size={14} />
                <span className={styles.name}>{group.name}</span>
                <span className={styles.figures}>
                  {format.number(group.dataset.n)} × {format.number(group.dataset.included)}
                </span>
              </button>
            )}
            {group.networks.map((network) => (
              <button
                key={network.id}
                type="button"
                data-thing={network.id}
                className={classes(
                  styles.entry,
                  styles.nested,
                  shown.networkId === network.id && styles.here,
                )}
                aria-current={shown.networkId === network.id ? 'page' : undefined}
                title={network.name}
                onClick={() => showNetwork(network.id)}
              >
                <Icon name="network" size={14} />
                <span className={styles.name}>{shortName(network)}</span>
                {network.warnings > 0 && (
                  <Icon
                    name="warning"
                    size={12}
                    label={t('networks:warnings.count', { count: network.warnings })}
                  />
                )}
                {network.kind === 'symptoms' && (
                  <span className={styles.figures}>{t('networks:list.edges', { count: network.edges })}</span>
                )}
              </button>
            ))}
          </section>
        ))}
      </nav>
      {renaming !== null && <RenameDialog thing={renaming} onClose={() => setRenaming(null)} />}
    </ContextMenu>
  );
}

/** One of several groups: its group first, which is what tells it apart in a narrow list. */
function shortName({ name, group }: WorkListProps['networks'][number]): string {
  const ending = group === null ? '' : ` · ${group.value}`;
  if (ending === '' || !name.endsWith(ending)) return name;
  return `${group?.value} · ${name.slice(0, -ending.length)}`;
}
