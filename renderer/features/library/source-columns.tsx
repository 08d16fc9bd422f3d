import type { TFunction } from 'i18next';
import type { SourceRow } from '../../../core/engine/contract/literature.ts';
import { classes } from '../../ui/classes.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import type { TableColumn } from '../../ui/VirtualTable.tsx';
import styles from './Library.module.css';

export const screeningIcons: Readonly<Record<SourceRow['screening'], IconName>> = {
  undecided: 'undecided',
  include: 'include',
  exclude: 'exclude',
};

/** In a narrow window the journal gives its place to the title; it stands in the inspector. */
export function sourceColumns(t: TFunction, isNarrow: boolean): readonly TableColumn<SourceRow>[] {
  const columns = allColumns(t);
  return isNarrow ? columns.filter(({ id }) => id !== 'container') : columns;
}

function allColumns(t: TFunction): readonly TableColumn<SourceRow>[] {
  return [
    {
      id: 'screening',
      header: t('library:column.screening'),
      isHeaderHidden: true,
      width: '40px',
      cell: (row) => (
        <span className={classes(styles.screening, styles[row.screening])}>
          <Icon
            name={screeningIcons[row.screening]}
            size={14}
            label={t(`library:screening.${row.screening}`)}
          />
        </span>
      ),
    },
    {
      id: 'title',
      header: t('library:column.title'),
      width: 'minmax(180px, 7fr)',
      isSortable: true,
      cell: (row) => (
        <>
          <span title={row.title}>{row.title}</span>
          {!row.hasAbstract && <span className={styles.noAbstract}>{t('library:noAbstract')}</span>}
        </>
      ),
    },
    {
      id: 'authors',
      header: t('library:column.authors'),
      width: 'minmax(90px, 2fr)',
      isSortable: true,
      cell: (row) => <span className={styles.muted}>{row.authors}</span>,
    },
    {
      id: 'year',
      header: t('library:column.year'),
      width: '60px',
      align: 'end',
      isSortable: true,
      cell: (row) => row.year ?? '',
    },
    {
      id: 'container',
      header: t('library:column.container'),
      width: 'minmax(80px, 2fr)',
      isSortable: true,
      cell: (row) => (
        <span className={styles.muted} title={row.container}>
          {row.container}
        </span>
      ),
    },
    {
      id: 'claims',
      header: t('library:column.claims'),
      width: '80px',
      align: 'end',
      isSortable: true,
      cell: (row) => (row.claims > 0 ? row.claims : ''),
    },
  ];
}
