import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimFilter } from '../../../core/engine/contract/claims.ts';
import type { NotebookState } from '../../../core/engine/contract/notebook.ts';
import { certainties, polarities, relations, reviewStates, studyDesigns } from '../../../core/model/claim.ts';
import { useWords } from '../../locales/words.ts';
import { useConceptOptions } from '../../state/concept-options.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { ComboField } from '../../ui/ComboField.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { type Option, SelectField } from '../../ui/SelectField.tsx';
import styles from './FilterBar.module.css';
import { conditionsIn, wholeQueue } from './filter.ts';

interface FilterBarProps {
  readonly filter: ClaimFilter;
  readonly onChange: (filter: ClaimFilter) => void;
  readonly counts: NotebookState['counts']['claims'] | undefined;
  readonly searchRef: RefObject<HTMLInputElement | null>;
}

/** States as chips, words as a search, the rest of the conditions in a fold. */
export function FilterBar({ filter, onChange, counts, searchRef }: FilterBarProps) {
  const { t } = useTranslation();
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const conditions = conditionsIn(filter);
  return (
    <div className={styles.bar}>
      <div className={styles.chips}>
        {reviewStates.map((state) => (
          <Chip
            key={state}
            count={counts?.[state]}
            isSelected={filter.state === state}
            onChange={(on) => onChange({ ...filter, state: on ? state : null })}
          >
            {words.state(state)}
          </Chip>
        ))}
      </div>
      <div className={styles.search}>
        <SearchField
          label={t('review:filter.text')}
          placeholder={t('review:filter.textHint')}
          value={filter.text}
          onChange={(text) => onChange({ ...filter, text })}
          inputRef={searchRef}
        />
        <IconButton
          icon="filter"
          label={t('review:filter.more', { count: conditions })}
          isPressed={isOpen || conditions > 0}
          onPress={() => setOpen(!isOpen)}
        />
      </div>
      {isOpen && <Conditions filter={filter} onChange={onChange} />}
      {conditions > 0 && (
        <div className={styles.active}>
          <span>{t('review:filter.active', { count: conditions })}</span>
          <Button kind="quiet" onPress={() => onChange({ ...wholeQueue, state: filter.state })}>
            {t('review:filter.clear')}
          </Button>
        </div>
      )}
    </div>
  );
}

const any = 'any';

function Conditions({ filter, onChange }: Pick<FilterBarProps, 'filter' | 'onChange'>) {
  const { t } = useTranslation();
  const words = useWords();
  const choices = <Value extends string>(values: readonly Value[], word: (value: Value) => string) => [
    { value: any, label: t('review:filter.any') } as Option<Value | typeof any>,
    ...values.map((value) => ({ value, label: word(value) })),
  ];
  const orNull = <Value extends string>(value: Value | typeof any): Value | null =>
    value === any ? null : (value as Value);
  return (
    <div className={styles.conditions}>
      <SelectField
        label={t('review:field.relation')}
        value={filter.relation ?? any}
        options={choices(relations, words.relationName)}
        onChange={(value) => onChange({ ...filter, relation: orNull(value) })}
      />
      <SelectField
        label={t('review:field.polarity')}
        value={filter.polarity ?? any}
        options={choices(polarities, words.polarity)}
        onChange={(value) => onChange({ ...filter, polarity: orNull(value) })}
      />
      <SelectField
        label={t('review:field.certainty')}
        value={filter.certainty ?? any}
        options={choices(certainties, words.certainty)}
        onChange={(value) => onChange({ ...filter, certainty: orNull(value) })}
      />
      <SelectField
        label={t('review:field.design')}
        value={filter.design ?? any}
        options={choices(studyDesigns, words.design)}
        onChange={(value) => onChange({ ...filter, design: orNull(value) })}
      />
      <NumberField
        label={t('review:filter.minConfidence')}
        value={filter.minConfidence}
        min={0}
        max={1}
        step={0.05}
        format={{ style: 'percent' }}
        onChange={(value) => onChange({ ...filter, minConfidence: value ?? 0 })}
      />
      <ConceptCondition filter={filter} onChange={onChange} />
    </div>
  );
}

function ConceptCondition({ filter, onChange }: Pick<FilterBarProps, 'filter' | 'onChange'>) {
  const { t } = useTranslation();
  const words = useWords();
  const [text, setText] = useState('');
  const options = useConceptOptions(text);
  return (
    <ComboField
      label={t('review:filter.concept')}
      placeholder={t('review:filter.any')}
      value={text}
      allowsNew={false}
      options={options.map(({ id, label, kind }) => ({ id, label, hint: words.kind(kind) }))}
      onChange={(value) => {
        setText(value);
        if (value === '' && filter.conceptId !== null) onChange({ ...filter, conceptId: null });
      }}
      onPick={({ id }) => onChange({ ...filter, conceptId: id })}
    />
  );
}
