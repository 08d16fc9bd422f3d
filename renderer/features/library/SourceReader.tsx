import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimRow } from '../../../core/engine/contract/claims.ts';
import { sourceText, yearOf } from '../../../core/model/source.ts';
import { useWords } from '../../locales/words.ts';
import { usePlaceActions } from '../../state/actions.ts';
import { useQuery } from '../../state/query.ts';
import { navigate } from '../../state/route.ts';
import { Button } from '../../ui/Button.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { MarkedText } from '../../ui/passage/MarkedText.tsx';
import { marksOf } from '../../ui/passage/marks-of.ts';
import { paragraphsOf } from '../../ui/passage/runs.ts';
import { namesOf } from './names.ts';
import { type Passage, passageFrom } from './passage.ts';
import styles from './SourceReader.module.css';

interface SourceReaderProps {
  readonly id: string;
  readonly params: Readonly<Record<string, string>>;
}

/** A source to read; the passage of the route is marked and brought into sight. */
export function SourceReader({ id, params }: SourceReaderProps) {
  const { t } = useTranslation();
  const { data: source, error } = useQuery('literature.get', { id });
  const { data: claims } = useQuery('claims.list', { filter: { sourceId: id }, limit: 1000 });
  const passage = passageFrom(params);
  const page = useRef<HTMLElement>(null);
  const back = () => navigate('library', { source: id });
  usePlaceActions('shell:place.library', [
    { id: 'library.back', label: 'library:action.back', keys: ['Escape'], run: back },
  ]);
  const place = passage === null ? '' : `${passage.field} ${passage.start} ${passage.end}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new passage or a source that has come is the reason to scroll
  useEffect(() => {
    page.current?.querySelector('[data-passage]')?.scrollIntoView({ block: 'center' });
  }, [place, source]);

  return (
    <section className={styles.reader} aria-label={t('library:reader')} ref={page}>
      <div className={styles.bar}>
        <Button icon="arrow-left" kind="quiet" shortcut="Escape" onPress={back}>
          {t('library:action.back')}
        </Button>
      </div>
      {error !== null && (
        <Failure error={error} fillsPlace remedies={[{ label: t('library:action.back'), onPress: back }]} />
      )}
      {source !== undefined && (
        <article className={styles.page}>
          <p className={styles.meta}>
            {[source.record['container-title'], yearOf(source.record)].filter(Boolean).join(' · ')}
            {source.sample && ` · ${t('library:sample')}`}
          </p>
          <h1 className={styles.title}>
            <Text
              text={sourceText(source.record, 'title')}
              field="title"
              passage={passage}
              claims={claims?.rows}
            />
          </h1>
          <p className={styles.authors}>{namesOf(source.record.author)}</p>
          {paragraphsOf(sourceText(source.record, 'abstract')).map((paragraph) => (
            <p key={paragraph.start} className={styles.paragraph}>
              <Text
                text={paragraph.text}
                offset={paragraph.start}
                field="abstract"
                passage={passage}
                claims={claims?.rows}
              />
            </p>
          ))}
          {sourceText(source.record, 'abstract') === '' && (
            <p className={styles.meta}>{t('library:noAbstractSentence')}</p>
          )}
        </article>
      )}
    </section>
  );
}

interface TextProps {
  readonly text: string;
  readonly offset?: number;
  readonly field: 'title' | 'abstract';
  readonly passage: Passage | null;
  readonly claims: readonly ClaimRow[] | undefined;
}

/** A stretch of the source with the marks of the claims that the passage holds. */
function Text({ text, offset = 0, field, passage, claims = [] }: TextProps) {
  const words = useWords();
  const isHere =
    passage !== null &&
    passage.field === field &&
    passage.start < offset + text.length &&
    passage.end > offset;
  const marks = claims.filter((claim) => claim.field === field && isWithin(claim, passage)).flatMap(marksOf);
  return (
    <span data-passage={isHere ? '' : undefined} className={isHere ? styles.here : undefined}>
      <MarkedText
        text={text}
        marks={marks}
        offset={offset}
        emphasis={passage === null ? null : isHere ? passage : { start: -1, end: -1 }}
        names={words.marks}
      />
    </span>
  );
}

/** Without a passage nothing is marked: the page is there to be read. */
const isWithin = (claim: ClaimRow, passage: Passage | null) =>
  passage !== null && claim.quote.start < passage.end && claim.quote.end > passage.start;
