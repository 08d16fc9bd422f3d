import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NotebookState } from '../../../core/engine/contract/notebook.ts';
import { chooseTarget, writeTarget } from '../../bridge/user-files.ts';
import { useJob } from '../../state/command.ts';
import { reportFailure } from '../../state/failures.ts';
import { Busy } from '../../ui/Busy.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { showToast } from '../../ui/toasts.ts';
import { type ExportChoice, exportChoices, extensionOf } from './choices.ts';
import styles from './ExportDialog.module.css';
import { Preview } from './Preview.tsx';
import { useExportPreview } from './use-export-preview.ts';

interface ExportDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly counts: NotebookState['counts'];
}

/** Chooses what goes out and in which form, shows the file as it will be, saves it where the user says. */
export function ExportDialog({ isOpen, onClose, counts }: ExportDialogProps) {
  const { t } = useTranslation();
  const [choice, setChoice] = useState<ExportChoice>(exportChoices[0]);
  const preview = useExportPreview(isOpen ? choice : null);
  const job = useJob('exchange.export');
  const { file } = preview;
  const save = async () => {
    if (file === null) return;
    try {
      const target = await chooseTarget('export', file.name);
      if (target === null) return;
      await writeTarget(target, file.bytes, file.mediaType);
      showToast({ kind: 'good', text: t('shell:export.saved', { name: target.name }) });
      onClose();
    } catch (thrown) {
      reportFailure(thrown);
    }
  };
  return (
    <Dialog
      title={t('shell:export.title')}
      isOpen={isOpen}
      onClose={onClose}
      size="large"
      actions={
        <>
          <Button onPress={onClose}>{t('shell:ui.cancel')}</Button>
          <Button kind="primary" icon="export" isDisabled={file === null} onPress={() => void save()}>
            {file === null ? t('shell:export.save') : t('shell:export.saveAs', { name: file.name })}
          </Button>
        </>
      }
    >
      <div className={styles.parts}>
        <ChoiceList choice={choice} counts={counts} onChoose={setChoice} />
        <div className={styles.preview}>
          {job.isRunning && (
            <div className={styles.busy}>
              <Busy
                label={t('shell:export.making')}
                done={job.progress?.done}
                total={job.progress?.total}
                onCancel={job.cancel}
              />
            </div>
          )}
          {preview.error !== null && (
            <Failure
              error={preview.error}
              remedies={[{ label: t('shell:failure.again'), onPress: preview.again }]}
            />
          )}
          {file !== null && !job.isRunning && <Preview file={file} />}
        </div>
      </div>
    </Dialog>
  );
}

interface ChoiceListProps {
  readonly choice: ExportChoice;
  readonly counts: NotebookState['counts'];
  readonly onChoose: (choice: ExportChoice) => void;
}

function ChoiceList({ choice, counts, onChoose }: ChoiceListProps) {
  const { t } = useTranslation();
  const kinds = [...new Set(exportChoices.map(({ what }) => what))];
  const figures = {
    report: '',
    graph: t('shell:export.edges', { count: counts.edges }),
    claims: t('shell:export.claims', {
      count: counts.claims.proposed + counts.claims.accepted + counts.claims.rejected,
    }),
    hypotheses: t('shell:export.hypotheses', { count: counts.hypotheses }),
  };
  return (
    <div className={styles.choices}>
      {kinds.map((what) => (
        <fieldset key={what} className={styles.kind}>
          <legend className={styles.legend}>
            {t(`shell:export.what.${what}`)} <span className={styles.figure}>{figures[what]}</span>
          </legend>
          {exportChoices
            .filter((each) => each.what === what)
            .map((each) => (
              <label key={each.format} className={styles.choice}>
                <input type="radio" name="export" checked={each === choice} onChange={() => onChoose(each)} />
                <span>{t(`shell:export.format.${each.format}`)}</span>
                <span className={styles.extension}>{extensionOf(each.format)}</span>
              </label>
            ))}
        </fieldset>
      ))}
    </div>
  );
}
