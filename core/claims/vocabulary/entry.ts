import type { ConceptKind } from '../../model/concept.ts';

/** One concept that ships with the product. */
export interface VocabularyEntry {
  readonly label: string;
  readonly kind: ConceptKind;
  readonly synonyms: readonly string[];
  readonly identifiers: readonly string[];
}

/**
 * A table line: `label | English synonyms | Chinese names | identifiers`, names within a cell separated by `;`.
 * Later cells may be left out.
 */
export function readEntries(kind: ConceptKind, table: string): VocabularyEntry[] {
  return table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [label = '', english = '', chinese = '', identifiers = ''] = line.split('|');
      return {
        label: label.trim(),
        kind,
        synonyms: [...names(english), ...names(chinese)],
        identifiers: names(identifiers),
      };
    });
}

function names(cell: string): string[] {
  return cell
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
