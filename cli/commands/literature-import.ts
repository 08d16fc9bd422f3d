import type { ImportReport } from '../../core/model/import-report.ts';
import type { Warning } from '../../core/model/run.ts';
import { defineCommand, type OutcomeValue } from '../command.ts';
import { usageError } from '../parse-arguments.ts';
import { table } from '../table.ts';

export const literatureImport = defineCommand({
  name: 'literature import',
  summary: 'Read exported literature into a notebook, duplicates merged; formats are known by content',
  usage: 'NOTEBOOK FILE…',
  example: 'nosograph literature import sleep.nosograph pubmed.nbib scopus.ris',
  arguments: { least: 2, most: Number.POSITIVE_INFINITY },
  options: {},
  async run([path = '', ...names], _options, context) {
    const files = [];
    for (const name of names) files.push({ ...(await context.readInput(name)), name });
    if (new Set(names).size < names.length) throw usageError('A file is named twice.');
    const { engine, warnings } = await context.notebooks.open(path);
    const report = await engine.call('literature.import', { files }, context.task);
    const values = report.files.map(({ file }) => partOf(report, file));
    return {
      values,
      text: readable(report),
      warnings: [...warnings, ...report.files.flatMap(({ file }) => unreadable(report, file))],
      status: report.files.every(({ records }) => records === 0) ? 1 : 0,
    };
  },
});

/** What the report says of one of its files. */
function partOf(report: ImportReport, name: string): OutcomeValue {
  const about = report.files.find(({ file }) => file === name)!;
  const duplicates = report.duplicates.filter(({ file }) => file === name);
  const rejected = report.rejected.filter(({ file }) => file === name);
  const whole = about.records === 0 ? rejected.find(({ index }) => index === 0) : undefined;
  return {
    ...about,
    added: about.records - duplicates.length,
    duplicates,
    rejected,
    ...(whole === undefined
      ? {}
      : { error: { code: whole.code, message: whole.message, details: { file: name } } }),
  };
}

function unreadable(report: ImportReport, name: string): Warning[] {
  const rejected = report.rejected.filter(({ file }) => file === name);
  if (rejected.length === 0) return [];
  return [
    {
      code: 'records.rejected',
      message: `${name}: ${rejected.length} could not be read; the first: ${rejected[0]!.message}`,
      value: rejected.length,
      source: name,
    },
  ];
}

function readable(report: ImportReport): string {
  const rows = report.files.map(({ file, format, encoding, records }) => {
    const duplicates = report.duplicates.filter((each) => each.file === file).length;
    const rejected = report.rejected.filter((each) => each.file === file).length;
    return [file, format ?? '?', encoding ?? '?', records, records - duplicates, duplicates, rejected];
  });
  return table(['file', 'format', 'encoding', 'records', 'added', 'duplicates', 'rejected'], rows);
}
