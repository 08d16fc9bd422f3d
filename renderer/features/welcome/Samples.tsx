import { useTranslation } from 'react-i18next';
import { openSample } from '../../state/document.ts';
import { useQuery } from '../../state/query.ts';
import { navigate } from '../../state/route.ts';
import { Failure } from '../../ui/Failure.tsx';
import { Icon } from '../../ui/Icon.tsx';
import styles from './Welcome.module.css';

/** Notebooks that show the whole way; each opens as a copy. */
export function Samples() {
  const { t, i18n } = useTranslation();
  const language = i18n.language === 'zh' ? 'zh' : 'en';
  const { data: samples, error } = useQuery('app.samples', { language });
  const open = async ({ id, kind }: { readonly id: string; readonly kind: 'literature' | 'data' }) => {
    if ((await openSample(id, language)) && kind === 'data') navigate('networks');
  };
  return (
    <>
      <h2 className={styles.heading}>{t('shell:welcome.samples')}</h2>
      {error !== null && <Failure error={error} remedies={[]} />}
      <ul className={styles.list}>
        {samples?.map((sample) => (
          <li key={sample.id}>
            <button type="button" className={styles.sample} onClick={() => void open(sample)}>
              <Icon name="sample" size={20} />
              <span>
                <span className={styles.title}>{sample.title}</span>
                {sample.about !== '' && <span className={styles.detail}>{sample.about}</span>}
                <span className={styles.detail}>
                  {sample.kind === 'data'
                    ? t('shell:welcome.dataSample', { count: sample.rows })
                    : t('shell:welcome.sample', { count: sample.records })}
                </span>
              </span>
              <Icon name="arrow-right" />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
