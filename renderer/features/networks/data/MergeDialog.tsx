import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DatasetView } from '../../../../core/engine/contract/datasets.ts';
import { useCommand } from '../../../state/command.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Failure } from '../../../ui/Failure.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import styles from './Import.module.css';

interface MergeDialogProps {
  readonly view: DatasetView;
  readonly names: readonly string[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const ways = ['mean', 'first'] as const;

/** Makes one variable of several that measure the same thing; the others stay in the data, left out. */
export function MergeDialog({ view, names, onClose, onDone }: MergeDialogProps) {
  const { t } = useTranslation();
  const merge = useCommand('datasets.mergeVariables', { showsFailure: true });
  const [name, setName] = useState(() => names.join('_').slice(0, 40));
  const [how, setHow] = useState<(typeof ways)[number]>('mean');
  const isTaken = view.variables.some((each) => each.name === name.trim());
  const isReady = name.trim() !== '' && !isTaken && !merge.isRunning;
  const go = async () => {
    const answer = await merge.run({ id: view.dataset.id, variables: [...names], how, name: name.trim() });
    if (answer === null) return;
    onDone();
    onClose();
  };
  return (
    <Dialog
      title={t('networks:merge.title', { count: names.length })}
      isOpen
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button onPress={onClose}>{t('shell:ui.cancel')}</Button>
          <Button kind="primary" icon="merge" isDisabled={!isReady} onPress={() => void go()}>
            {t('networks:merge.go')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {merge.error !== null && <Failure error={merge.error} remedies={[]} />}
        <p className={styles.file}>{names.join(', ')}</p>
        <SelectField
          label={t('networks:merge.how')}
          value={how}
          options={ways.map((value) => ({ value, label: t(`networks:merge.way.${value}`) }))}
          onChange={setHow}
        />
        <TextField
          label={t('networks:merge.name')}
          value={name}
          onChange={setName}
          error={isTaken ? t('networks:merge.taken') : null}
        />
        <p className={styles.note}>{t('networks:merge.stays')}</p>
      </div>
    </Dialog>
  );
}
