import { useTranslation } from 'react-i18next';
import type { Source } from '../../../core/model/source.ts';
import { yearOf } from '../../../core/model/source.ts';
import { useFormat } from '../../locales/format.ts';
import { useJobs } from '../../state/jobs.ts';
import { useQuery } from '../../state/query.ts';
import { navigate } from '../../state/route.ts';
import { useSelected } from '../../state/selection.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Inspector } from '../../ui/Inspector.tsx';
import { Section } from '../../ui/Panel.tsx';
import { ExtractionBusy } from './ExtractionBusy.tsx';
import { namesOf } from './names.ts';
import { SourceClaims } from './SourceClaims.tsx';
import styles from './SourceInspector.module.css';
import { screeningIcons } from './source-columns.tsx';
import { useExtraction } from './use-extraction.ts';

/** The selected record: what it is, its abstract, what it claims. */
export function SourceInspector({ isReading }: { readonly isReading: boolean }) {
  const { t } = useTranslation();
  const id = useSelected('source');
  const { data: source, error } = useQuery('literature.get', id === null ? null : { id });
  return (
    <Inspector>
      {source === undefined || id === null || error !== null ? (
        <p className={styles.nothing}>{t('library:inspector.nothing')}</p>
      ) : (
        <SourceSheet source={source} isReading={isReading} />
      )}
    </Inspector>
  );
}

interface SourceSheetProps {
  readonly source: Source;
  /** The abstract stands in the middle of the window then, and is not said twice. */
  readonly isReading: boolean;
}

function SourceSheet({ source, isReading }: SourceSheetProps) {
  const { t } = useTranslation();
  const { record } = source;
  const extract = useExtraction();
  const isExtracting = useJobs(({ running }) => running.some(({ method }) => method === 'claims.extract'));
  return (
    <article className={styles.sheet}>
      {source.sample && <p className={styles.sample}>{t('library:sample')}</p>}
      <h2 className={styles.title}>{record.title}</h2>
      <p className={styles.authors}>{namesOf(record.author)}</p>
      <p className={styles.where}>{whereOf(source)}</p>
      <p className={styles.state}>
        <Icon name={screeningIcons[source.screening]} size={14} />
        {t(`library:screening.${source.screening}`)}
      </p>
      <div className={styles.buttons}>
        {!isReading && (
          <Button icon="book" onPress={() => navigate('library', { source: source.id, read: 1 })}>
            {t('library:action.read')}
          </Button>
        )}
        {!isExtracting && (
          <Button icon="quote" onPress={() => void extract([source.id])}>
            {t('library:action.extract')}
          </Button>
        )}
      </div>
      {isExtracting && <ExtractionBusy />}
      <SourceClaims sourceId={source.id} />
      {!isReading && (
        <Section title={t('library:abstract')}>
          {record.abstract === undefined || record.abstract === '' ? (
            <p className={styles.nothing}>{t('library:noAbstractSentence')}</p>
          ) : (
            <p className={styles.abstract}>{record.abstract}</p>
          )}
        </Section>
      )}
      <Identifiers source={source} />
    </article>
  );
}

function whereOf({ record }: Source): string {
  const volume =
    record.volume === undefined ? '' : `${record.volume}${record.issue ? `(${record.issue})` : ''}`;
  return [record['container-title'], yearOf(record), volume, record.page].filter(Boolean).join(' · ');
}

function Identifiers({ source }: { readonly source: Source }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { record } = source;
  const entries: readonly (readonly [string, string | undefined])[] = [
    ['DOI', record.DOI],
    ['PMID', record.PMID],
    ['PMCID', record.PMCID],
    ['ISSN', record.ISSN],
    ['ISBN', record.ISBN],
    ['URL', record.URL],
    [t('library:keywords'), record.keyword],
    [t('library:type'), record.type],
    [t('library:language'), record.language],
    [t('library:origin'), t('library:originOf', { file: source.file, index: format.number(source.index) })],
  ];
  return (
    <Section title={t('library:identifiers')}>
      <dl className={styles.identifiers}>
        {entries
          .filter(([, value]) => value !== undefined && value !== '')
          .map(([name, value]) => (
            <div key={name} className={styles.identifier}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </Section>
  );
}
