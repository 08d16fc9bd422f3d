import { useTranslation } from 'react-i18next';
import { useQuery } from '../../../state/query.ts';
import { classes } from '../../../ui/classes.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { showModel } from '../place.ts';
import styles from './WorkList.module.css';

/** While one published model is looked at, the others are near. */
export function PublishedList({ current }: { readonly current: string }) {
  const { t, i18n } = useTranslation();
  const { data: models } = useQuery('models.list', { language: i18n.language === 'zh' ? 'zh' : 'en' });
  return (
    <nav className={styles.published} aria-label={t('networks:published.others')}>
      <h2 className={styles.heading}>{t('networks:published.others')}</h2>
      {models?.map((model) => (
        <button
          key={model.id}
          type="button"
          className={classes(styles.entry, model.id === current && styles.here)}
          aria-current={model.id === current ? 'page' : undefined}
          title={model.title}
          onClick={() => showModel(model.id)}
        >
          <Icon name={model.kind === 'ising' ? 'network' : 'dag'} size={14} />
          <span className={styles.name}>{model.title}</span>
        </button>
      ))}
    </nav>
  );
}
