import { useTranslation } from 'react-i18next';
import type { ErrorRecord } from '../../../../core/foundation/errors.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Failure } from '../../../ui/Failure.tsx';
import { askForMatrix, chooseData, type DataFile } from './import-data.ts';

interface ImportFailedProps {
  readonly file: DataFile;
  readonly error: ErrorRecord;
  readonly onClose: () => void;
}

/** A file that could not be read as data: why, and the two things that help most often. */
export function ImportFailed({ file, error, onClose }: ImportFailedProps) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('networks:import.failed', { file: file.name })} isOpen onClose={onClose}>
      <Failure
        error={error}
        remedies={[
          {
            label: t('networks:import.other'),
            onPress: () => {
              onClose();
              void chooseData('rows');
            },
          },
          { label: t('networks:import.asMatrix'), onPress: () => askForMatrix(file) },
        ]}
      />
    </Dialog>
  );
}
