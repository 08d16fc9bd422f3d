import { useTranslation } from 'react-i18next';
import { newNotebook } from '../../state/document.ts';
import { useQuery } from '../../state/query.ts';
import { navigate } from '../../state/route.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './Welcome.module.css';

/** Models of the literature, each one click away: it opens in a new notebook. */
export function PublishedModels() {
  const { t, i18n } = useTranslation();
  const { data: models } = useQuery('models.list', { language: i18n.language === 'zh' ? 'zh' : 'en' });
  if (models === undefined || models.length === 0) return null;
  const open = async (id: string, title: string) => {
    if (await newNotebook(title)) navigate('networks', { model: id });
  };
  return (
    <>
      <h2 className={styles.heading}>{t('shell:welcome.models')}</h2>
      <ul className={styles.models}>
        {models.map((model) => (
          <li key={model.id}>
            <button
              type="button"
              className={styles.model}
              title={`${model.about} ${model.citation}`}
              onClick={() => void open(model.id, model.title)}
            >
              <Icon name={model.kind === 'ising' ? 'network' : 'dag'} size={14} />
              <span>{model.title}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
