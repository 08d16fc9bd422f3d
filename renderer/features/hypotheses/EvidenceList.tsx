import { useTranslation } from 'react-i18next';
import type { Hypothesis, HypothesisEvidence } from '../../../core/model/hypothesis.ts';
import { useWords } from '../../locales/words.ts';
import { useQuery } from '../../state/query.ts';
import { navigate } from '../../state/route.ts';
import { Section } from '../../ui/Panel.tsx';
import { Evidence } from '../../ui/passage/Evidence.tsx';
import { marksOf } from '../../ui/passage/marks-of.ts';

interface EvidenceListProps {
  readonly hypothesis: Hypothesis;
  readonly stance: 'for' | 'against';
  /** Only the quotes of this link; null: of the whole path. */
  readonly edgeId: string | null;
}

/** The quotes that speak for a path, or against it. */
export function EvidenceList({ hypothesis, stance, edgeId }: EvidenceListProps) {
  const { t } = useTranslation();
  const quotes = onePerPassage(
    hypothesis.evidence.filter(
      (entry) => entry.stance === stance && (edgeId === null || entry.edgeId === edgeId),
    ),
  );
  return (
    <Section title={t(`hypotheses:evidence.${stance}`, { count: quotes.length })}>
      {quotes.length === 0 ? (
        <p>{t(`hypotheses:evidence.none.${stance}`)}</p>
      ) : (
        quotes.map((entry) => (
          <Quote
            key={`${entry.claimId} ${entry.edgeId}`}
            entry={entry}
            link={linkOf(hypothesis, entry.edgeId)}
          />
        ))
      )}
    </Section>
  );
}

function Quote({ entry, link }: { readonly entry: HypothesisEvidence; readonly link: string }) {
  const { t } = useTranslation();
  const words = useWords();
  const { data: claim } = useQuery('claims.get', { id: entry.claimId });
  const details = [link, claim === undefined ? '' : words.design(claim.design)];
  return (
    <Evidence
      quote={entry.quote}
      start={entry.start}
      marks={claim === undefined ? [] : marksOf(claim)}
      names={words.marks}
      stance={entry.stance}
      citation={entry.citation}
      details={details.filter((part) => part !== '').join(' · ')}
      openLabel={t('hypotheses:evidence.open')}
      onOpen={() =>
        navigate('library', {
          source: entry.sourceId,
          field: entry.field,
          start: entry.start,
          end: entry.end,
        })
      }
    />
  );
}

/** Several claims on the same words are one quote. */
function onePerPassage(entries: readonly HypothesisEvidence[]): readonly HypothesisEvidence[] {
  const passages = entries.map((entry) =>
    [entry.edgeId, entry.sourceId, entry.field, entry.start, entry.end].join(' '),
  );
  return entries.filter((_, index) => passages.indexOf(passages[index] ?? '') === index);
}

function linkOf(hypothesis: Hypothesis, edgeId: string): string {
  const step = hypothesis.path.find((each) => each.edgeId === edgeId);
  return step === undefined
    ? `${hypothesis.causeLabel} → ${hypothesis.effectLabel}`
    : `${step.fromLabel} → ${step.toLabel}`;
}
