import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GraphEdge } from '../../../../core/model/graph.ts';
import { useFormat } from '../../../locales/format.ts';
import { useWords } from '../../../locales/words.ts';
import { SignArrow } from '../../../ui/passage/SignArrow.tsx';
import { sortedRows } from '../../../ui/sorted-rows.ts';
import { type TableColumn, type TableSort, VirtualTable } from '../../../ui/VirtualTable.tsx';

interface EdgeTableProps {
  readonly edges: readonly GraphEdge[];
  readonly labelOf: (id: string) => string;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (ids: readonly string[]) => void;
  readonly onOpen: (id: string) => void;
  readonly onRemove: (id: string) => void;
}

/** The edges as a table, with the same selection as the canvas. */
export function EdgeTable({ edges, labelOf, selected, onSelect, onOpen, onRemove }: EdgeTableProps) {
  const { t } = useTranslation();
  const words = useWords();
  const format = useFormat();
  const [sort, setSort] = useState<TableSort>({ column: 'papers', descending: true });
  const rows = useMemo(
    () =>
      sortedRows(edges, sort, {
        cause: (edge) => labelOf(edge.causeId),
        effect: (edge) => labelOf(edge.effectId),
        polarity: (edge) => edge.polarity,
        papers: (edge) => edge.papersFor,
        against: (edge) => edge.papersAgainst,
        belief: (edge) => edge.belief,
        origin: (edge) => (edge.byHand === null ? 0 : 1),
      }),
    [edges, sort, labelOf],
  );
  const loadRows = useCallback(
    async (offset: number, limit: number) => rows.slice(offset, offset + limit),
    [rows],
  );
  const columns: readonly TableColumn<GraphEdge>[] = [
    {
      id: 'cause',
      header: t('graph:table.cause'),
      width: 'minmax(120px, 2fr)',
      isSortable: true,
      cell: (row) => labelOf(row.causeId),
    },
    {
      id: 'polarity',
      header: t('graph:table.sign'),
      width: '108px',
      isSortable: true,
      cell: (row) => (
        <>
          <SignArrow polarity={row.polarity} /> {words.polarity(row.polarity)}
        </>
      ),
    },
    {
      id: 'effect',
      header: t('graph:table.effect'),
      width: 'minmax(120px, 2fr)',
      isSortable: true,
      cell: (row) => labelOf(row.effectId),
    },
    {
      id: 'papers',
      header: t('words:stance.for'),
      width: '64px',
      align: 'end',
      isSortable: true,
      cell: (row) => format.number(row.papersFor),
    },
    {
      id: 'against',
      header: t('words:stance.against'),
      width: '76px',
      align: 'end',
      isSortable: true,
      cell: (row) => format.number(row.papersAgainst),
    },
    {
      id: 'belief',
      header: t('graph:edge.belief'),
      width: '72px',
      align: 'end',
      isSortable: true,
      cell: (row) => format.decimal(row.belief, 2),
    },
    {
      id: 'origin',
      header: t('graph:table.origin'),
      width: 'minmax(80px, 1fr)',
      isSortable: true,
      cell: (row) => t(row.byHand === null ? 'graph:table.literature' : 'graph:table.drawn'),
    },
  ];
  const at = selected.size === 1 ? rows.findIndex((row) => selected.has(row.id)) : -1;
  return (
    <VirtualTable
      label={t('graph:table.edges')}
      columns={columns}
      total={rows.length}
      loadRows={loadRows}
      revision={rows}
      rowId={(row) => row.id}
      selected={selected}
      onSelect={(ids) => onSelect([...ids])}
      sort={sort}
      onSort={setSort}
      onOpen={(row) => onOpen(row.id)}
      onKey={(event, row) => {
        if (event.key === 'Delete' && row !== null) onRemove(row.id);
      }}
      cursorAt={at < 0 ? undefined : at}
    />
  );
}
