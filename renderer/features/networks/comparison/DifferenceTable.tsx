import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../locales/format.ts';
import { sortedRows } from '../../../ui/sorted-rows.ts';
import { type TableColumn, type TableSort, VirtualTable } from '../../../ui/VirtualTable.tsx';
import { edgeId } from '../model/network-edges.ts';
import type { NetworkIndex } from '../model/network-index.ts';
import type { NetworkSelection } from '../model/use-network-selection.ts';
import type { SavedComparison } from './saved-comparison.ts';

type TestedEdge = SavedComparison['result']['edges'][number];

interface DifferenceTableProps {
  readonly index: NetworkIndex;
  readonly selection: NetworkSelection;
  readonly edges: readonly TestedEdge[];
}

/** Each edge with its difference between the groups, alone and corrected for all. */
export function DifferenceTable({ index, selection, edges }: DifferenceTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [sort, setSort] = useState<TableSort>({ column: 'p', descending: false });
  const rows = useMemo(
    () =>
      sortedRows(edges, sort, {
        edge: ({ from, to }) => `${index.labelOf(from)} ${index.labelOf(to)}`,
        statistic: (edge) => edge.statistic,
        p: (edge) => edge.p,
        pHolm: (edge) => edge.pHolm,
      }),
    [edges, sort, index],
  );
  const loadRows = useCallback(
    async (offset: number, limit: number) => rows.slice(offset, offset + limit),
    [rows],
  );
  const number = (id: 'statistic' | 'p' | 'pHolm', digits: number): TableColumn<TestedEdge> => ({
    id,
    header: t(`networks:comparison.column.${id}`),
    width: '110px',
    align: 'end',
    isSortable: true,
    cell: (row) => format.decimal(row[id], digits),
  });
  const columns: readonly TableColumn<TestedEdge>[] = [
    {
      id: 'edge',
      header: t('networks:comparison.column.edge'),
      width: 'minmax(180px, 1fr)',
      isSortable: true,
      cell: ({ from, to }) => <span>{`${index.labelOf(from)} – ${index.labelOf(to)}`}</span>,
    },
    number('statistic', 3),
    number('p', 3),
    number('pHolm', 3),
  ];
  const idOf = ({ from, to }: TestedEdge) => index.edge(edgeId(from, to))?.id ?? edgeId(from, to);
  return (
    <VirtualTable
      label={t('networks:comparison.table')}
      columns={columns}
      total={rows.length}
      loadRows={loadRows}
      revision={rows}
      rowId={idOf}
      selected={new Set(selection.edge === null ? [] : [selection.edge])}
      onSelect={(_, current) => selection.select(current === null ? null : idOf(current))}
      sort={sort}
      onSort={setSort}
    />
  );
}
