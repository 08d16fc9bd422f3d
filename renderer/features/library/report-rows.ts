import type { TFunction } from 'i18next';
import type { ImportReport } from '../../../core/model/import-report.ts';
import type { Formats } from '../../locales/format.ts';
import type { TableColumn } from '../../ui/VirtualTable.tsx';

/** A line of a report list as the words of its cells, so that it can be filtered and copied as it is shown. */
export interface ReportRow {
  readonly id: string;
  readonly cells: readonly string[];
}

export interface ReportList {
  readonly columns: readonly TableColumn<ReportRow>[];
  readonly rows: readonly ReportRow[];
}

interface Head {
  readonly id: string;
  readonly header: string;
  readonly width: string;
  readonly align?: 'end';
}

const columnsOf = (heads: readonly Head[]): readonly TableColumn<ReportRow>[] =>
  heads.map((head, index) => ({ ...head, cell: (row) => row.cells[index] ?? '' }));

const rowsOf = (lines: readonly (readonly string[])[]): readonly ReportRow[] =>
  lines.map((cells, index) => ({ id: String(index), cells }));

export function fileColumns(t: TFunction, format: Formats, report: ImportReport): ReportList {
  return {
    columns: columnsOf([
      { id: 'file', header: t('library:report.column.file'), width: 'minmax(140px, 3fr)' },
      { id: 'format', header: t('library:report.column.format'), width: '120px' },
      { id: 'encoding', header: t('library:report.column.encoding'), width: '100px' },
      { id: 'bytes', header: t('library:report.column.size'), width: '90px', align: 'end' },
      { id: 'records', header: t('library:report.column.records'), width: '90px', align: 'end' },
    ]),
    rows: rowsOf(
      report.files.map((file) => [
        file.file,
        file.format ?? t('library:report.unknown'),
        file.encoding ?? t('library:report.unknown'),
        format.bytes(file.bytes),
        format.number(file.records),
      ]),
    ),
  };
}

export function duplicateColumns(t: TFunction, format: Formats, report: ImportReport): ReportList {
  return {
    columns: columnsOf([
      { id: 'title', header: t('library:report.column.record'), width: 'minmax(160px, 4fr)' },
      { id: 'by', header: t('library:report.column.reason'), width: 'minmax(120px, 2fr)' },
      { id: 'filled', header: t('library:report.column.filled'), width: 'minmax(90px, 2fr)' },
      { id: 'file', header: t('library:report.column.file'), width: 'minmax(90px, 2fr)' },
      { id: 'index', header: t('library:report.column.number'), width: '70px', align: 'end' },
    ]),
    rows: rowsOf(
      report.duplicates.map((duplicate) => [
        duplicate.title,
        t(`library:report.by.${duplicate.by}`),
        duplicate.filled.length === 0 ? t('library:report.nothingFilled') : duplicate.filled.join(', '),
        duplicate.file,
        format.number(duplicate.index),
      ]),
    ),
  };
}

export function rejectionColumns(t: TFunction, format: Formats, report: ImportReport): ReportList {
  return {
    columns: columnsOf([
      { id: 'message', header: t('library:report.column.reason'), width: 'minmax(200px, 5fr)' },
      { id: 'file', header: t('library:report.column.file'), width: 'minmax(90px, 2fr)' },
      { id: 'index', header: t('library:report.column.number'), width: '80px', align: 'end' },
      { id: 'line', header: t('library:report.column.line'), width: '70px', align: 'end' },
    ]),
    rows: rowsOf(
      report.rejected.map((rejection) => [
        `${t(`errors:${rejection.code}.title`, { defaultValue: rejection.code })}: ${rejection.message}`,
        rejection.file,
        rejection.index === 0 ? t('library:report.wholeFile') : format.number(rejection.index),
        rejection.line === null ? '' : format.number(rejection.line),
      ]),
    ),
  };
}

/** Tab-separated, with its heads: what a spreadsheet takes from the clipboard. */
export function copyableTable(columns: ReportList['columns'], rows: readonly ReportRow[]): string {
  const flat = (cell: string) => cell.replace(/[\t\r\n]+/g, ' ');
  return [columns.map(({ header }) => header), ...rows.map(({ cells }) => cells)]
    .map((cells) => cells.map(flat).join('\t'))
    .join('\n');
}
