import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GraphNode } from '../../../../core/model/graph.ts';
import { useFormat } from '../../../locales/format.ts';
import { useWords } from '../../../locales/words.ts';
import { sortedRows } from '../../../ui/sorted-rows.ts';
import { type TableColumn, type TableSort, VirtualTable } from '../../../ui/VirtualTable.tsx';

interface NodeTableProps {
  readonly nodes: readonly GraphNode[];
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (ids: readonly string[]) => void;
  readonly onOpen: (id: string) => void;
  readonly onRemove: (id: string) => void;
}

/** The nodes as a table: what the canvas shows, for reading, sorting and working without a pointer. */
export function NodeTable({ nodes, selected, onSelect, onOpen, onRemove }: NodeTableProps) {
  const { t } = useTranslation();
  const words = useWords();
  const format = useFormat();
  const [sort, setSort] = useState<TableSort>({ column: 'papers', descending: true });
  const rows = useMemo(() => sortedRows(nodes, sort, nodeValues), [nodes, sort]);
  const loadRows = useCallback(
    async (offset: number, limit: number) => rows.slice(offset, offset + limit),
    [rows],
  );
  const number = (value: number) => format.number(value);
  const columns: readonly TableColumn<GraphNode>[] = [
    {
      id: 'label',
      header: t('graph:table.concept'),
      width: 'minmax(150px, 3fr)',
      isSortable: true,
      cell: (row) => row.label,
    },
    {
      id: 'kind',
      header: t('graph:node.kind'),
      width: 'minmax(90px, 1fr)',
      isSortable: true,
      cell: (row) => words.kind(row.kind),
    },
    {
      id: 'degreeIn',
      header: t('graph:table.in'),
      width: '64px',
      align: 'end',
      isSortable: true,
      cell: (row) => number(row.degreeIn),
    },
    {
      id: 'degreeOut',
      header: t('graph:table.out'),
      width: '64px',
      align: 'end',
      isSortable: true,
      cell: (row) => number(row.degreeOut),
    },
    {
      id: 'papers',
      header: t('graph:table.papers'),
      width: '80px',
      align: 'end',
      isSortable: true,
      cell: (row) => number(row.papers),
    },
    {
      id: 'claims',
      header: t('graph:table.claims'),
      width: '80px',
      align: 'end',
      isSortable: true,
      cell: (row) => number(row.claims),
    },
  ];
  return (
    <VirtualTable
      label={t('graph:table.nodes')}
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
      cursorAt={cursorOf(rows, selected)}
    />
  );
}

const nodeValues: Readonly<Record<string, (node: GraphNode) => string | number>> = {
  label: (node) => node.label,
  kind: (node) => node.kind,
  degreeIn: (node) => node.degreeIn,
  degreeOut: (node) => node.degreeOut,
  papers: (node) => node.papers,
  claims: (node) => node.claims,
};

function cursorOf(rows: readonly GraphNode[], selected: ReadonlySet<string>): number | undefined {
  if (selected.size !== 1) return undefined;
  const at = rows.findIndex((row) => selected.has(row.id));
  return at < 0 ? undefined : at;
}
