import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportReport } from '../../../core/model/import-report.ts';
import { useFormat } from '../../locales/format.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Later } from '../../ui/Later.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { showToast } from '../../ui/toasts.ts';
import { type TableColumn, VirtualTable } from '../../ui/VirtualTable.tsx';
import styles from './ImportReport.module.css';
import { useListState } from './list-state.ts';
import {
  copyableTable,
  duplicateColumns,
  fileColumns,
  type ReportRow,
  rejectionColumns,
} from './report-rows.ts';
import { useExtraction } from './use-extraction.ts';

interface ImportReportDialogProps {
  readonly report: ImportReport;
  readonly onClose: () => void;
}

/** What became of every record of an import. */
export function ImportReportDialog({ report, onClose }: ImportReportDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const change = useListState((list) => list.change);
  const startExtraction = useExtraction();
  const [tab, setTab] = useState(report.rejected.length > 0 ? 'rejected' : 'files');
  const items = [
    { id: 'files', ...fileColumns(t, format, report) },
    { id: 'duplicates', ...duplicateColumns(t, format, report) },
    { id: 'rejected', ...rejectionColumns(t, format, report) },
  ].map(({ id, columns, rows }) => ({
    id,
    label: t(`library:report.${id}`),
    count: rows.length,
    content: <ReportTable key={id} id={id} columns={columns} rows={rows} />,
  }));
  return (
    <Dialog
      title={t('library:report.title', { when: format.dateTime(report.at) })}
      isOpen
      onClose={onClose}
      size="large"
      actions={
        <>
          <Button
            onPress={() => {
              change({ importId: report.id });
              onClose();
            }}
          >
            {t('library:report.showAdded')}
          </Button>
          {report.added > 0 && (
            <Button
              icon="quote"
              onPress={() => {
                onClose();
                // The dialog goes first; what the job shows is drawn after that and not in the same go.
                setTimeout(() => void startExtraction(null), 0);
              }}
            >
              {t('library:action.extractAll')}
            </Button>
          )}
          <Button kind="primary" autoFocus onPress={onClose}>
            {t('library:report.done')}
          </Button>
        </>
      }
    >
      <ul className={styles.figures}>
        <li>
          <strong>{format.number(report.added)}</strong> {t('library:report.added', { count: report.added })}
        </li>
        <li>
          <strong>{format.number(report.duplicates.length)}</strong>{' '}
          {t('library:report.merged', { count: report.duplicates.length })}
        </li>
        <li className={report.rejected.length > 0 ? styles.warn : undefined}>
          <strong>{format.number(report.rejected.length)}</strong>{' '}
          {t('library:report.refused', { count: report.rejected.length })}
        </li>
      </ul>
      <div className={styles.tabs}>
        <Later>
          <Tabs label={t('library:report.parts')} items={items} selected={tab} onSelect={setTab} />
        </Later>
      </div>
    </Dialog>
  );
}

interface ReportTableProps {
  readonly id: string;
  readonly columns: readonly TableColumn<ReportRow>[];
  readonly rows: readonly ReportRow[];
}

const noneSelected: ReadonlySet<string> = new Set();

/** A list of the report with a filter and a button that copies what it shows. */
function ReportTable({ id, columns, rows }: ReportTableProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const shown = useMemo(() => {
    const wanted = words.trim().toLocaleLowerCase();
    if (wanted === '') return rows;
    return rows.filter((row) => row.cells.some((cell) => cell.toLocaleLowerCase().includes(wanted)));
  }, [rows, words]);
  const loadRows = useCallback(
    async (offset: number, limit: number) => shown.slice(offset, offset + limit),
    [shown],
  );
  const copy = async () => {
    await navigator.clipboard.writeText(copyableTable(columns, shown));
    showToast({ kind: 'good', text: t('library:report.copied', { count: shown.length }) });
  };
  if (rows.length === 0) return <p className={styles.nothing}>{t(`library:report.none.${id}`)}</p>;
  return (
    <>
      <div className={styles.tools}>
        <SearchField label={t('library:report.filter')} value={words} onChange={setWords} />
        <Button icon="copy" onPress={() => void copy()}>
          {t('library:report.copy')}
        </Button>
      </div>
      <div className={classes(styles.table, id === 'rejected' && styles.tall)}>
        <VirtualTable
          label={t(`library:report.${id}`)}
          columns={id === 'rejected' ? wrapReasons(columns) : columns}
          total={shown.length}
          loadRows={loadRows}
          revision={shown}
          rowId={(row) => row.id}
          selected={noneSelected}
          onSelect={() => {}}
        />
      </div>
    </>
  );
}

/** Why a record was refused is a sentence, and a sentence that is cut off helps nobody. */
const wrapReasons = (columns: ReportTableProps['columns']): ReportTableProps['columns'] =>
  columns.map((column) =>
    column.id === 'message'
      ? { ...column, cell: (row) => <span className={styles.reason}>{column.cell(row)}</span> }
      : column,
  );
