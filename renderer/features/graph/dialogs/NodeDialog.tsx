import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ConceptKind, conceptKinds } from '../../../../core/model/concept.ts';
import { useWords } from '../../../locales/words.ts';
import { useConceptOptions } from '../../../state/concept-options.ts';
import { Button } from '../../../ui/Button.tsx';
import { ComboField } from '../../../ui/ComboField.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import styles from './Dialogs.module.css';

interface NodeDialogProps {
  readonly onSave: (label: string, kind: ConceptKind) => void;
  readonly onClose: () => void;
}

/** Puts a concept on the canvas: one that is known, or a new one. */
export function NodeDialog({ onSave, onClose }: NodeDialogProps) {
  const { t } = useTranslation();
  const words = useWords();
  const [label, setLabel] = useState('');
  const [kind, setKind] = useState<ConceptKind>('symptom');
  const options = useConceptOptions(label);
  const known = options.find((option) => option.label === label.trim());
  const save = () => {
    if (label.trim() !== '') onSave(label.trim(), known?.kind ?? kind);
  };
  return (
    <Dialog
      title={t('graph:action.add')}
      isOpen
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button onPress={onClose}>{t('graph:dialog.cancel')}</Button>
          <Button kind="primary" onPress={save} isDisabled={label.trim() === ''}>
            {t('graph:dialog.add')}
          </Button>
        </>
      }
    >
      <form
        className={styles.form}
        onKeyDownCapture={(event) => {
          // The field keeps Enter for its list; without a proposal chosen there, Enter means the dialog.
          const isChoosing =
            event.target instanceof Element && event.target.hasAttribute('aria-activedescendant');
          if (event.key !== 'Enter' || isChoosing || !(event.target instanceof HTMLInputElement)) return;
          event.preventDefault();
          event.stopPropagation();
          save();
        }}
        onSubmit={(event) => event.preventDefault()}
      >
        <ComboField
          label={t('graph:node.label')}
          description={t(known === undefined ? 'graph:dialog.newConcept' : 'graph:dialog.knownConcept')}
          value={label}
          onChange={setLabel}
          options={options.map((option) => ({
            id: option.id,
            label: option.label,
            hint: words.kind(option.kind),
          }))}
          autoFocus
        />
        <SelectField
          label={t('graph:node.kind')}
          value={known?.kind ?? kind}
          isDisabled={known !== undefined}
          options={conceptKinds.map((value) => ({ value, label: words.kind(value) }))}
          onChange={setKind}
        />
      </form>
    </Dialog>
  );
}

interface RenameDialogProps {
  readonly label: string;
  readonly onSave: (label: string) => void;
  readonly onClose: () => void;
}

/** Gives a concept another preferred name. */
export function RenameDialog({ label, onSave, onClose }: RenameDialogProps) {
  const { t } = useTranslation();
  const [value, setValue] = useState(label);
  const save = () => {
    if (value.trim() !== '') onSave(value.trim());
  };
  return (
    <Dialog
      title={t('graph:action.rename')}
      isOpen
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button onPress={onClose}>{t('graph:dialog.cancel')}</Button>
          <Button kind="primary" onPress={save} isDisabled={value.trim() === ''}>
            {t('graph:dialog.rename')}
          </Button>
        </>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextField label={t('graph:node.label')} value={value} onChange={setValue} autoFocus />
      </form>
    </Dialog>
  );
}
