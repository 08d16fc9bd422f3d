import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../locales/format.ts';
import { useQuery } from '../../../state/query.ts';
import { Failure } from '../../../ui/Failure.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Section } from '../../../ui/Panel.tsx';
import styles from './Words.module.css';
import { type WordsPartProps, WordsTools } from './WordsTools.tsx';

/** The reporting fields of Burger et al. 2023: what the notebook knows is filled, the rest stays a question. */
export function ReportingList({ networkId, choice }: WordsPartProps) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const language = i18n.language === 'zh' ? 'zh' : 'en';
  const { data, error } = useQuery('networks.reporting', { id: networkId, language });
  if (error !== null) return <Failure error={error} fillsPlace remedies={[]} />;
  if (data === undefined) return <WordsTools file={null}>{choice}</WordsTools>;
  const sections = [...new Set(data.entries.map(({ section }) => section))];
  return (
    <>
      <WordsTools file={data.markdown}>
        {choice}
        <span className={styles.filled}>
          {t('networks:words.filled', {
            filled: format.number(data.filled),
            total: format.number(data.entries.length),
          })}
        </span>
        <span className={styles.meter} aria-hidden>
          <span style={{ width: `${(100 * data.filled) / Math.max(1, data.entries.length)}%` }} />
        </span>
      </WordsTools>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keys */}
      <section className={styles.page} tabIndex={0} aria-label={t('networks:words.reporting')}>
        <p className={styles.source}>{t('networks:words.reportingSource')}</p>
        {sections.map((section) => (
          <Section key={section} title={t(`networks:words.section.${section}`)}>
            <dl className={styles.entries}>
              {data.entries
                .filter((entry) => entry.section === section)
                .map((entry) => (
                  <div key={entry.field}>
                    <dt>
                      <Icon
                        name={entry.answer === null ? 'undecided' : 'accept'}
                        size={13}
                        label={t(entry.answer === null ? 'networks:words.open' : 'networks:words.known')}
                      />
                      {entry.label}
                    </dt>
                    <dd className={entry.answer === null ? styles.question : undefined}>
                      {entry.answer ?? entry.question}
                    </dd>
                  </div>
                ))}
            </dl>
          </Section>
        ))}
      </section>
    </>
  );
}
