import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../locales/format.ts';
import { classes } from '../../../ui/classes.ts';
import { HelpButton } from '../../../ui/HelpButton.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import styles from './StabilityTable.module.css';
import { verdictOf } from './verdict.ts';

/** CS coefficients, each with its verdict in a word: unstable, with caution, stable. */
export function StabilityTable({ stability }: { readonly stability: Readonly<Record<string, number>> }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={styles.line}>
      <ul className={styles.list} aria-label={t('networks:stability.label')}>
        {Object.entries(stability).map(([measure, coefficient]) => {
          const verdict = verdictOf(coefficient);
          return (
            <li key={measure} className={classes(styles.measure, styles[verdict])}>
              <span className={styles.name}>{t(`networks:measure.${measure}`)}</span>
              <strong>{format.decimal(coefficient, 2)}</strong>
              <span className={styles.verdict}>
                <Icon name={verdict === 'stable' ? 'check' : 'warning'} size={12} />
                {t(`networks:stability.${verdict}`)}
              </span>
            </li>
          );
        })}
      </ul>
      <HelpButton label={t('networks:stability.help')}>
        <p>{t('networks:stability.what')}</p>
        <p className={styles.source}>{t('networks:stability.source')}</p>
      </HelpButton>
    </div>
  );
}
