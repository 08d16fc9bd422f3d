import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimRow } from '../../../core/engine/contract/claims.ts';
import {
  type Certainty,
  certainties,
  type Polarity,
  polarities,
  type Relation,
  relations,
  type StudyDesign,
  studyDesigns,
} from '../../../core/model/claim.ts';
import { useWords } from '../../locales/words.ts';
import { useConceptOptions } from '../../state/concept-options.ts';
import { Button } from '../../ui/Button.tsx';
import { ComboField } from '../../ui/ComboField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './ClaimSheet.module.css';

/** What a person says about a passage. */
export interface ClaimDraft {
  readonly cause: string;
  readonly effect: string;
  readonly polarity: Polarity;
  readonly relation: Relation;
  readonly certainty: Certainty;
  readonly design: StudyDesign;
  readonly population: string;
  readonly note: string;
}

export const emptyDraft: ClaimDraft = {
  cause: '',
  effect: '',
  polarity: '+',
  relation: 'causes',
  certainty: 'asserted',
  design: 'unknown',
  population: '',
  note: '',
};

export const draftOf = (claim: ClaimRow): ClaimDraft => ({
  cause: claim.causeLabel,
  effect: claim.effectLabel,
  polarity: claim.polarity,
  relation: claim.relation,
  certainty: claim.certainty,
  design: claim.design,
  population: claim.population,
  note: claim.note,
});

interface ClaimSheetProps {
  readonly title: string;
  readonly start: ClaimDraft;
  /** The passage of a new claim; an edited one stands above already. */
  readonly quote?: string;
  /** Design, population and note belong to a claim that exists. */
  readonly isNew: boolean;
  readonly isBusy: boolean;
  readonly onSave: (draft: ClaimDraft) => void;
  readonly onClose: () => void;
}

/** The form under the passage: what one reads stays in sight while one corrects it. */
export function ClaimSheet({ title, start, quote, isNew, isBusy, onSave, onClose }: ClaimSheetProps) {
  const { t } = useTranslation();
  const words = useWords();
  const [draft, setDraft] = useState(start);
  const [isTried, setTried] = useState(false);
  const change = (patch: Partial<ClaimDraft>) => setDraft((old) => ({ ...old, ...patch }));
  const missing = (text: string) => (isTried && text.trim() === '' ? t('review:sheet.required') : null);
  const save = () => {
    setTried(true);
    if (draft.cause.trim() !== '' && draft.effect.trim() !== '') onSave(draft);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) {
      event.preventDefault();
      onClose();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      save();
    }
  };
  return (
    <form
      className={styles.sheet}
      aria-label={title}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <h2 className={styles.title}>{title}</h2>
      {quote !== undefined && <blockquote className={styles.quote}>“{quote}”</blockquote>}
      <div className={styles.fields}>
        <ConceptField
          label={t('review:field.cause')}
          value={draft.cause}
          error={missing(draft.cause)}
          autoFocus
          onChange={(cause) => change({ cause })}
        />
        <SelectField
          label={t('review:field.relation')}
          value={draft.relation}
          options={relations.map((value) => ({ value, label: words.relationName(value) }))}
          onChange={(relation) => change({ relation })}
        />
        <SelectField
          label={t('review:field.polarity')}
          value={draft.polarity}
          options={polarities.map((value) => ({ value, label: words.polarity(value) }))}
          onChange={(polarity) => change({ polarity })}
        />
        <ConceptField
          label={t('review:field.effect')}
          value={draft.effect}
          error={missing(draft.effect)}
          onChange={(effect) => change({ effect })}
        />
        <SelectField
          label={t('review:field.certainty')}
          value={draft.certainty}
          options={certainties.map((value) => ({ value, label: words.certainty(value) }))}
          onChange={(certainty) => change({ certainty })}
        />
        {!isNew && (
          <>
            <SelectField
              label={t('review:field.design')}
              value={draft.design}
              options={studyDesigns.map((value) => ({ value, label: words.design(value) }))}
              onChange={(design) => change({ design })}
            />
            <TextField
              label={t('review:field.population')}
              value={draft.population}
              onChange={(population) => change({ population })}
            />
            <TextField
              label={t('review:field.note')}
              value={draft.note}
              onChange={(note) => change({ note })}
            />
          </>
        )}
      </div>
      <div className={styles.actions}>
        <Button onPress={onClose} shortcut="Escape">
          {t('review:sheet.cancel')}
        </Button>
        <Button kind="primary" onPress={save} isDisabled={isBusy} shortcut="Ctrl+Enter">
          {t(isNew ? 'review:sheet.add' : 'review:sheet.save')}
        </Button>
      </div>
    </form>
  );
}

interface ConceptFieldProps {
  readonly label: string;
  readonly value: string;
  readonly error: string | null;
  readonly autoFocus?: boolean;
  readonly onChange: (value: string) => void;
}

/** A concept by its name: known ones are proposed, a new name makes a new concept. */
function ConceptField({ label, value, error, autoFocus, onChange }: ConceptFieldProps) {
  const words = useWords();
  const options = useConceptOptions(value);
  return (
    <ComboField
      label={label}
      value={value}
      error={error}
      autoFocus={autoFocus}
      onChange={onChange}
      options={options.map(({ id, label: name, kind }) => ({ id, label: name, hint: words.kind(kind) }))}
    />
  );
}
