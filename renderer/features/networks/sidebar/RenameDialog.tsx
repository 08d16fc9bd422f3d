import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../state/command.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { Thing } from './thing.ts';

/** A new name for a data set or a network. */
export function RenameDialog({ thing, onClose }: { readonly thing: Thing; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState(thing.name);
  const dataset = useCommand('datasets.rename');
  const network = useCommand('networks.rename');
  const wanted = name.trim();
  const go = async () => {
    if (wanted === '') return;
    const input = { id: thing.id, name: wanted };
    const answer = thing.kind === 'dataset' ? await dataset.run(input) : await network.run(input);
    if (answer !== null) onClose();
  };
  return (
    <Dialog
      title={t(`networks:list.renameTitle.${thing.kind}`)}
      isOpen
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button onPress={onClose}>{t('shell:ui.cancel')}</Button>
          <Button kind="primary" isDisabled={wanted === ''} onPress={() => void go()}>
            {t('networks:list.rename')}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void go();
        }}
      >
        <TextField label={t('networks:list.name')} value={name} onChange={setName} autoFocus />
      </form>
    </Dialog>
  );
}
