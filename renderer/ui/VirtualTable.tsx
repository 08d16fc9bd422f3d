// biome-ignore-all lint/a11y/useSemanticElements: rows are placed by transform and a real <table> cannot be; the roles say the same
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { TableHead } from './TableHead.tsx';
import { type RowHandlers, TableRow } from './TableRow.tsx';
import { useTablePages } from './table-pages.ts';
import type { TableColumn, TableSort } from './table-types.ts';
import styles from './VirtualTable.module.css';

export type { TableColumn, TableSort } from './table-types.ts';

interface VirtualTableProps<Row> {
  readonly label: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly total: number;
  /** Must keep its identity while it asks for the same list. At most 1000 rows are asked for at once. */
  readonly loadRows: (offset: number, limit: number) => Promise<readonly Row[]>;
  /** Changes when the rows may have changed (the notebook's revision, the filter). */
  readonly revision?: unknown;
  readonly rowId: (row: Row) => string;
  readonly selected: ReadonlySet<string>;
  /** The ids now selected and the row where the cursor is. */
  readonly onSelect: (ids: ReadonlySet<string>, current: Row | null) => void;
  readonly sort?: TableSort;
  readonly onSort?: (sort: TableSort) => void;
  /** Enter or a double click. */
  readonly onOpen?: (row: Row) => void;
  /** Keys that the table itself does not use. */
  readonly onKey?: (event: KeyboardEvent, current: Row | null) => void;
  readonly isDimmed?: (row: Row) => boolean;
  /** Scrolls here and puts the cursor there when it changes. */
  readonly cursorAt?: number;
}

/** A table of any length: rows come in pages, only what is seen is drawn. One tab stop; arrows move, Shift extends, Ctrl adds. */
export function VirtualTable<Row>(props: VirtualTableProps<Row>) {
  const { columns, total, loadRows, revision, rowId, selected, onSelect, onOpen, onKey, cursorAt } = props;
  const idPrefix = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [rowHeight, setRowHeight] = useState(30);
  const [cursor, setCursor] = useState(-1);
  const anchor = useRef(0);
  const pages = useTablePages(loadRows, total, revision);
  useLayoutEffect(() => setRowHeight(tokenHeight(scroller.current)), []);

  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollPaddingStart: rowHeight,
    scrollPaddingEnd: rowHeight,
  });
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items[items.length - 1]?.index ?? -1;
  const { show } = pages;
  useEffect(() => show(first, last), [show, first, last]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new row height invalidates every measured size
  useEffect(() => virtualizer.measure(), [rowHeight]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new target scrolls, not a new virtualizer
  useEffect(() => {
    if (cursorAt === undefined || cursorAt < 0) return;
    setCursor(cursorAt);
    anchor.current = cursorAt;
    virtualizer.scrollToIndex(cursorAt, { align: 'auto' });
  }, [cursorAt]);

  const choose = async (index: number, how: 'one' | 'extend' | 'toggle') => {
    if (index < 0 || index >= total) return;
    setCursor(index);
    virtualizer.scrollToIndex(index, { align: 'auto' });
    const current = pages.rowAt(index) ?? (await pages.range(index, index))[0];
    if (current === undefined) return;
    if (how === 'extend') {
      const from = Math.min(anchor.current, index);
      const to = Math.max(anchor.current, index);
      const near: (Row | undefined)[] = [];
      for (let at = from; at <= to; at += 1) near.push(pages.rowAt(at));
      const rows = near.every((row) => row !== undefined) ? near : await pages.range(from, to);
      onSelect(new Set(rows.map(rowId)), current);
      return;
    }
    anchor.current = index;
    if (how === 'one') {
      onSelect(new Set([rowId(current)]), current);
      return;
    }
    const next = new Set(selected);
    if (!next.delete(rowId(current))) next.add(rowId(current));
    onSelect(next, current);
  };
  const chooseAll = async () => {
    const rows = await pages.range(0, total - 1);
    onSelect(new Set(rows.map(rowId)), rows[Math.max(cursor, 0)] ?? null);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const visible = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 300) / rowHeight) - 2);
    const target = {
      ArrowDown: Math.min(total - 1, cursor + 1),
      ArrowUp: Math.max(0, cursor - 1),
      PageDown: Math.min(total - 1, cursor + visible),
      PageUp: Math.max(0, cursor - visible),
      Home: 0,
      End: total - 1,
    }[event.key];
    if (target !== undefined) {
      event.preventDefault();
      void choose(target, event.shiftKey ? 'extend' : 'one');
    } else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void chooseAll();
    } else if (event.key === ' ' && cursor >= 0) {
      event.preventDefault();
      void choose(cursor, 'toggle');
    } else {
      const current = pages.rowAt(cursor) ?? null;
      if (event.key === 'Enter' && current !== null && onOpen !== undefined) {
        event.preventDefault();
        onOpen(current);
      } else onKey?.(event, current);
    }
  };

  const latest = useRef({ choose, onOpen });
  latest.current = { choose, onOpen };
  // Rows keep their handlers, so that only rows that changed are drawn again.
  const handlers = useMemo<RowHandlers<Row>>(
    () => ({
      press: (index, event, isSelected) => {
        if (event.button === 2 && isSelected) return;
        void latest.current.choose(index, howOf(event));
      },
      open: (row) => latest.current.onOpen?.(row),
    }),
    [],
  );

  const template = { gridTemplateColumns: columns.map((column) => column.width).join(' ') };
  return (
    // The rows are reached through aria-activedescendant: the grid itself is the one tab stop.
    <div
      ref={scroller}
      className={styles.table}
      role="grid"
      aria-label={props.label}
      aria-rowcount={total + 1}
      aria-colcount={columns.length}
      aria-multiselectable
      aria-activedescendant={cursor >= first && cursor <= last ? `${idPrefix}${cursor}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onFocus={() => cursor < 0 && total > 0 && setCursor(0)}
    >
      <TableHead columns={columns} sort={props.sort} onSort={props.onSort} template={template} />
      <div className={styles.body} style={{ height: virtualizer.getTotalSize() }} role="presentation">
        {items.map((item) => {
          const row = pages.rowAt(item.index);
          const isSelected = row !== undefined && selected.has(rowId(row));
          return (
            <TableRow
              key={item.key}
              id={`${idPrefix}${item.index}`}
              index={item.index}
              rowKey={row === undefined ? undefined : rowId(row)}
              row={row}
              columns={columns}
              top={item.start}
              height={rowHeight}
              isSelected={isSelected}
              isCursor={item.index === cursor}
              isDimmed={row !== undefined && (props.isDimmed?.(row) ?? false)}
              handlers={handlers}
            />
          );
        })}
      </div>
    </div>
  );
}

/** The height of a row comes from the tokens, so that density is decided in one place. */
function tokenHeight(element: Element | null): number {
  if (element === null) return 30;
  return Number.parseFloat(getComputedStyle(element).getPropertyValue('--row')) || 30;
}

const howOf = (event: {
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}) => (event.shiftKey ? 'extend' : event.ctrlKey || event.metaKey ? 'toggle' : 'one');
