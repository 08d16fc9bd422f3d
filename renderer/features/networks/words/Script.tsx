import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '../../../state/query.ts';
import { Failure } from '../../../ui/Failure.tsx';
import styles from './Words.module.css';
import { type WordsPartProps, WordsTools } from './WordsTools.tsx';

/** An R script that repeats the analysis with the packages of the field. */
export function Script({ networkId, choice }: WordsPartProps) {
  const { t } = useTranslation();
  const { data, error } = useQuery('networks.rScript', { id: networkId });
  const text = useMemo(() => (data === undefined ? '' : new TextDecoder().decode(data.bytes)), [data]);
  if (error !== null) return <Failure error={error} fillsPlace remedies={[]} />;
  if (data === undefined) return <WordsTools file={null}>{choice}</WordsTools>;
  return (
    <>
      <WordsTools file={data}>{choice}</WordsTools>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keys */}
      <section className={styles.page} tabIndex={0} aria-label={t('networks:words.script')}>
        <pre className={styles.script}>{text}</pre>
      </section>
    </>
  );
}
