// biome-ignore-all lint/a11y/useSemanticElements: rows are placed by transform and a real <table> cannot be; the roles say the same
import { type MouseEvent, memo } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from './classes.ts';
import type { TableColumn } from './table-types.ts';
import styles from './VirtualTable.module.css';

export interface RowHandlers<Row> {
  press(index: number, event: MouseEvent, isSelected: boolean): void;
  open(row: Row): void;
}

interface TableRowProps<Row> {
  readonly id: string;
  readonly index: number;
  readonly rowKey: string | undefined;
  /** Undefined until its page has come. */
  readonly row: Row | undefined;
  readonly columns: readonly TableColumn<Row>[];
  readonly top: number;
  readonly height: number;
  readonly isSelected: boolean;
  readonly isCursor: boolean;
  readonly isDimmed: boolean;
  readonly handlers: RowHandlers<Row>;
}

function PlainRow<Row>(props: TableRowProps<Row>) {
  const { id, index, rowKey, row, columns, top, height, isSelected, isCursor, isDimmed, handlers } = props;
  const { t } = useTranslation();
  return (
    <div
      id={id}
      data-row={rowKey}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      tabIndex={-1}
      className={classes(
        styles.row,
        isSelected && styles.selected,
        isCursor && styles.cursor,
        isDimmed && styles.dimmed,
      )}
      style={{
        gridTemplateColumns: columns.map((column) => column.width).join(' '),
        height,
        transform: `translateY(${top}px)`,
      }}
      onMouseDown={(event) => handlers.press(index, event, isSelected)}
      onDoubleClick={() => row !== undefined && handlers.open(row)}
    >
      {columns.map((column) => (
        <div
          key={column.id}
          role="gridcell"
          tabIndex={-1}
          className={classes(styles.cell, column.align === 'end' && styles.end)}
        >
          {row === undefined ? (
            <span className={styles.pending} role="img" aria-label={t('shell:ui.loading')} />
          ) : (
            column.cell(row)
          )}
        </div>
      ))}
    </div>
  );
}

/** One row; drawn again only when something of it changed. */
export const TableRow = memo(PlainRow) as typeof PlainRow;
