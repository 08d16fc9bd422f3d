import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DatasetView, VariableRow } from '../../../../core/engine/contract/datasets.ts';
import { useFormat } from '../../../locales/format.ts';
import { useQuery } from '../../../state/query.ts';
import { Icon } from '../../../ui/Icon.tsx';
import type { TableColumn } from '../../../ui/VirtualTable.tsx';
import styles from './DatasetPanel.module.css';
import { Distribution } from './Distribution.tsx';
import { missingShare, warningsByVariable } from './dataset-facts.ts';

/** The columns of the variable table: in or out, what it is called, what it is, how it lies, what is missing. */
export function useVariableColumns(
  view: DatasetView,
  onInclude: (names: readonly string[], included: boolean) => void,
): readonly TableColumn<VariableRow>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const concepts = useConceptNames();
  const warned = useMemo(() => warningsByVariable(view), [view]);
  const labelColumn: TableColumn<VariableRow> = {
    id: 'label',
    header: t('networks:data.column.label'),
    width: 'minmax(96px, 2.4fr)',
    isSortable: true,
    cell: (row) => <span title={row.label}>{row.label === row.name ? '' : row.label}</span>,
  };
  return [
    {
      id: 'included',
      header: t('networks:data.column.included'),
      isHeaderHidden: true,
      width: '44px',
      cell: (row) => (
        <button
          type="button"
          tabIndex={-1}
          className={styles.include}
          aria-pressed={row.included}
          aria-label={t('networks:data.include', { name: row.name })}
          onMouseDown={(event) => event.stopPropagation()}
          onClick={() => onInclude([row.name], !row.included)}
        >
          <span className={styles.box}>{row.included && <Icon name="check" size={12} />}</span>
        </button>
      ),
    },
    {
      id: 'name',
      header: t('networks:data.column.name'),
      width: 'minmax(92px, 1.2fr)',
      isSortable: true,
      cell: (row) => (
        <>
          <span title={row.name}>{row.name}</span>
          {warned.has(row.name) && <Icon name="warning" size={13} label={t('networks:data.hasWarning')} />}
        </>
      ),
    },
    ...(view.variables.some(({ name, label }) => label !== name) ? [labelColumn] : []),
    {
      id: 'kind',
      header: t('networks:data.column.kind'),
      width: '88px',
      isSortable: true,
      cell: (row) => (
        <span title={t(`networks:because.${row.because}`, { count: row.distinct })}>
          {t(`networks:kind.${row.kind}`)}
          {!row.guessed && <span className={styles.given}> ·</span>}
        </span>
      ),
    },
    {
      id: 'distribution',
      header: t('networks:data.column.distribution'),
      width: '92px',
      cell: (row) => <Distribution variable={row} width={76} height={18} />,
    },
    {
      id: 'missing',
      header: t('networks:data.column.missing'),
      width: '72px',
      align: 'end',
      isSortable: true,
      cell: (row) => {
        const share = missingShare(view, row);
        if (share === null || row.missing === 0) return <span className={styles.faint}>0</span>;
        return (
          <span className={share > 0.05 ? styles.warn : undefined}>{format.decimal(100 * share, 1)} %</span>
        );
      },
    },
    {
      id: 'concept',
      header: t('networks:data.column.concept'),
      width: 'minmax(84px, 1.2fr)',
      cell: (row) => <span>{row.conceptId === null ? '' : (concepts.get(row.conceptId) ?? '')}</span>,
    },
  ];
}

/** Labels of the notebook's concepts, by id. */
export function useConceptNames(): ReadonlyMap<string, string> {
  const { data } = useQuery('concepts.list', { limit: 1000 });
  return useMemo(() => new Map((data?.rows ?? []).map(({ id, label }) => [id, label])), [data]);
}
