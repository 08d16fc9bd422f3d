import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DatasetView, VariableRow } from '../../../../core/engine/contract/datasets.ts';
import { sortedRows } from '../../../ui/sorted-rows.ts';
import { type TableSort, VirtualTable } from '../../../ui/VirtualTable.tsx';
import { useVariableColumns } from './variable-columns.tsx';

interface VariableTableProps {
  readonly view: DatasetView;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (names: ReadonlySet<string>) => void;
  readonly onInclude: (names: readonly string[], included: boolean) => void;
}

/** What the data set holds, column by column; what is selected is changed in the inspector. */
export function VariableTable({ view, selected, onSelect, onInclude }: VariableTableProps) {
  const { t } = useTranslation();
  const [sort, setSort] = useState<TableSort | undefined>(undefined);
  const { variables } = view;
  const rows = useMemo(() => sortedRows(variables, sort, sortable), [variables, sort]);
  const columns = useVariableColumns(view, onInclude);
  const loadRows = useCallback(
    async (offset: number, limit: number) => rows.slice(offset, offset + limit),
    [rows],
  );
  const toggle = (current: VariableRow | null) => {
    const names = selected.size > 0 ? [...selected] : current === null ? [] : [current.name];
    if (names.length === 0) return;
    const isIn = (name: string) => variables.some((each) => each.name === name && each.included);
    onInclude(names, !names.every(isIn));
  };
  return (
    <VirtualTable
      label={t('networks:data.variables')}
      columns={columns}
      total={rows.length}
      loadRows={loadRows}
      revision={rows}
      rowId={(row) => row.name}
      selected={selected}
      onSelect={(names) => onSelect(names)}
      sort={sort}
      onSort={setSort}
      isDimmed={(row) => !row.included}
      onKey={(event, current) => {
        if (event.key !== 'x' && event.key !== 'X') return;
        event.preventDefault();
        toggle(current);
      }}
    />
  );
}

const sortable: Readonly<Record<string, (row: VariableRow) => string | number>> = {
  name: (row) => row.name,
  label: (row) => row.label,
  kind: (row) => row.kind,
  missing: (row) => row.missing,
};
