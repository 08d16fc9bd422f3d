import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Hypothesis, HypothesisState } from '../../../core/model/hypothesis.ts';
import { useFormat } from '../../locales/format.ts';
import { useWords } from '../../locales/words.ts';
import { classes } from '../../ui/classes.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import styles from './HypothesisList.module.css';

interface HypothesisListProps {
  readonly rows: readonly Hypothesis[];
  readonly currentId: string | null;
  readonly onChoose: (id: string) => void;
}

const rowHeight = 76;

/** Ranked statements with the score that placed them. */
export function HypothesisList({ rows, currentId, onChoose }: HypothesisListProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
  });
  const index = rows.findIndex((row) => row.id === currentId);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new place scrolls, not a new virtualizer
  useEffect(() => {
    if (index >= 0) virtualizer.scrollToIndex(index, { align: 'auto' });
    const hadFocus = scroller.current?.contains(document.activeElement);
    if (hadFocus) {
      requestAnimationFrame(() =>
        scroller.current?.querySelector<HTMLElement>('[aria-current="true"]')?.focus(),
      );
    }
  }, [index]);
  return (
    <div ref={scroller} className={styles.scroller}>
      <ul
        className={styles.rows}
        style={{ height: virtualizer.getTotalSize() }}
        aria-label={t('hypotheses:title')}
      >
        {virtualizer.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          const isCurrent = row.id === currentId;
          return (
            <li
              key={row.id}
              aria-posinset={item.index + 1}
              aria-setsize={rows.length}
              className={styles.place}
              style={{ height: rowHeight, transform: `translateY(${item.start}px)` }}
            >
              <button
                type="button"
                className={classes(styles.row, isCurrent && styles.current)}
                aria-current={isCurrent}
                tabIndex={isCurrent ? 0 : -1}
                onClick={() => onChoose(row.id)}
              >
                <Line row={row} rank={item.index + 1} />
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

const stateIcons: Readonly<Record<HypothesisState, IconName>> = {
  candidate: 'proposed',
  refined: 'accept',
  'set aside': 'minus',
};

function Line({ row, rank }: { readonly row: Hypothesis; readonly rank: number }) {
  const { t } = useTranslation();
  const words = useWords();
  const format = useFormat();
  return (
    <>
      <span className={styles.rank}>{rank}</span>
      <span className={styles.text}>
        <span className={styles.statement}>{row.statement}</span>
        <span className={styles.facts}>
          <b>{format.decimal(row.score, 2)}</b>
          <span>{t(`hypotheses:mode.${row.mode}`)}</span>
          <span>{t('hypotheses:steps', { count: row.path.length })}</span>
          <span className={styles.state}>
            <Icon name={stateIcons[row.state]} size={12} label={words.hypothesisState(row.state)} />
          </span>
        </span>
      </span>
    </>
  );
}
