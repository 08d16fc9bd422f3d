import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Concept } from '../../../../core/model/concept.ts';
import { useFormat } from '../../../locales/format.ts';
import { useWords } from '../../../locales/words.ts';
import { type ConceptOption, useConceptOptions } from '../../../state/concept-options.ts';
import { useQuery } from '../../../state/query.ts';
import { Button } from '../../../ui/Button.tsx';
import { ComboField } from '../../../ui/ComboField.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Section } from '../../../ui/Panel.tsx';
import styles from './Dialogs.module.css';

interface MergeDialogProps {
  /** The concept that may turn out to be the same as another; null: only the proposals are of interest. */
  readonly concept: { readonly id: string; readonly label: string } | null;
  readonly isBusy: boolean;
  readonly onMerge: (into: string, from: string) => void;
  readonly onClose: () => void;
}

const shownProposals = 30;

/** Two names for one thing: choose the other one, or take a proposal. */
export function MergeDialog({ concept, isBusy, onMerge, onClose }: MergeDialogProps) {
  const { t } = useTranslation();
  const words = useWords();
  const [text, setText] = useState('');
  const [other, setOther] = useState<ConceptOption | null>(null);
  const options = useConceptOptions(text).filter((option) => option.id !== concept?.id);
  const chosen = other ?? options.find((option) => option.label === text.trim()) ?? null;
  return (
    <Dialog
      title={
        concept === null ? t('graph:merge.proposalsTitle') : t('graph:merge.title', { label: concept.label })
      }
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('graph:dialog.cancel')}</Button>
          {concept !== null && (
            <Button
              kind="primary"
              icon="merge"
              isDisabled={chosen === null || isBusy}
              onPress={() => chosen !== null && onMerge(chosen.id, concept.id)}
            >
              {chosen === null
                ? t('graph:merge.merge')
                : t('graph:merge.into', { from: concept.label, into: chosen.label })}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.form}>
        {concept !== null && (
          <>
            <p className={styles.note}>{t('graph:merge.what', { label: concept.label })}</p>
            <ComboField
              label={t('graph:merge.with')}
              value={text}
              allowsNew={false}
              autoFocus
              options={options.map((option) => ({
                id: option.id,
                label: option.label,
                hint: words.kind(option.kind),
              }))}
              onChange={(value) => {
                setText(value);
                setOther(null);
              }}
              onPick={({ id }) => setOther(options.find((option) => option.id === id) ?? null)}
            />
          </>
        )}
        <Proposals concept={concept} isBusy={isBusy} onMerge={onMerge} />
      </div>
    </Dialog>
  );
}

/** Pairs that are probably one concept; either name can be the one that stays. */
function Proposals({ concept, isBusy, onMerge }: Omit<MergeDialogProps, 'onClose'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data } = useQuery('concepts.proposals', {});
  const all = data ?? [];
  const proposals = all
    .filter(({ a, b }) => concept === null || a.id === concept.id || b.id === concept.id)
    .slice(0, shownProposals);
  if (data === undefined) return null;
  if (proposals.length === 0) {
    return concept === null ? <p className={styles.note}>{t('graph:merge.noProposals')}</p> : null;
  }
  const keep = (into: Concept, from: Concept) => (
    <Button isDisabled={isBusy} onPress={() => onMerge(into.id, from.id)}>
      {t('graph:merge.keep', { label: into.label })}
    </Button>
  );
  return (
    <Section title={t('graph:merge.proposals')}>
      <ul className={styles.proposals}>
        {proposals.map(({ a, b, similarity }) => (
          <li key={`${a.id} ${b.id}`}>
            <span className={styles.names}>
              {a.label} <span className={styles.same}>≈</span> {b.label}
              <span className={styles.similarity}>{format.percent(similarity)}</span>
            </span>
            <span className={styles.choices}>
              {keep(a, b)}
              {keep(b, a)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
