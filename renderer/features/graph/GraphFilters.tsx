import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { conceptKinds } from '../../../core/model/concept.ts';
import type { GraphFilter } from '../../../core/model/graph.ts';
import { useWords } from '../../locales/words.ts';
import { useConceptOptions } from '../../state/concept-options.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckField } from '../../ui/CheckField.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { ComboField } from '../../ui/ComboField.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import styles from './GraphFilters.module.css';
import { everything, isNarrowed, signs, toggled } from './model/filter.ts';

interface GraphFiltersProps {
  readonly filter: GraphFilter;
  readonly onChange: (filter: GraphFilter) => void;
  readonly aroundLabel: string;
}

/** What of the graph to show: by evidence, sign, kind, language, neighbourhood. */
export function GraphFilters({ filter, onChange, aroundLabel }: GraphFiltersProps) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <fieldset className={styles.filters} aria-label={t('graph:filter.label')}>
      <div className={styles.line}>
        <span className={styles.number}>
          <NumberField
            label={t('graph:filter.minPapers')}
            value={filter.minPapers}
            min={0}
            max={99}
            onChange={(value) => onChange({ ...filter, minPapers: value ?? 0 })}
          />
        </span>
        <Around filter={filter} onChange={onChange} aroundLabel={aroundLabel} />
        <span className={styles.checks}>
          <CheckField
            label={t('graph:filter.causalOnly')}
            isSelected={filter.causalOnly}
            onChange={(causalOnly) => onChange({ ...filter, causalOnly })}
          />
          <CheckField
            label={t('graph:filter.refuted')}
            isSelected={filter.withRefuted}
            onChange={(withRefuted) => onChange({ ...filter, withRefuted })}
          />
          <CheckField
            label={t('graph:filter.hidden')}
            isSelected={filter.withHidden}
            onChange={(withHidden) => onChange({ ...filter, withHidden })}
          />
        </span>
      </div>
      <div className={styles.line}>
        {signs.map((sign) => (
          <Chip
            key={sign}
            isSelected={filter.polarities === null || filter.polarities.includes(sign)}
            onChange={() => onChange({ ...filter, polarities: toggled(signs, filter.polarities, sign) })}
          >
            {words.polarity(sign)}
          </Chip>
        ))}
        <span className={styles.divider} />
        {conceptKinds.map((kind) => (
          <Chip
            key={kind}
            isSelected={filter.kinds === null || filter.kinds.includes(kind)}
            onChange={() => onChange({ ...filter, kinds: toggled(conceptKinds, filter.kinds, kind) })}
          >
            {words.kind(kind)}
          </Chip>
        ))}
        {isNarrowed(filter) && (
          <Button kind="quiet" onPress={() => onChange(everything)}>
            {t('graph:filter.clear')}
          </Button>
        )}
      </div>
    </fieldset>
  );
}

function Around({ filter, onChange, aroundLabel }: GraphFiltersProps) {
  const { t } = useTranslation();
  const words = useWords();
  const [text, setText] = useState(aroundLabel);
  const options = useConceptOptions(text);
  return (
    <span className={styles.around}>
      <ComboField
        label={t('graph:filter.around')}
        placeholder={t('graph:filter.any')}
        value={text}
        allowsNew={false}
        options={options.map(({ id, label, kind }) => ({ id, label, hint: words.kind(kind) }))}
        onChange={(value) => {
          setText(value);
          if (value === '' && filter.around !== null) onChange({ ...filter, around: null });
        }}
        onPick={({ id }) =>
          onChange({ ...filter, around: { conceptId: id, steps: filter.around?.steps ?? 1 } })
        }
      />
      <span className={styles.number}>
        <NumberField
          label={t('graph:filter.steps')}
          value={filter.around?.steps ?? 1}
          min={1}
          max={5}
          isDisabled={filter.around === null}
          onChange={(steps) =>
            filter.around !== null && onChange({ ...filter, around: { ...filter.around, steps: steps ?? 1 } })
          }
        />
      </span>
    </span>
  );
}
