import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DatasetView, VariableRow } from '../../../../core/engine/contract/datasets.ts';
import { columnKinds } from '../../../../core/model/dataset.ts';
import type { Warning } from '../../../../core/model/run.ts';
import { Button } from '../../../ui/Button.tsx';
import { CheckField } from '../../../ui/CheckField.tsx';
import { Section } from '../../../ui/Panel.tsx';
import { type Option, SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { type WarningRemedy, Warnings } from '../warnings/Warnings.tsx';
import { ConceptField } from './ConceptField.tsx';
import { warningsByVariable } from './dataset-facts.ts';
import { MissingCodesField } from './MissingCodesField.tsx';
import { VariableFigures } from './VariableFigures.tsx';
import styles from './VariableInspector.module.css';
import type { VariablePatch } from './variable-patch.ts';

interface VariableInspectorProps {
  readonly view: DatasetView;
  readonly variables: readonly VariableRow[];
  readonly onPatch: (patch: VariablePatch) => void;
  readonly onMerge: () => void;
  readonly remedyOf: (warning: Warning) => WarningRemedy | null;
}

/** What is selected in the variable table: one variable in full, or what several have in common. */
export function VariableInspector({ view, variables, onPatch, onMerge, remedyOf }: VariableInspectorProps) {
  const { t } = useTranslation();
  const [first] = variables;
  if (first === undefined) return null;
  const isOne = variables.length === 1;
  const warnings = isOne ? (warningsByVariable(view).get(first.name) ?? []) : [];
  return (
    <div className={styles.inspector}>
      <h2 className={styles.title}>
        {isOne ? first.name : t('networks:data.severalVariables', { count: variables.length })}
      </h2>
      {isOne && <VariableFigures view={view} variable={first} />}
      <Warnings warnings={warnings} remedyOf={remedyOf} isOpen />
      <div className={styles.form}>
        <CheckField
          label={t('networks:data.included')}
          isSelected={variables.every(({ included }) => included)}
          isIndeterminate={!isSame(variables, ({ included }) => included)}
          onChange={(included) => onPatch({ included })}
        />
        {isOne && <LabelField key={first.name} variable={first} onPatch={onPatch} />}
        <KindField variables={variables} onPatch={onPatch} />
        {isOne && <ConceptField key={`concept ${first.name}`} variable={first} onPatch={onPatch} />}
        {view.dataset.source === 'rows' && (
          <MissingCodesField
            key={variables.map(({ name }) => name).join('\n')}
            codes={first.missingCodes}
            onChange={(missingCodes) => onPatch({ missingCodes })}
          />
        )}
      </div>
      {!isOne && view.dataset.source === 'rows' && (
        <Section title={t('networks:merge.heading')}>
          <p className={styles.note}>{t('networks:merge.why')}</p>
          <Button icon="merge" onPress={onMerge}>
            {t('networks:merge.open', { count: variables.length })}
          </Button>
        </Section>
      )}
    </div>
  );
}

function isSame<Value>(variables: readonly VariableRow[], ask: (row: VariableRow) => Value): boolean {
  return new Set(variables.map(ask)).size < 2;
}

type Patching = { readonly onPatch: (patch: VariablePatch) => void };

function LabelField({ variable, onPatch }: Patching & { readonly variable: VariableRow }) {
  const { t } = useTranslation();
  const [label, setLabel] = useState(variable.label);
  useEffect(() => setLabel(variable.label), [variable.label]);
  return (
    <TextField
      label={t('networks:data.label')}
      description={t('networks:data.labelHint')}
      value={label}
      onChange={setLabel}
      onCommit={(value) => {
        const wanted = value.trim();
        if (wanted === '') setLabel(variable.label);
        else if (wanted !== variable.label) onPatch({ label: wanted });
      }}
    />
  );
}

/** A kind, or back to what was guessed. */
function KindField({ variables, onPatch }: Patching & { readonly variables: readonly VariableRow[] }) {
  const { t } = useTranslation();
  const [first] = variables;
  if (first === undefined) return null;
  const isMixed = !isSame(variables, ({ kind }) => kind);
  const kinds: readonly Option<string>[] = columnKinds.map((value) => ({
    value,
    label: t(`networks:kind.${value}`),
  }));
  const guess: Option<string> = { value: 'guess', label: t('networks:data.asGuessed') };
  const mixed: Option<string> = { value: 'mixed', label: t('networks:data.mixed') };
  return (
    <SelectField
      label={t('networks:data.kind')}
      description={
        isMixed
          ? undefined
          : t(`networks:because.${first.guessed ? first.because : 'given'}`, { count: first.distinct })
      }
      value={isMixed ? 'mixed' : first.kind}
      options={[...kinds, guess, ...(isMixed ? [mixed] : [])]}
      onChange={(value) => {
        const kind = columnKinds.find((each) => each === value);
        if (kind !== undefined) onPatch({ kind });
        else if (value === 'guess') onPatch({ kind: null });
      }}
    />
  );
}
