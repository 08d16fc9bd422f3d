import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';
import { classes } from './classes.ts';
import styles from './QueueList.module.css';

interface QueueListProps<Row extends { readonly id: string }> {
  readonly label: string;
  readonly total: number;
  /** Undefined while the row is on its way. */
  readonly rowAt: (index: number) => Row | undefined;
  readonly current: number;
  readonly rowHeight: number;
  readonly onGo: (row: Row) => void;
  /** The index in the middle of what is seen, for a list whose rows come in pages. */
  readonly onLook?: (index: number) => void;
  /** What stands on a row; its parts may look at the row's `data-current`. */
  readonly line: (row: Row, index: number) => ReactNode;
}

/** Rows in order, the current one always in sight. One tab stop; the keys of the place move. */
export function QueueList<Row extends { readonly id: string }>(props: QueueListProps<Row>) {
  const { label, total, rowAt, current, rowHeight, onGo, onLook, line } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  const items = virtualizer.getVirtualItems();
  const middle = items[Math.floor(items.length / 2)]?.index ?? 0;
  useEffect(() => onLook?.(middle), [onLook, middle]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new place scrolls, not a new virtualizer
  useEffect(() => {
    if (current >= 0) virtualizer.scrollToIndex(current, { align: 'auto' });
    const hadFocus = scroller.current?.contains(document.activeElement);
    if (hadFocus)
      requestAnimationFrame(() =>
        scroller.current?.querySelector<HTMLElement>('[aria-current="true"]')?.focus(),
      );
  }, [current]);
  return (
    <div ref={scroller} className={styles.scroller}>
      <ul className={styles.rows} style={{ height: virtualizer.getTotalSize() }} aria-label={label}>
        {items.map((item) => {
          const row = rowAt(item.index);
          const isCurrent = item.index === current;
          return (
            <li
              key={row?.id ?? item.key}
              aria-posinset={item.index + 1}
              aria-setsize={total}
              className={styles.place}
              style={{ height: rowHeight, transform: `translateY(${item.start}px)` }}
            >
              {row === undefined ? (
                <span className={styles.pending} />
              ) : (
                <button
                  type="button"
                  className={classes(styles.row, isCurrent && styles.current)}
                  aria-current={isCurrent}
                  data-current={isCurrent}
                  tabIndex={isCurrent ? 0 : -1}
                  onClick={() => onGo(row)}
                >
                  {line(row, item.index)}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
