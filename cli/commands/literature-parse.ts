import type { OutputOf } from '../../core/engine/contract/index.ts';
import { type ErrorRecord, toErrorRecord } from '../../core/foundation/errors.ts';
import { yearOf } from '../../core/model/source.ts';
import { type Context, defineCommand, type OutcomeValue } from '../command.ts';
import { table } from '../table.ts';

export const literatureParse = defineCommand({
  name: 'literature parse',
  summary: 'Show the records of exported literature as CSL-JSON, without a notebook',
  usage: 'FILE…',
  example: 'nosograph literature parse pubmed.nbib --json',
  arguments: { least: 1, most: Number.POSITIVE_INFINITY },
  options: {},
  async run(names, _options, context) {
    const values: OutcomeValue[] = [];
    for (const name of names) values.push(await parsed(name, context));
    return {
      values,
      text: values.map(readable).join('\n\n'),
      status: values.some((value) => value.error !== undefined) ? 1 : 0,
    };
  },
});

/** A file that cannot be read says so in its own value; the others are read all the same. */
async function parsed(name: string, context: Context): Promise<OutcomeValue> {
  try {
    const { bytes } = await context.readInput(name);
    const { engine } = context.notebooks;
    const result = await engine.call('literature.parse', { file: { name, bytes } }, context.task);
    const whole = result.records.length === 0 ? result.rejected.find(({ index }) => index === 0) : undefined;
    if (whole === undefined) return result;
    const error = { code: whole.code, message: `${name}: ${whole.message}`, details: { file: name } };
    return { ...result, error };
  } catch (thrown) {
    const error: ErrorRecord = toErrorRecord(thrown);
    if (error.code === 'cancelled') throw thrown;
    return { file: name, error };
  }
}

function readable(value: OutcomeValue): string {
  if (value.records === undefined) return `${String(value.file)}: not read`;
  const { file, format, encoding, records, rejected } = value as OutputOf<'literature.parse'>;
  const head = `${file}: ${records.length} records (${format ?? 'unknown format'}, ${encoding ?? 'unknown encoding'})`;
  const rows = records.map((record, index) => [
    index + 1,
    record.title,
    yearOf(record) ?? '',
    record['container-title'] ?? '',
    record.DOI ?? record.PMID ?? '',
  ]);
  const problems = rejected.map(({ message }) => `not read: ${message}`);
  return [head, table(['#', 'title', 'year', 'in', 'DOI or PMID'], rows, 50), ...problems].join('\n');
}
