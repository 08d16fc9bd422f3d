import { useTranslation } from 'react-i18next';
import { useWords } from '../../locales/words.ts';
import { useQuery } from '../../state/query.ts';
import { navigate } from '../../state/route.ts';
import { useSelection } from '../../state/selection.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { Section } from '../../ui/Panel.tsx';
import { SignArrow } from '../../ui/passage/SignArrow.tsx';
import styles from './SourceInspector.module.css';

const stateIcons: Readonly<Record<'proposed' | 'accepted' | 'rejected', IconName>> = {
  proposed: 'proposed',
  accepted: 'accept',
  rejected: 'reject',
};

/** What the source claims; each leads to its sentence. */
export function SourceClaims({ sourceId }: { readonly sourceId: string }) {
  const { t } = useTranslation();
  const words = useWords();
  const select = useSelection((state) => state.select);
  const { data } = useQuery('claims.list', { filter: { sourceId }, limit: 50 });
  if (data === undefined || data.total === 0) return null;
  return (
    <Section title={t('library:claims', { count: data.total })}>
      <ul className={styles.claims}>
        {data.rows.map((claim) => (
          <li key={claim.id}>
            <button
              type="button"
              className={styles.claim}
              onClick={() => {
                select({ kind: 'claim', id: claim.id }, `${claim.causeLabel} → ${claim.effectLabel}`);
                navigate('review', { claim: claim.id });
              }}
            >
              <Icon name={stateIcons[claim.state]} size={13} label={words.state(claim.state)} />
              <span>
                {claim.causeLabel}{' '}
                <SignArrow
                  polarity={claim.polarity}
                  relation={claim.relation}
                  label={`${words.relation(claim.relation)}, ${words.polarity(claim.polarity)}`}
                />{' '}
                {claim.effectLabel}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
