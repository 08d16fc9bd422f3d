import { memo, useCallback, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { engine } from '../../bridge/engine.ts';
import { useQuery } from '../../state/query.ts';
import { navigate, useRoute } from '../../state/route.ts';
import { useSelected, useSelection } from '../../state/selection.ts';
import { useMedia } from '../../state/use-media.ts';
import { useSettled } from '../../state/use-settled.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { ContextMenu } from '../../ui/Menu.tsx';
import { VirtualTable } from '../../ui/VirtualTable.tsx';
import { FilterBar } from './FilterBar.tsx';
import styles from './Library.module.css';
import { isFiltered, listQuery, useListState } from './list-state.ts';
import { SelectedBar } from './SelectedBar.tsx';
import { sourceColumns } from './source-columns.tsx';
import { useSourceActions } from './use-source-actions.ts';

/** The table of sources with its filters and what can be done with the rows selected. */
export const SourceList = memo(function SourceList({ isHidden }: { readonly isHidden: boolean }) {
  const { t } = useTranslation();
  const { filter, sort, sortBy, marked, mark, clear } = useListState();
  const settled = useSettled(filter, 150);
  const query = useMemo(() => listQuery(settled, sort), [settled, sort]);
  const { data: notebook } = useQuery('notebook.state', {});
  const { data, error } = useQuery('literature.list', { ...query, offset: 0, limit: 1 });
  const select = useSelection((state) => state.select);
  const searchField = useRef<HTMLInputElement>(null);
  const actions = useSourceActions(isHidden, searchField);
  const isNarrow = useMedia('(max-width: 1120px)');
  const columns = useMemo(() => sourceColumns(t, isNarrow), [t, isNarrow]);
  const loadRows = useCallback(
    async (offset: number, limit: number) =>
      (await engine.call('literature.list', { ...query, offset, limit })).rows,
    [query],
  );
  useRoutedSource();
  const revision = `${notebook?.revision} ${JSON.stringify(query)}`;
  return (
    <section className={classes(styles.list, isHidden && styles.away)} aria-label={t('shell:place.library')}>
      <FilterBar total={data?.total} searchField={searchField} />
      {error !== null && (
        <Failure error={error} remedies={[{ label: t('library:filter.clear'), onPress: clear }]} />
      )}
      {data?.total === 0 && isFiltered(settled) ? (
        <Empty
          icon="search"
          title={t('library:nothing.title')}
          sentence={t('library:nothing.sentence')}
          action={<Button onPress={clear}>{t('library:filter.clear')}</Button>}
        />
      ) : (
        <ContextMenu label={t('library:menu')} entries={actions.menu}>
          <VirtualTable
            label={t('library:table')}
            columns={columns}
            total={data?.total ?? 0}
            loadRows={loadRows}
            revision={revision}
            rowId={(row) => row.id}
            selected={marked}
            onSelect={(ids, row) => {
              mark(ids);
              if (row !== null) select({ kind: 'source', id: row.id }, row.title, ids.size);
            }}
            sort={sort}
            onSort={sortBy}
            onOpen={(row) => navigate('library', { source: row.id, read: 1 })}
            isDimmed={(row) => row.screening === 'exclude'}
          />
        </ContextMenu>
      )}
      <SelectedBar actions={actions} />
    </section>
  );
});

/** A route to a source that is not selected yet selects it. */
function useRoutedSource(): void {
  const wanted = useRoute().params.source;
  const selected = useSelected('source');
  const isNew = wanted !== undefined && wanted !== selected;
  const { data } = useQuery('literature.get', isNew ? { id: wanted } : null);
  const mark = useListState((list) => list.mark);
  const select = useSelection((state) => state.select);
  useEffect(() => {
    if (data === undefined) return;
    select({ kind: 'source', id: data.id }, data.record.title);
    mark(new Set([data.id]));
  }, [data, mark, select]);
}
