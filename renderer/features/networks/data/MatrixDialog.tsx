import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ErrorRecord } from '../../../../core/foundation/errors.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Failure } from '../../../ui/Failure.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import styles from './Import.module.css';
import { type DataFile, importMatrix } from './import-data.ts';

interface MatrixDialogProps {
  readonly file: DataFile;
  readonly error: ErrorRecord | null;
  readonly onClose: () => void;
}

/** Asks how many cases a matrix of correlations comes from: without that number nothing can be estimated. */
export function MatrixDialog({ file, error, onClose }: MatrixDialogProps) {
  const { t } = useTranslation();
  const [n, setN] = useState<number | null>(null);
  const isReady = n !== null && n >= 3;
  const go = () => {
    if (n !== null && isReady) void importMatrix(file, n);
  };
  return (
    <Dialog
      title={t('networks:matrix.title')}
      isOpen
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button onPress={onClose}>{t('shell:ui.cancel')}</Button>
          <Button kind="primary" isDisabled={!isReady} onPress={go}>
            {t('networks:matrix.go')}
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
        {error !== null && <Failure error={error} remedies={[]} />}
        <p className={styles.file}>{file.name}</p>
        <NumberField
          label={t('networks:matrix.n')}
          description={t('networks:matrix.hint')}
          value={n}
          min={3}
          onChange={setN}
        />
        <p className={styles.note}>{t('networks:matrix.limits')}</p>
      </form>
    </Dialog>
  );
}
