import { useTranslation } from 'react-i18next';
import { openSample } from '../../../state/document.ts';
import { useQuery } from '../../../state/query.ts';
import { navigate } from '../../../state/route.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Failure } from '../../../ui/Failure.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Section } from '../../../ui/Panel.tsx';
import { showModel } from '../place.ts';
import styles from './SamplesDialog.module.css';

/** What can be looked at without data of one's own: models of the literature, re-entered as facts. */
export function SamplesDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const language = i18n.language === 'zh' ? 'zh' : 'en';
  const { data: samples } = useQuery('app.samples', { language });
  const open = async (id: string) => {
    if (await openSample(id, language)) navigate('networks');
  };
  const { data: models, error } = useQuery('models.list', { language });
  return (
    <Dialog
      title={t('networks:samples.title')}
      isOpen
      onClose={onClose}
      size="large"
      actions={<Button onPress={onClose}>{t('shell:ui.close')}</Button>}
    >
      {error !== null && <Failure error={error} remedies={[]} />}
      <Section title={t('networks:samples.data')}>
        <p className={styles.note}>{t('networks:samples.dataWhat')}</p>
        <ul className={styles.list}>
          {samples
            ?.filter(({ kind }) => kind === 'data')
            .map((sample) => (
              <li key={sample.id}>
                <button
                  type="button"
                  className={styles.entry}
                  onClick={() => {
                    onClose();
                    void open(sample.id);
                  }}
                >
                  <Icon name="sample" size={18} />
                  <span className={styles.words}>
                    <span className={styles.title}>{sample.title}</span>
                    <span className={styles.about}>{sample.about}</span>
                  </span>
                  <Icon name="arrow-right" />
                </button>
              </li>
            ))}
        </ul>
      </Section>
      <Section title={t('networks:samples.models')}>
        <p className={styles.note}>{t('networks:samples.modelsWhat')}</p>
        <ul className={styles.list}>
          {models?.map((model) => (
            <li key={model.id}>
              <button
                type="button"
                className={styles.entry}
                onClick={() => {
                  onClose();
                  showModel(model.id);
                }}
              >
                <Icon name={model.kind === 'ising' ? 'network' : 'dag'} size={18} />
                <span className={styles.words}>
                  <span className={styles.title}>{model.title}</span>
                  <span className={styles.about}>{model.about}</span>
                  <span className={styles.citation}>{model.citation}</span>
                </span>
                <Icon name="arrow-right" />
              </button>
            </li>
          ))}
        </ul>
      </Section>
    </Dialog>
  );
}
