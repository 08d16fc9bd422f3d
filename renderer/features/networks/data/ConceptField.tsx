import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VariableRow } from '../../../../core/engine/contract/datasets.ts';
import { useWords } from '../../../locales/words.ts';
import { useCommand } from '../../../state/command.ts';
import { useConceptOptions } from '../../../state/concept-options.ts';
import { useQuery } from '../../../state/query.ts';
import { Button } from '../../../ui/Button.tsx';
import { ComboField } from '../../../ui/ComboField.tsx';
import styles from './VariableInspector.module.css';
import type { VariablePatch } from './variable-patch.ts';

interface ConceptFieldProps {
  readonly variable: VariableRow;
  readonly onPatch: (patch: VariablePatch) => void;
}

/** The concept that the variable measures: the tie between data and literature. */
export function ConceptField({ variable, onPatch }: ConceptFieldProps) {
  const { t } = useTranslation();
  const words = useWords();
  const { conceptId } = variable;
  const { data: concept } = useQuery('concepts.get', conceptId === null ? null : { id: conceptId });
  const addNode = useCommand('graph.addNode');
  const kept = conceptId === null ? '' : (concept?.label ?? '');
  const [text, setText] = useState(kept);
  useEffect(() => setText(kept), [kept]);
  const options = useConceptOptions(text);
  const wanted = text.trim();
  const isKnown = options.some(({ label }) => label.toLocaleLowerCase() === wanted.toLocaleLowerCase());
  const isNew = wanted !== '' && wanted !== kept && !isKnown;
  const create = async () => {
    const made = await addNode.run({ label: wanted, kind: 'symptom', x: null, y: null });
    if (made !== null) onPatch({ conceptId: made.id });
  };
  return (
    <div className={styles.concept}>
      <ComboField
        label={t('networks:data.concept')}
        description={t('networks:data.conceptHint')}
        value={text}
        onChange={setText}
        options={options.map(({ id, label, kind }) => ({ id, label, hint: words.kind(kind) }))}
        onPick={({ id }) => id !== conceptId && onPatch({ conceptId: id })}
      />
      {isNew && (
        <Button kind="quiet" icon="add" onPress={() => void create()}>
          {t('networks:data.newConcept', { label: wanted })}
        </Button>
      )}
      {conceptId !== null && !isNew && (
        <Button kind="quiet" icon="unlink" onPress={() => onPatch({ conceptId: null })}>
          {t('networks:data.noConcept')}
        </Button>
      )}
    </div>
  );
}
