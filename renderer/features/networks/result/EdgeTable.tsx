import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../locales/format.ts';
import { sortedRows } from '../../../ui/sorted-rows.ts';
import { type TableColumn, type TableSort, VirtualTable } from '../../../ui/VirtualTable.tsx';
import type { NetworkEdge } from '../model/network-edges.ts';
import type { NetworkIndex } from '../model/network-index.ts';
import type { NetworkSelection } from '../model/use-network-selection.ts';
import { SignLine } from './SignLine.tsx';

interface EdgeTableProps {
  readonly index: NetworkIndex;
  readonly selection: NetworkSelection;
}

/** The edges as a table with the figure's selection: what the figure shows, for reading and for keys. */
export function EdgeTable({ index, selection }: EdgeTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [sort, setSort] = useState<TableSort>({ column: 'weight', descending: true });
  const { edges, labelOf } = index;
  const hasIntervals = edges.some(({ interval }) => interval !== null);
  const rows = useMemo(
    () =>
      sortedRows(edges, sort, {
        from: (edge) => labelOf(edge.from),
        to: (edge) => labelOf(edge.to),
        weight: (edge) => Math.abs(edge.weight),
        nonzero: (edge) => edge.interval?.nonzero ?? 0,
      }),
    [edges, sort, labelOf],
  );
  const loadRows = useCallback(
    async (offset: number, limit: number) => rows.slice(offset, offset + limit),
    [rows],
  );
  const columns: readonly TableColumn<NetworkEdge>[] = [
    {
      id: 'from',
      header: t(index.layer.isDirected ? 'networks:edges.cause' : 'networks:edges.from'),
      width: 'minmax(96px, 1fr)',
      isSortable: true,
      cell: (row) => <span title={row.from}>{labelOf(row.from)}</span>,
    },
    {
      id: 'sign',
      header: t('networks:edges.sign'),
      isHeaderHidden: true,
      width: '48px',
      cell: (row) => <SignLine sign={row.sign} isDirected={index.layer.isDirected} />,
    },
    {
      id: 'to',
      header: t(index.layer.isDirected ? 'networks:edges.effect' : 'networks:edges.to'),
      width: 'minmax(96px, 1fr)',
      isSortable: true,
      cell: (row) => <span title={row.to}>{labelOf(row.to)}</span>,
    },
    {
      id: 'weight',
      header: t('networks:edges.weight'),
      width: '78px',
      align: 'end',
      isSortable: true,
      cell: (row) => format.decimal(row.weight, 3),
    },
    ...(hasIntervals
      ? ([
          {
            id: 'interval',
            header: t('networks:edges.interval'),
            width: '128px',
            align: 'end',
            cell: ({ interval }) =>
              interval === null
                ? ''
                : `${format.decimal(interval.q025, 3)} … ${format.decimal(interval.q975, 3)}`,
          },
          {
            id: 'nonzero',
            header: t('networks:edges.nonzero'),
            width: '84px',
            align: 'end',
            isSortable: true,
            cell: ({ interval }) => (interval === null ? '' : format.percent(interval.nonzero)),
          },
        ] satisfies TableColumn<NetworkEdge>[])
      : []),
  ];
  const at = rows.findIndex(({ id }) => id === selection.edge);
  return (
    <VirtualTable
      label={t('networks:edges.label')}
      columns={columns}
      total={rows.length}
      loadRows={loadRows}
      revision={rows}
      rowId={(row) => row.id}
      selected={new Set(selection.edge === null ? [] : [selection.edge])}
      onSelect={(_, current) => selection.select(current?.id ?? null)}
      sort={sort}
      onSort={setSort}
      cursorAt={at < 0 ? undefined : at}
    />
  );
}
