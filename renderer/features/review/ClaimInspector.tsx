import { useTranslation } from 'react-i18next';
import type { ClaimRow } from '../../../core/engine/contract/claims.ts';
import { useFormat } from '../../locales/format.ts';
import { useWords } from '../../locales/words.ts';
import { useQuery } from '../../state/query.ts';
import { navigate } from '../../state/route.ts';
import { useSelection } from '../../state/selection.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Section } from '../../ui/Panel.tsx';
import { SignArrow } from '../../ui/passage/SignArrow.tsx';
import styles from './ClaimInspector.module.css';

/** What the claim says as facts, and what would come of accepting it. */
export function ClaimInspector({
  claim,
  onGo,
}: {
  readonly claim: ClaimRow;
  readonly onGo: (row: ClaimRow) => void;
}) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <div className={styles.inspector}>
      <h2 className={styles.title}>{t('review:inspector.title')}</h2>
      <dl className={styles.facts}>
        <ConceptFact
          name={t('review:field.cause')}
          id={claim.causeConceptId}
          label={claim.causeLabel}
          kind={words.kind(claim.causeKind)}
        />
        <ConceptFact
          name={t('review:field.effect')}
          id={claim.effectConceptId}
          label={claim.effectLabel}
          kind={words.kind(claim.effectKind)}
        />
        <Fact name={t('review:field.relation')}>
          {words.relationName(claim.relation)}, {words.polarity(claim.polarity)}
        </Fact>
        <Fact name={t('review:field.certainty')}>{words.certainty(claim.certainty)}</Fact>
        <Fact name={t('review:field.design')}>{words.design(claim.design)}</Fact>
        {claim.population !== '' && <Fact name={t('review:field.population')}>{claim.population}</Fact>}
        {claim.note !== '' && <Fact name={t('review:field.note')}>{claim.note}</Fact>}
      </dl>
      <Consequence claim={claim} />
      <SamePassage claim={claim} onGo={onGo} />
    </div>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface ConceptFactProps {
  readonly name: string;
  readonly id: string;
  readonly label: string;
  readonly kind: string;
}

/** A concept by name and kind; following it leads to its node. */
function ConceptFact({ name, id, label, kind }: ConceptFactProps) {
  const select = useSelection((state) => state.select);
  const { t } = useTranslation();
  return (
    <Fact name={name}>
      <button
        type="button"
        className={styles.concept}
        title={t('review:inspector.toGraph', { label })}
        onClick={() => {
          select({ kind: 'concept', id }, label);
          navigate('graph');
        }}
      >
        {label}
      </button>{' '}
      <span className={styles.kind}>{kind}</span>
    </Fact>
  );
}

/** The edge as it is and as it would be. */
function Consequence({ claim }: { readonly claim: ClaimRow }) {
  const { t } = useTranslation();
  const words = useWords();
  const format = useFormat();
  const { data } = useQuery('claims.preview', { id: claim.id });
  if (claim.grounding === 'unverified') {
    return (
      <Section title={t('review:inspector.ifAccepted')}>
        <p className={styles.warning}>
          <Icon name="warning" size={14} /> {t('review:inspector.unverified')}
        </p>
      </Section>
    );
  }
  if (data === undefined) return <div className={styles.waiting} />;
  const belief = (value: number) => format.decimal(value, 2);
  const isAccepted = claim.state === 'accepted';
  return (
    <Section title={t(isAccepted ? 'review:inspector.asAccepted' : 'review:inspector.ifAccepted')}>
      <p className={styles.edge}>
        {claim.causeLabel} → {claim.effectLabel}
      </p>
      <p>
        {t('review:inspector.papers', { count: data.papersAfter, before: data.papersBefore })}{' '}
        <span className={styles.belief}>
          {t('review:inspector.belief', {
            before: belief(data.beliefBefore),
            after: belief(data.beliefAfter),
          })}
        </span>
      </p>
      <div className={styles.meter} aria-hidden>
        <span className={styles.after} style={{ width: `${data.beliefAfter * 100}%` }} />
        <span
          className={styles.before}
          style={{ width: `${Math.min(data.beliefBefore, data.beliefAfter) * 100}%` }}
        />
      </div>
      <p className={styles.designs}>
        {data.designs
          .map(({ design, papers }) => `${words.design(design)} ${format.number(papers)}`)
          .join(' · ')}
      </p>
    </Section>
  );
}

const shownOthers = 12;

/** The other claims on the same words of the same source. */
function SamePassage({ claim, onGo }: { readonly claim: ClaimRow; readonly onGo: (row: ClaimRow) => void }) {
  const { t } = useTranslation();
  const words = useWords();
  const { data } = useQuery('claims.list', { filter: { sourceId: claim.sourceId }, limit: 200 });
  const others = (data?.rows ?? []).filter(
    (row) =>
      row.id !== claim.id &&
      row.field === claim.field &&
      row.quote.start < claim.quote.end &&
      row.quote.end > claim.quote.start,
  );
  if (others.length === 0) return null;
  return (
    <Section title={t('review:inspector.samePassage')}>
      <ul className={styles.others}>
        {others.slice(0, shownOthers).map((row) => (
          <li key={row.id}>
            <button type="button" className={styles.other} onClick={() => onGo(row)}>
              <span>
                {row.causeLabel}{' '}
                <SignArrow
                  polarity={row.polarity}
                  relation={row.relation}
                  label={`${words.relation(row.relation)}, ${words.polarity(row.polarity)}`}
                />{' '}
                {row.effectLabel}
              </span>
              <span className={styles.kind}>{words.state(row.state)}</span>
            </button>
          </li>
        ))}
      </ul>
      {others.length > shownOthers && (
        <p className={styles.kind}>{t('review:inspector.more', { count: others.length - shownOthers })}</p>
      )}
    </Section>
  );
}
