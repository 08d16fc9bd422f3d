import { useTranslation } from 'react-i18next';
import type { ModelPicture, ModelRole } from '../../../bridge/model-language/contract.ts';
import { classes } from '../../../ui/classes.ts';
import styles from './RoleLegend.module.css';

const roles: readonly ModelRole[] = ['exposure', 'outcome', 'adjusted', 'latent', 'selected'];

/** What the shapes and lines of this picture mean; only what is in it. */
export function RoleLegend({ picture }: { readonly picture: ModelPicture }) {
  const { t } = useTranslation();
  const present = roles.filter((role) => picture.nodes.some((node) => node.roles.includes(role)));
  const has = (test: (edge: ModelPicture['edges'][number]) => boolean) => picture.edges.some(test);
  return (
    <ul className={styles.legend} aria-label={t('models:legend.label')}>
      {present.map((role) => (
        <li key={role}>
          <span className={classes(styles.shape, styles[role])} aria-hidden />
          {t(`models:role.${role}`)}
        </li>
      ))}
      {has(({ sign }) => sign === 1) && (
        <li>
          <span className={classes(styles.line, styles.positive)} aria-hidden /> {t('models:legend.positive')}
        </li>
      )}
      {has(({ sign }) => sign === -1) && (
        <li>
          <span className={classes(styles.line, styles.negative)} aria-hidden /> {t('models:legend.negative')}
        </li>
      )}
      {has(({ lag }) => lag !== null && lag > 0) && (
        <li>
          <b aria-hidden>‖</b> {t('models:legend.delay')}
        </li>
      )}
      {has(({ kind }) => kind === '<->') && (
        <li>
          <b aria-hidden>↔</b> {t('models:kind.<->')}
        </li>
      )}
      <li className={styles.counts}>
        {t('models:counts.nodes', { count: picture.nodes.length })} ·{' '}
        {t('models:counts.edges', { count: picture.edges.length })}
      </li>
    </ul>
  );
}
