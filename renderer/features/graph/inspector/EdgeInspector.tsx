import { useTranslation } from 'react-i18next';
import type { ClaimRow } from '../../../../core/engine/contract/claims.ts';
import type { GraphEdge } from '../../../../core/model/graph.ts';
import { useFormat } from '../../../locales/format.ts';
import { useWords } from '../../../locales/words.ts';
import { useQuery } from '../../../state/query.ts';
import { navigate } from '../../../state/route.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Section } from '../../../ui/Panel.tsx';
import { Evidence } from '../../../ui/passage/Evidence.tsx';
import { marksOf } from '../../../ui/passage/marks-of.ts';
import { SignArrow } from '../../../ui/passage/SignArrow.tsx';
import { beliefSum } from '../belief-sum.ts';
import styles from './Inspector.module.css';

interface EdgeInspectorProps {
  readonly edge: GraphEdge;
  readonly causeLabel: string;
  readonly effectLabel: string;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
  readonly onRestore: () => void;
  readonly onConcept: (id: string) => void;
}

/** Why this edge stands: every quote behind it, a person's word, and the sum that made the belief. */
export function EdgeInspector(props: EdgeInspectorProps) {
  const { edge, causeLabel, effectLabel, onConcept } = props;
  const { t } = useTranslation();
  const words = useWords();
  const format = useFormat();
  const { data } = useQuery('graph.edge', { causeId: edge.causeId, effectId: edge.effectId });
  const claims = data?.claims ?? [];
  return (
    <div className={styles.inspector}>
      <h2 className={styles.title}>
        <button type="button" className={styles.concept} onClick={() => onConcept(edge.causeId)}>
          {causeLabel}
        </button>{' '}
        <SignArrow polarity={edge.polarity} label={words.polarity(edge.polarity)} />{' '}
        <button type="button" className={styles.concept} onClick={() => onConcept(edge.effectId)}>
          {effectLabel}
        </button>
      </h2>
      <p className={styles.summary}>
        {t('graph:edge.for', { count: edge.papersFor })},{' '}
        {t('graph:edge.against', { count: edge.papersAgainst })}
        {' · '}
        {t('graph:edge.belief')} <b>{format.decimal(edge.belief, 2)}</b>
      </p>
      <p className={styles.tags}>
        <span>{words.polarity(edge.polarity)}</span>
        {edge.papers.length > 0 && <span>{words.strength(edge.strength)}</span>}
        {edge.byHand?.hidden && <span>{t('graph:edge.hidden')}</span>}
      </p>
      <div className={styles.actions}>
        <Button icon="edit" onPress={props.onEdit}>
          {t('graph:edge.edit')}
        </Button>
        {edge.byHand?.hidden ? (
          <Button icon="eye" onPress={props.onRestore}>
            {t('graph:edge.restore')}
          </Button>
        ) : (
          <Button kind="quiet" icon="delete" shortcut="Delete" onPress={props.onRemove}>
            {t('graph:edge.remove')}
          </Button>
        )}
      </div>
      {edge.byHand !== null && !edge.byHand.hidden && (
        <Section title={t('graph:edge.byHand')}>
          <p className={styles.rationale}>
            <Icon name="person" size={14} />{' '}
            {edge.byHand.rationale === '' ? t('graph:edge.noRationale') : edge.byHand.rationale}
          </p>
        </Section>
      )}
      <Quotes title={t('graph:edge.evidenceFor')} stance="for" edge={edge} claims={claims} />
      <Quotes title={t('graph:edge.evidenceAgainst')} stance="against" edge={edge} claims={claims} />
      {edge.papers.length > 0 && <BeliefTable edge={edge} claims={claims} />}
    </div>
  );
}

interface QuotesProps {
  readonly title: string;
  readonly stance: 'for' | 'against';
  readonly edge: GraphEdge;
  readonly claims: readonly ClaimRow[];
}

/** The quotes of one side, paper by paper. */
function Quotes({ title, stance, edge, claims }: QuotesProps) {
  const { t } = useTranslation();
  const words = useWords();
  const papers = edge.papers.filter((paper) => paper.stance === stance);
  const weightOf = (claim: ClaimRow) => papers.find((paper) => paper.claimIds.includes(claim.id))?.weight;
  // The strongest paper first; papers of one weight as they stand in the library.
  const quotes = claims
    .filter((claim) => weightOf(claim) !== undefined)
    .toSorted((a, b) => (weightOf(b) ?? 0) - (weightOf(a) ?? 0));
  if (quotes.length === 0) return null;
  return (
    <Section title={`${title} (${papers.length})`}>
      {quotes.map((claim) => (
        <Evidence
          key={claim.id}
          quote={claim.quote.text}
          start={claim.quote.start}
          marks={marksOf(claim)}
          names={words.marks}
          stance={stance}
          citation={claim.citation}
          details={[
            words.design(claim.design),
            words.relationName(claim.relation),
            words.certainty(claim.certainty),
          ].join(' · ')}
          openLabel={t('graph:edge.openSource')}
          onOpen={() =>
            navigate('library', {
              source: claim.sourceId,
              field: claim.field,
              start: claim.quote.start,
              end: claim.quote.end,
            })
          }
        />
      ))}
    </Section>
  );
}

/** The belief added up: one line for each paper, the prior, and the quotient. */
function BeliefTable({ edge, claims }: { readonly edge: GraphEdge; readonly claims: readonly ClaimRow[] }) {
  const { t } = useTranslation();
  const words = useWords();
  const format = useFormat();
  const { prior, priorFor, support, opposition } = beliefSum(edge.papers);
  const two = (value: number) => format.decimal(value, 2);
  const cite = (sourceId: string) => claims.find((claim) => claim.sourceId === sourceId)?.citation ?? '';
  return (
    <Section title={t('graph:edge.sum')}>
      <table className={styles.sum}>
        <thead>
          <tr>
            <th scope="col">{t('graph:edge.paper')}</th>
            <th scope="col" className={styles.number}>
              {t('words:stance.for')}
            </th>
            <th scope="col" className={styles.number}>
              {t('words:stance.against')}
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>{t('graph:edge.prior')}</td>
            <td className={styles.number}>{two(priorFor)}</td>
            <td className={styles.number}>{two(prior - priorFor)}</td>
          </tr>
          {edge.papers.map((paper) => (
            <tr key={paper.sourceId}>
              <td>
                {cite(paper.sourceId)}
                <span className={styles.why}>
                  {[
                    words.relationName(paper.relation),
                    words.certainty(paper.certainty),
                    words.design(paper.design),
                  ]
                    .concat(paper.inconsistent ? [t('graph:edge.inconsistent')] : [])
                    .join(' · ')}
                </span>
              </td>
              <td className={styles.number}>{paper.stance === 'for' ? two(paper.weight) : ''}</td>
              <td className={styles.number}>{paper.stance === 'against' ? two(paper.weight) : ''}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('graph:edge.total')}</th>
            <td className={styles.number}>{two(priorFor + support)}</td>
            <td className={styles.number}>{two(prior - priorFor + opposition)}</td>
          </tr>
        </tfoot>
      </table>
      <p className={styles.quotient}>
        {t('graph:edge.quotient', {
          top: two(priorFor + support),
          bottom: two(prior + support + opposition),
          belief: two(edge.belief),
        })}
      </p>
    </Section>
  );
}
