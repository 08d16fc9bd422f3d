import { useTranslation } from 'react-i18next';
import { useFormat } from '../../locales/format.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './ActionBar.module.css';
import { minutesLeft } from './pace.ts';

interface ActionBarProps {
  readonly left: number;
  readonly pace: number | null;
  readonly canAccept: boolean;
  readonly canUndo: boolean;
  readonly onAccept: () => void;
  readonly onReject: () => void;
  readonly onEdit: () => void;
  readonly onNext: () => void;
  readonly onUndo: () => void;
}

/** What can be done with the claim in front, each with its key, and how long the rest will take. */
export function ActionBar(props: ActionBarProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('review:actions.label')}>
      <Button kind="primary" shortcut="A" isDisabled={!props.canAccept} onPress={props.onAccept}>
        {t('review:accept')}
      </Button>
      <Button shortcut="R" onPress={props.onReject}>
        {t('review:reject')}
      </Button>
      <Button shortcut="E" onPress={props.onEdit}>
        {t('review:edit')}
      </Button>
      <Button kind="quiet" shortcut="ArrowRight" onPress={props.onNext}>
        {t('review:next')}
      </Button>
      <Button kind="quiet" shortcut="U" isDisabled={!props.canUndo} onPress={props.onUndo}>
        {t('review:undo')}
      </Button>
      <Pace left={props.left} pace={props.pace} />
    </div>
  );
}

function Pace({ left, pace }: Pick<ActionBarProps, 'left' | 'pace'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const parts = [t('review:pace.left', { count: left, left: format.number(left) })];
  if (pace !== null) {
    parts.push(t('review:pace.rate', { rate: format.number(Math.round(pace)) }));
    parts.push(t('review:pace.time', { count: minutesLeft(left, pace) }));
  }
  return <span className={styles.pace}>{parts.join(' · ')}</span>;
}
