import { NosographError } from '../foundation/errors.ts';
import { readCsv } from './csv.ts';
import { columnMeaning } from './formats/edge-list-columns.ts';

const name = 'CSV edge list';

/**
 * The bare links of an edge list, for graphs too large to be read with all that their rows say. The header names the
 * columns as in `edgeList`; a row of type Undirected leads both ways. Throws `format.malformed` with the row.
 */
export function readLinks(
  text: string,
): { readonly from: string; readonly to: string; readonly directed: boolean }[] {
  const { rows, broken } = readCsv(text);
  if (broken !== null) throw malformed(`${broken}. Close the quotation mark.`);
  const columns = (rows[0] ?? []).map(columnMeaning);
  const [from, to, type] = [columns.indexOf('from'), columns.indexOf('to'), columns.indexOf('type')];
  if (from < 0 || to < 0) {
    throw malformed(
      `no columns for cause and effect among ${(rows[0] ?? []).join(', ') || 'none'}. Name them from and to.`,
    );
  }
  return rows.slice(1).map((row, index) => {
    if (!row[from] || !row[to]) throw malformed(`row ${index + 2} lacks a name for its cause or its effect.`);
    return { from: row[from], to: row[to], directed: row[type]?.trim().toLowerCase() !== 'undirected' };
  });
}

const malformed = (message: string) =>
  new NosographError('format.malformed', `${name}: ${message}`, { format: name });
