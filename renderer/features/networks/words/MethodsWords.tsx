import { useTranslation } from 'react-i18next';
import { useQuery } from '../../../state/query.ts';
import { Failure } from '../../../ui/Failure.tsx';
import { Section } from '../../../ui/Panel.tsx';
import styles from './Words.module.css';
import { type WordsPartProps, WordsTools } from './WordsTools.tsx';

/** A methods and a results paragraph from the settings and the newest results, with references. */
export function MethodsWords({ networkId, choice }: WordsPartProps) {
  const { t, i18n } = useTranslation();
  const language = i18n.language === 'zh' ? 'zh' : 'en';
  const { data, error } = useQuery('networks.words', { id: networkId, language });
  if (error !== null) return <Failure error={error} fillsPlace remedies={[]} />;
  if (data === undefined) return <WordsTools file={null}>{choice}</WordsTools>;
  return (
    <>
      <WordsTools file={data.markdown}>{choice}</WordsTools>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keys */}
      <section className={styles.page} tabIndex={0} aria-label={t('networks:words.text')}>
        <Section title={t('networks:words.methods')}>
          <p className={styles.prose}>{data.methods}</p>
        </Section>
        <Section title={t('networks:words.results')}>
          <p className={styles.prose}>{data.results}</p>
        </Section>
        <Section title={t('networks:words.references')}>
          <ul className={styles.references}>
            {data.references.map((reference) => (
              <li key={reference}>{reference}</li>
            ))}
          </ul>
        </Section>
      </section>
    </>
  );
}
