import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newNotebook } from '../../state/document.ts';
import { navigate } from '../../state/route.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';

/** Asks for the name of a new notebook. */
export function NewNotebookDialog({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const create = async () => {
    const wanted = name.trim() === '' ? t('shell:newNotebook.defaultName') : name.trim();
    if (!(await newNotebook(wanted))) return;
    setName('');
    onClose();
    navigate('library');
  };
  return (
    <Dialog
      title={t('shell:newNotebook.title')}
      isOpen={isOpen}
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button onPress={onClose}>{t('shell:ui.cancel')}</Button>
          <Button kind="primary" onPress={() => void create()}>
            {t('shell:newNotebook.create')}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
      >
        <TextField
          label={t('shell:newNotebook.name')}
          value={name}
          onChange={setName}
          placeholder={t('shell:newNotebook.defaultName')}
          description={t('shell:newNotebook.description')}
          autoFocus
        />
      </form>
    </Dialog>
  );
}
