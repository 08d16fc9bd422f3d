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
  readonly unit?: 'count' | 'bytes';
  readonly onCancel?: () => void;
  /** One line, as in the status bar. */
  readonly isSlim?: boolean;
}

/** Work under way: how far in numbers, and a way to stop it. */
export function Busy(props: BusyProps) {
  const { label, done = 0, total = null, unit = 'count', onCancel, isSlim = false } = props;
  const { t } = useTranslation();
  const isKnown = total !== null && total > 0;
  const inUnit = (figure: number) => (unit === 'bytes' ? Math.round(figure / 1e5) / 10 : figure);
  const key = unit === 'bytes' ? 'megabytes' : 'figures';
  const figures = isKnown
    ? t(`shell:ui.${key}.doneOf`, { done: inUnit(done), total: inUnit(total) })
    : done > 0
      ? t(`shell:ui.${key}.done`, { done: inUnit(done) })
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
