import { ProgressBar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import styles from './Busy.module.css';
import { Button } from './Button.tsx';
import { classes } from './classes.ts';

interface BusyProps {
  /** What is going on. */
  readonly label: string;
  readonly done?: number;
  /** Null while it is not known. */
  readonly total?: number | null;
  readonly onCancel?: () => void;
  /** One line, as in the status bar. */
  readonly isSlim?: boolean;
}

/** Work under way: how far in numbers, and a way to stop it. */
export function Busy({ label, done = 0, total = null, onCancel, isSlim = false }: BusyProps) {
  const { t } = useTranslation();
  const isKnown = total !== null && total > 0;
  const figures = isKnown
    ? t('shell:ui.doneOf', { done, total })
    : done > 0
      ? t('shell:ui.done', { done })
      : '';
  return (
    <ProgressBar
      className={classes(styles.busy, isSlim && styles.slim)}
      aria-label={label}
      value={done}
      maxValue={isKnown ? total : 1}
      isIndeterminate={!isKnown}
      valueLabel={figures}
    >
      {({ percentage }) => (
        <>
          <span className={styles.label}>{label}</span>
          <span className={classes(styles.track, !isKnown && styles.unknown)}>
            <span className={styles.fill} style={isKnown ? { width: `${percentage ?? 0}%` } : undefined} />
          </span>
          <span className={styles.line}>
            <span className={styles.figures}>{figures}</span>
            {onCancel !== undefined && (
              <Button kind="quiet" onPress={onCancel} className={styles.cancel}>
                {t('shell:ui.cancel')}
              </Button>
            )}
          </span>
        </>
      )}
    </ProgressBar>
  );
}
