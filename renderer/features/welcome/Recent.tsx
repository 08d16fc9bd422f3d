import { useTranslation } from 'react-i18next';
import { useFormat } from '../../locales/format.ts';
import { useCommand } from '../../state/command.ts';
import { openPath } from '../../state/document.ts';
import { useQuery } from '../../state/query.ts';
import { queryCache } from '../../state/query-cache.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import styles from './Welcome.module.css';

/** Notebooks opened lately; one that is not wanted here can be forgotten, its file stays. */
export function Recent() {
  const { t } = useTranslation();
  const format = useFormat();
  const { data: recent } = useQuery('app.recent', {});
  const forget = useCommand('app.forgetRecent');
  return (
    <section className={styles.recent} aria-label={t('shell:welcome.recent')}>
      <h2 className={styles.heading}>{t('shell:welcome.recent')}</h2>
      {recent?.length === 0 && <p className={styles.nothing}>{t('shell:welcome.noRecent')}</p>}
      <ul className={styles.list}>
        {recent?.map((notebook) => (
          <li key={notebook.path} className={styles.line}>
            <button type="button" className={styles.entry} onClick={() => void openPath(notebook.path)}>
              <Icon name="book" />
              <span className={styles.title} title={notebook.path}>
                {notebook.name}
              </span>
              <span className={styles.when}>{format.dateTime(notebook.openedAt)}</span>
            </button>
            <IconButton
              icon="close"
              label={t('shell:welcome.forget', { name: notebook.name })}
              onPress={() => void forget.run({ path: notebook.path }).then(() => queryCache.invalidate())}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
