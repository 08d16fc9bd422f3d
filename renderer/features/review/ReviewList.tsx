import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimRow } from '../../../core/engine/contract/claims.ts';
import { useWords } from '../../locales/words.ts';
import { classes } from '../../ui/classes.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { SignArrow } from '../../ui/passage/SignArrow.tsx';
import type { VisibleList } from './queue.ts';
import styles from './ReviewList.module.css';

interface ReviewListProps {
  readonly list: VisibleList<ClaimRow>;
  readonly index: number;
  readonly onGo: (row: ClaimRow) => void;
  readonly onLook: (index: number) => void;
}

const rowHeight = 58;

/** The claims in order, the current one always in sight. One tab stop; the place's keys move. */
export function ReviewList({ list, index, onGo, onLook }: ReviewListProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: list.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  const items = virtualizer.getVirtualItems();
  const middle = items[Math.floor(items.length / 2)]?.index ?? 0;
  useEffect(() => onLook(middle), [onLook, middle]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new place scrolls, not a new virtualizer
  useEffect(() => {
    if (index >= 0) virtualizer.scrollToIndex(index, { align: 'auto' });
    const hadFocus = scroller.current?.contains(document.activeElement);
    if (hadFocus)
      requestAnimationFrame(() =>
        scroller.current?.querySelector<HTMLElement>('[aria-current="true"]')?.focus(),
      );
  }, [index]);
  return (
    <div ref={scroller} className={styles.scroller}>
      <ul
        className={styles.rows}
        style={{ height: virtualizer.getTotalSize() }}
        aria-label={t('review:list')}
      >
        {items.map((item) => {
          const row = list.rowAt(item.index);
          const isCurrent = item.index === index;
          return (
            <li
              key={row?.id ?? item.key}
              aria-posinset={item.index + 1}
              aria-setsize={list.total}
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
                  tabIndex={isCurrent ? 0 : -1}
                  onClick={() => onGo(row)}
                >
                  <ClaimLine row={row} />
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

const stateIcons: Readonly<Record<ClaimRow['state'], IconName>> = {
  proposed: 'proposed',
  accepted: 'accept',
  rejected: 'reject',
};
const originIcons: Readonly<Record<ClaimRow['by']['kind'], IconName>> = {
  person: 'person',
  rules: 'rules',
  model: 'model',
};

/** Every answer of the engine brings new rows that mostly say the same: those are not drawn again. */
const ClaimLine = memo(Line, (before, after) => sameLine(before.row, after.row));

function sameLine(a: ClaimRow, b: ClaimRow): boolean {
  return (
    a.id === b.id &&
    a.state === b.state &&
    a.causeLabel === b.causeLabel &&
    a.effectLabel === b.effectLabel &&
    a.relation === b.relation &&
    a.polarity === b.polarity &&
    a.certainty === b.certainty &&
    a.design === b.design
  );
}

function Line({ row }: { readonly row: ClaimRow }) {
  const words = useWords();
  const says = `${words.relation(row.relation)}, ${words.polarity(row.polarity)}`;
  return (
    <>
      <span className={styles.claim}>
        <span className={styles.concept}>{row.causeLabel}</span>
        <SignArrow polarity={row.polarity} relation={row.relation} label={says} />
        <span className={styles.concept}>{row.effectLabel}</span>
      </span>
      <span className={styles.facts}>
        <Icon name={originIcons[row.by.kind]} size={12} label={words.by(row.by)} />
        <span className={styles.text}>
          {[words.relationName(row.relation), words.certainty(row.certainty)]
            .concat(row.design === 'unknown' ? [] : [words.design(row.design)])
            .join(' · ')}
        </span>
        <span className={classes(styles.state, styles[row.state])}>
          <Icon name={stateIcons[row.state]} size={12} label={words.state(row.state)} />
        </span>
      </span>
    </>
  );
}
