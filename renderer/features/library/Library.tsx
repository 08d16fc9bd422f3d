import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { useJobs } from '../../state/jobs.ts';
import { useQuery } from '../../state/query.ts';
import { useRoute } from '../../state/route.ts';
import { Button } from '../../ui/Button.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { ImportBusy } from './ImportBusy.tsx';
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
  const isImporting = useJobs(({ running }) => running.some(({ method }) => method === 'literature.import'));
  const isReading = params.source !== undefined && (params.field !== undefined || params.read !== undefined);
  const isEmpty = notebook?.counts.sources === 0;
  return (
    <div className={styles.library}>
      <ImportBusy isAlone={isEmpty} />
      {isEmpty ? (
        !isImporting && (
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
      <LastReport />
    </div>
  );
}

/** Apart from the table, so that neither redraws the other; drawn in slices, so that the window answers meanwhile. */
function LastReport() {
  const { shown, show } = useImports();
  const report = useDeferredValue(shown);
  return report === null ? null : <ImportReportDialog report={report} onClose={() => show(null)} />;
}
