// biome-ignore-all lint/a11y/useSemanticElements: rows are placed by transform and a real <table> cannot be; the roles say the same
import type { CSSProperties } from 'react';
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import type { TableColumn, TableSort } from './table-types.ts';
import styles from './VirtualTable.module.css';

interface TableHeadProps<Row> {
  readonly columns: readonly TableColumn<Row>[];
  readonly sort: TableSort | undefined;
  readonly onSort: ((sort: TableSort) => void) | undefined;
  readonly template: CSSProperties;
}

/** The heads of the columns; those that sort are buttons. */
export function TableHead<Row>({ columns, sort, onSort, template }: TableHeadProps<Row>) {
  return (
    <div className={styles.head} role="row" aria-rowindex={1} tabIndex={-1} style={template}>
      {columns.map((column) => {
        const isSorted = sort?.column === column.id;
        const direction = sort?.descending ? 'descending' : 'ascending';
        const className = classes(styles.headCell, column.align === 'end' && styles.end);
        return (
          <div
            key={column.id}
            role="columnheader"
            tabIndex={-1}
            aria-sort={isSorted ? direction : undefined}
            className={className}
          >
            {column.isSortable && onSort !== undefined ? (
              <button
                type="button"
                tabIndex={-1}
                className={classes(styles.sort, isSorted && styles.sorted)}
                onClick={() => onSort({ column: column.id, descending: isSorted ? !sort.descending : false })}
              >
                {column.header}
                {isSorted && <Icon name={sort.descending ? 'chevron-down' : 'chevron-up'} size={12} />}
              </button>
            ) : (
              <span className={column.isHeaderHidden ? styles.hidden : undefined}>{column.header}</span>
            )}
          </div>
        );
      })}
    </div>
  );
}
