import { failed, type Result, success } from '../../foundation/result.ts';
import { rowsOf } from '../../literature/formats/csv.ts';
import { type ConceptKind, conceptKinds } from '../../model/concept.ts';
import { type ImportedVocabulary, VocabularyCollector } from './imported.ts';

type Column = 'label' | 'synonyms' | 'identifiers' | 'kind' | 'obsolete';

/** Headers in lower case, BioPortal's among them. */
const columns: Readonly<Record<Column, readonly string[]>> = {
  label: ['label', 'preferred label', 'preflabel', 'name', 'term', 'concept', '标签', '名称', '术语', '概念'],
  synonyms: ['synonyms', 'synonym', 'altlabel', 'alternative labels', 'aliases', '同义词', '别名'],
  identifiers: [
    'id',
    'ids',
    'identifier',
    'identifiers',
    'class id',
    'curie',
    'iri',
    'uri',
    'code',
    '标识符',
    '编号',
  ],
  kind: ['kind', '类型', '类别'],
  obsolete: ['obsolete', 'deprecated', 'is_obsolete'],
};

/**
 * A table with a header: `label`, and if it has them `synonyms` and `identifiers` (separated by `;` or `|`), `kind`,
 * `obsolete`. Several columns may hold synonyms. A kind that does not exist makes its row malformed.
 */
export function importVocabularyCsv(text: string, kind: ConceptKind): Result<ImportedVocabulary, string> {
  const collector = new VocabularyCollector();
  let header: readonly (Column | null)[] | null = null;
  for (const row of rowsOf([text.replace(/^\ufeff/, '')])) {
    if (row === null) continue;
    if (header === null) {
      header = row.cells.map(columnOf);
      if (!header.includes('label')) return failed(`There is no column named ${columns.label.join(', ')}.`);
      continue;
    }
    const known: readonly (Column | null)[] = header;
    const cells = (wanted: Column) =>
      row.cells.filter((_, place) => known[place] === wanted).map((cell) => cell.trim());
    const named = cells('kind')[0] ?? '';
    const rowKind = named === '' ? kind : conceptKinds.find((each) => each === named.toLowerCase());
    const [label = ''] = cells('label');
    if (rowKind === undefined || row.cells.length > known.length) {
      collector.leaveOut(label, 'malformed', row.line);
      continue;
    }
    const [id = '', ...otherIds] = cells('identifiers').flatMap(parts);
    collector.add({
      id,
      otherIds,
      labels: [label],
      synonyms: cells('synonyms').flatMap(parts),
      kind: rowKind,
      obsolete: /^(?:true|1|yes)$/i.test(cells('obsolete')[0] ?? ''),
      line: row.line,
    });
  }
  return header === null ? failed('The file is empty.') : success(collector.result('csv'));
}

function columnOf(cell: string): Column | null {
  const name = cell.trim().toLowerCase();
  for (const [column, names] of Object.entries(columns)) if (names.includes(name)) return column as Column;
  return null;
}

function parts(cell: string): readonly string[] {
  return cell
    .split(/[;|；]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
