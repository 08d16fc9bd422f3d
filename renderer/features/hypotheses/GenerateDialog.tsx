import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../../core/engine/contract/index.ts';
import { useWords } from '../../locales/words.ts';
import { useConceptOptions } from '../../state/concept-options.ts';
import { useSelection } from '../../state/selection.ts';
import { Button } from '../../ui/Button.tsx';
import { ComboField } from '../../ui/ComboField.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import styles from './GenerateDialog.module.css';
import { type GenerateForm, generateInput, isComplete, questions } from './generate-form.ts';

interface GenerateDialogProps {
  readonly onClose: () => void;
  readonly onGenerate: (input: InputOf<'hypotheses.generate'>) => void;
}

/** What to look for: anything, what follows from one concept, or what joins two. */
export function GenerateDialog({ onClose, onGenerate }: GenerateDialogProps) {
  const { t, i18n } = useTranslation();
  const { selection, label } = useSelection();
  const [form, setForm] = useState<GenerateForm>({
    question: 'open',
    about: selection?.kind === 'concept' ? label : '',
    from: '',
    to: '',
    top: 50,
    maxSteps: 3,
  });
  const change = (patch: Partial<GenerateForm>) => setForm((old) => ({ ...old, ...patch }));
  const go = () => {
    if (isComplete(form)) onGenerate(generateInput(form, i18n.language === 'zh' ? 'zh' : 'en'));
  };
  return (
    <Dialog
      title={t('hypotheses:generate.title')}
      isOpen
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button onPress={onClose}>{t('hypotheses:generate.cancel')}</Button>
          <Button kind="primary" icon="spark" onPress={go} isDisabled={!isComplete(form)} autoFocus>
            {t('hypotheses:generate.go')}
          </Button>
        </>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          go();
        }}
      >
        <SelectField
          label={t('hypotheses:generate.question')}
          description={t(`hypotheses:generate.what.${form.question}`)}
          value={form.question}
          options={questions.map((value) => ({ value, label: t(`hypotheses:generate.ask.${value}`) }))}
          onChange={(question) => change({ question })}
        />
        {form.question === 'about' && (
          <Concept
            label={t('hypotheses:generate.about')}
            value={form.about}
            onChange={(about) => change({ about })}
          />
        )}
        {form.question === 'between' && (
          <>
            <Concept
              label={t('hypotheses:generate.from')}
              value={form.from}
              onChange={(from) => change({ from })}
            />
            <Concept label={t('hypotheses:generate.to')} value={form.to} onChange={(to) => change({ to })} />
          </>
        )}
        <div className={styles.pair}>
          <NumberField
            label={t('hypotheses:generate.top')}
            value={form.top}
            min={1}
            max={1000}
            onChange={(top) => change({ top: top ?? 50 })}
          />
          <NumberField
            label={t('hypotheses:generate.maxSteps')}
            value={form.maxSteps}
            min={2}
            max={4}
            onChange={(maxSteps) => change({ maxSteps: maxSteps ?? 3 })}
          />
        </div>
        <p className={styles.note}>{t('hypotheses:generate.keeps')}</p>
      </form>
    </Dialog>
  );
}

interface ConceptProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Concept({ label, value, onChange }: ConceptProps) {
  const words = useWords();
  const options = useConceptOptions(value);
  return (
    <ComboField
      label={label}
      value={value}
      onChange={onChange}
      options={options.map((option) => ({
        id: option.id,
        label: option.label,
        hint: words.kind(option.kind),
      }))}
    />
  );
}
