import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../locales/format.ts';
import { sortedRows } from '../../../ui/sorted-rows.ts';
import { type TableColumn, type TableSort, VirtualTable } from '../../../ui/VirtualTable.tsx';
import { type CentralityMeasure, communitiesOf } from '../model/figure-requests.ts';
import type { NetworkIndex } from '../model/network-index.ts';
import { type NetworkSelection, nodeId } from '../model/use-network-selection.ts';
import { type NodeRow, nodeRows } from './node-rows.ts';

interface CentralityTableProps {
  readonly index: NetworkIndex;
  readonly selection: NetworkSelection;
  readonly measures: readonly CentralityMeasure[];
}

/** The nodes as a table, with the figure's selection. */
export function CentralityTable({ index, selection, measures }: CentralityTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [sort, setSort] = useState<TableSort>({ column: 'strength', descending: true });
  const hasCommunities = Object.keys(communitiesOf(index.results)).length > 0;
  const all = useMemo(() => nodeRows(index), [index]);
  const rows = useMemo(
    () =>
      sortedRows(all, sort, {
        label: (row) => row.label,
        predictability: (row) => row.predictability,
        clustering: (row) => row.clustering,
        community: (row) => row.community,
        ...Object.fromEntries(measures.map((measure) => [measure, (row: NodeRow) => row.values[measure]])),
      }),
    [all, sort, measures],
  );
  const loadRows = useCallback(
    async (offset: number, limit: number) => rows.slice(offset, offset + limit),
    [rows],
  );
  const figure = (value: number | null, digits = 2) => (value === null ? '–' : format.decimal(value, digits));
  const columns: readonly TableColumn<NodeRow>[] = [
    {
      id: 'label',
      header: t('networks:nodes.node'),
      width: 'minmax(120px, 2fr)',
      isSortable: true,
      cell: (row) => <span title={row.variable}>{row.label}</span>,
    },
    ...measures.map(
      (measure): TableColumn<NodeRow> => ({
        id: measure,
        header: t(`networks:measure.short.${measure}`),
        width: 'minmax(76px, 1fr)',
        align: 'end',
        isSortable: true,
        cell: (row) => figure(row.values[measure], measure === 'closeness' ? 4 : 2),
      }),
    ),
    {
      id: 'predictability',
      header: t('networks:nodes.predictability'),
      width: 'minmax(88px, 1fr)',
      align: 'end',
      isSortable: true,
      cell: (row) => figure(row.predictability),
    },
    {
      id: 'clustering',
      header: t('networks:nodes.clustering'),
      width: 'minmax(80px, 1fr)',
      align: 'end',
      isSortable: true,
      cell: (row) => figure(row.clustering),
    },
    ...(hasCommunities
      ? [
          {
            id: 'community',
            header: t('networks:nodes.community'),
            width: '92px',
            align: 'end',
            isSortable: true,
            cell: (row) => row.community ?? '–',
          } satisfies TableColumn<NodeRow>,
        ]
      : []),
  ];
  const at = rows.findIndex(({ variable }) => variable === selection.node);
  return (
    <VirtualTable
      label={t('networks:nodes.label')}
      columns={columns}
      total={rows.length}
      loadRows={loadRows}
      revision={rows}
      rowId={(row) => row.variable}
      selected={new Set(selection.node === null ? [] : [selection.node])}
      onSelect={(_, current) => selection.select(current === null ? null : nodeId(current.variable))}
      sort={sort}
      onSort={setSort}
      cursorAt={at < 0 ? undefined : at}
    />
  );
}
