import type { ReactNode } from 'react';

export interface TableColumn<Row> {
  readonly id: string;
  readonly header: string;
  /** The head is read out and not shown: a column of icons. */
  readonly isHeaderHidden?: boolean;
  /** A CSS grid track: `64px`, `minmax(160px, 3fr)`. */
  readonly width: string;
  readonly align?: 'start' | 'end';
  readonly isSortable?: boolean;
  readonly cell: (row: Row) => ReactNode;
}

export interface TableSort {
  readonly column: string;
  readonly descending: boolean;
}
