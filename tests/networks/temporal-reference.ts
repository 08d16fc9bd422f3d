import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readCsvTable } from '../../core/data/csv-table.ts';
import type { DataColumn } from '../../core/model/dataset.ts';

/** Reference results that do not ship with the project; the parity suites run where the folder exists. */
const folder = fileURLToPath(new URL('../../../shared/reference/temporal/', import.meta.url));

export const hasTemporalReference = existsSync(folder);
if (!hasTemporalReference)
  console.log('Reference results for repeated measures are not here: their parity suites do not run.');

export function temporalCases<Case>(
  prefix: string,
): (Case & { readonly case: string; readonly variables: string[]; readonly data: string })[] {
  if (!hasTemporalReference) return [];
  const files = readdirSync(folder).filter((file) => file.startsWith(prefix) && file.endsWith('.json'));
  return files.map((file) => JSON.parse(readFileSync(folder + file, 'utf8')));
}

export const temporalColumns = (dataset: string): readonly DataColumn[] =>
  readCsvTable(readFileSync(folder + dataset, 'utf8'), dataset).table.columns;
