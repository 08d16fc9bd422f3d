import { useTranslation } from 'react-i18next';
import { progressKey } from '../../locales/progress-key.ts';
import { useJob } from '../../state/command.ts';
import { useQuery } from '../../state/query.ts';
import { useRoute } from '../../state/route.ts';
import { Busy } from '../../ui/Busy.tsx';
import { Button } from '../../ui/Button.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { ImportReportDialog } from './ImportReportDialog.tsx';
import { chooseAndImport, useImports } from './import-files.ts';
import styles from './Library.module.css';
import { SourceInspector } from './SourceInspector.tsx';
import { SourceList } from './SourceList.tsx';
import { SourceReader } from './SourceReader.tsx';

/** The literature of the notebook: a table, the record beside it, and a place to read. */
export function Library() {
  const { t } = useTranslation();
  const { params } = useRoute();
  const { data: notebook } = useQuery('notebook.state', {});
  const importing = useJob('literature.import');
  const { shown, show } = useImports();
  const isReading = params.source !== undefined && (params.field !== undefined || params.read !== undefined);
  const isEmpty = notebook?.counts.sources === 0;
  return (
    <div className={styles.library}>
      {importing.isRunning && (
        <div className={styles.busy}>
          <Busy
            label={t(progressKey(importing.progress?.step ?? 'reading'))}
            done={importing.progress?.done}
            total={importing.progress?.total}
            onCancel={importing.isCancelling ? undefined : importing.cancel}
          />
          <p className={styles.assurance}>{t('library:import.cancelKeeps')}</p>
        </div>
      )}
      {isEmpty ? (
        !importing.isRunning && (
          <Empty
            icon="library"
            title={t('library:empty.title')}
            sentence={t('library:empty.sentence')}
            action={
              <Button kind="primary" icon="upload" shortcut="Ctrl+I" onPress={() => void chooseAndImport()}>
                {t('shell:action.import')}
              </Button>
            }
            sample={<p className={styles.formats}>{t('library:empty.formats')}</p>}
          />
        )
      ) : (
        <div className={styles.views}>
          <SourceList isHidden={isReading} />
          {isReading && <SourceReader id={params.source ?? ''} params={params} />}
        </div>
      )}
      <SourceInspector isReading={isReading} />
      {shown !== null && <ImportReportDialog report={shown} onClose={() => show(null)} />}
    </div>
  );
}
