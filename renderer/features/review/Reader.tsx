import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimRow } from '../../../core/engine/contract/claims.ts';
import { type Source, sourceText, yearOf } from '../../../core/model/source.ts';
import { useFormat } from '../../locales/format.ts';
import { useWords } from '../../locales/words.ts';
import { navigate } from '../../state/route.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { MarkedText } from '../../ui/passage/MarkedText.tsx';
import { marksOf } from '../../ui/passage/marks-of.ts';
import { paragraphsOf } from '../../ui/passage/runs.ts';
import { type MarkedPassage, selectedPassage, shortestQuote } from './passage-selection.ts';
import styles from './Reader.module.css';

interface ReaderProps {
  readonly claim: ClaimRow;
  readonly source: Source | undefined;
  /** Somebody wants to write a claim on what they selected. */
  readonly onWrite: (passage: MarkedPassage) => void;
}

/** The source as one reads it: title and abstract, the claim's sentence in front with its words marked. */
export function Reader({ claim, source, onWrite }: ReaderProps) {
  const { t } = useTranslation();
  const words = useWords();
  const page = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another claim or its text is the reason to scroll
  useEffect(() => {
    const quote = page.current?.querySelector('[data-current="true"]');
    quote?.scrollIntoView({ block: 'nearest' });
    if (quote === null || quote === undefined) page.current?.parentElement?.scrollTo({ top: 0 });
  }, [claim.id, source]);
  if (source === undefined) return <article className={styles.page} aria-busy="true" />;
  const year = yearOf(source.record);
  const facts = [
    claim.citation,
    claim.citation.includes(String(year)) || year === null ? null : String(year),
    claim.design === 'unknown' ? null : words.design(claim.design),
    claim.population === '' ? null : claim.population,
    source.record['container-title'] ?? null,
  ];
  return (
    <article className={styles.page} ref={page} aria-label={t('review:passage')}>
      <p className={styles.facts}>
        {claim.sample && (
          <span className={styles.sample}>
            <Icon name="sample" size={12} /> {t('review:sample')}
          </span>
        )}
        {facts.filter((fact) => fact !== null).join(' · ')}
      </p>
      <h2 className={styles.title}>
        <Passage claim={claim} source={source} field="title" />
      </h2>
      <div className={styles.abstract}>
        <Passage claim={claim} source={source} field="abstract" />
      </div>
      <Standing claim={claim} />
      <WriteButton source={source} page={page} onWrite={onWrite} />
    </article>
  );
}

function Passage(props: {
  readonly claim: ClaimRow;
  readonly source: Source;
  readonly field: 'title' | 'abstract';
}) {
  const { claim, source, field } = props;
  const words = useWords();
  const isHere = claim.field === field;
  const marks = isHere ? marksOf(claim) : [];
  const Block = field === 'title' ? 'span' : 'p';
  return paragraphsOf(sourceText(source.record, field)).map(({ start, text }) => {
    const holdsQuote = isHere && claim.quote.start < start + text.length && claim.quote.end > start;
    return (
      <Block key={start} data-field={field} data-current={holdsQuote} className={styles[field]}>
        <MarkedText
          text={text}
          offset={start}
          marks={marks}
          emphasis={isHere ? claim.quote : { start: 0, end: 0 }}
          names={words.marks}
          labelled
        />
      </Block>
    );
  });
}

/** Who says so, and where the words stand. */
function Standing({ claim }: { readonly claim: ClaimRow }) {
  const { t } = useTranslation();
  const words = useWords();
  const format = useFormat();
  const by = t(claim.by.kind === 'person' ? 'review:standing.written' : 'review:standing.proposed', {
    by: words.by(claim.by),
  });
  const where = t(`review:standing.${claim.grounding}`, {
    field: words.field(claim.field),
    start: format.number(claim.quote.start),
    end: format.number(claim.quote.end),
  });
  const rule =
    claim.by.kind === 'person'
      ? null
      : t('review:standing.rule', { rule: claim.rule, confidence: format.percent(claim.confidence) });
  return (
    <footer className={styles.standing}>
      <span className={claim.grounding === 'unverified' ? styles.unverified : undefined}>
        <Icon name={claim.grounding === 'unverified' ? 'warning' : 'quote'} size={12} /> {where}
      </span>
      <span>{[by, rule].filter((part) => part !== null).join(' · ')}</span>
      <button
        type="button"
        className={styles.open}
        onClick={() =>
          navigate('library', {
            source: claim.sourceId,
            field: claim.field,
            start: claim.quote.start,
            end: claim.quote.end,
          })
        }
      >
        {t('review:openSource')} <Icon name="arrow-right" size={12} />
      </button>
    </footer>
  );
}

interface WriteButtonProps {
  readonly source: Source;
  readonly page: React.RefObject<HTMLElement | null>;
  readonly onWrite: (passage: MarkedPassage) => void;
}

/** Appears beside selected words. */
function WriteButton({ source, page, onWrite }: WriteButtonProps) {
  const { t } = useTranslation();
  const [found, setFound] = useState<{ passage: MarkedPassage; top: number; left: number } | null>(null);
  useEffect(() => {
    const look = () => {
      const selection = document.getSelection();
      const passage = selectedPassage(selection, (field) => sourceText(source.record, field));
      const box = page.current?.getBoundingClientRect();
      if (passage === null || selection === null || box === undefined) return setFound(null);
      const at = selection.getRangeAt(0).getBoundingClientRect();
      setFound({ passage, top: at.bottom - box.top + 6, left: Math.max(0, at.left - box.left) });
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [source, page]);
  if (found === null) return null;
  const isShort = found.passage.quote.length < shortestQuote;
  return (
    <div className={styles.write} style={{ top: found.top, left: found.left }}>
      {isShort ? (
        <span className={styles.short}>{t('review:write.short', { count: shortestQuote })}</span>
      ) : (
        <Button kind="primary" icon="add" shortcut="N" onPress={() => onWrite(found.passage)}>
          {t('review:write.button')}
        </Button>
      )}
    </div>
  );
}
