import { useTranslation } from 'react-i18next';
import type { Hypothesis, HypothesisState } from '../../../core/model/hypothesis.ts';
import { useFormat } from '../../locales/format.ts';
import { useWords } from '../../locales/words.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { QueueList } from '../../ui/QueueList.tsx';
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
  return (
    <QueueList
      label={t('hypotheses:title')}
      total={rows.length}
      rowAt={(index) => rows[index]}
      current={rows.findIndex((row) => row.id === currentId)}
      rowHeight={rowHeight}
      onGo={(row) => onChoose(row.id)}
      line={(row, index) => <Line row={row} rank={index + 1} />}
    />
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
    <span className={styles.line}>
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
    </span>
  );
}
