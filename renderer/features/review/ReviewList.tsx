import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimRow } from '../../../core/engine/contract/claims.ts';
import { useWords } from '../../locales/words.ts';
import { classes } from '../../ui/classes.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { SignArrow } from '../../ui/passage/SignArrow.tsx';
import { QueueList } from '../../ui/QueueList.tsx';
import type { VisibleList } from './queue.ts';
import styles from './ReviewList.module.css';

interface ReviewListProps {
  readonly list: VisibleList<ClaimRow>;
  readonly index: number;
  readonly onGo: (row: ClaimRow) => void;
  readonly onLook: (index: number) => void;
}

const rowHeight = 58;

/** The claims in order. */
export function ReviewList({ list, index, onGo, onLook }: ReviewListProps) {
  const { t } = useTranslation();
  return (
    <QueueList
      label={t('review:list')}
      total={list.total}
      rowAt={(index) => list.rowAt(index)}
      current={index}
      rowHeight={rowHeight}
      onGo={onGo}
      onLook={onLook}
      line={(row) => <ClaimLine row={row} />}
    />
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
    <span className={styles.line}>
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
    </span>
  );
}
