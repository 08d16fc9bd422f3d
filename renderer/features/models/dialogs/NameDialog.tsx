import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../locales/words.ts';
import { useConceptOptions } from '../../../state/concept-options.ts';
import { Button } from '../../../ui/Button.tsx';
import { ComboField } from '../../../ui/ComboField.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import styles from './Dialogs.module.css';

interface NameDialogProps {
  /** Empty: a new variable is named. */
  readonly name: string;
  readonly taken: readonly string[];
  readonly onSave: (name: string) => void;
  readonly onClose: () => void;
}

/** Names a variable, with the notebook's concepts as proposals. */
export function NameDialog({ name, taken, onSave, onClose }: NameDialogProps) {
  const { t } = useTranslation();
  const words = useWords();
  const [value, setValue] = useState(name);
  const options = useConceptOptions(value);
  const wanted = value.trim();
  const isTaken = wanted !== name && taken.includes(wanted);
  const isNew = name === '';
  const save = () => {
    if (wanted !== '' && !isTaken) onSave(wanted);
  };
  return (
    <Dialog
      title={t(isNew ? 'models:action.add' : 'models:action.rename')}
      isOpen
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button onPress={onClose}>{t('shell:ui.cancel')}</Button>
          <Button kind="primary" onPress={save} isDisabled={wanted === '' || isTaken}>
            {t(isNew ? 'models:dialog.add' : 'models:dialog.rename')}
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
          label={t('models:dialog.name')}
          value={value}
          onChange={setValue}
          options={options.map(({ id, label, kind }) => ({ id, label, hint: words.kind(kind) }))}
          error={isTaken ? t('models:dialog.taken') : undefined}
          autoFocus
        />
      </form>
    </Dialog>
  );
}
