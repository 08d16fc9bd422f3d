import { NosographError } from '../../foundation/errors.ts';
import { failed, type Result, success } from '../../foundation/result.ts';
import { decodeText } from '../../literature/encoding.ts';
import type { ConceptKind } from '../../model/concept.ts';
import { importVocabularyCsv } from './import-csv.ts';
import { importObo } from './import-obo.ts';
import { importOwl } from './import-owl.ts';
import type { ImportedVocabulary } from './imported.ts';

/**
 * Reads a vocabulary: OBO, OWL or SKOS in RDF/XML, or a table; told apart by content. `kind` is what its terms are,
 * where the file does not say. Fails with `format.encoding`, `format.unknown` or `format.malformed`.
 */
export function importVocabulary(
  file: { readonly name: string; readonly bytes: Uint8Array },
  kind: ConceptKind = 'other',
): Result<ImportedVocabulary, NosographError> {
  const decoded = decodeText(file.bytes);
  if (!decoded.ok) return decoded;
  const { text, damaged, encoding } = decoded.value;
  if (damaged > 0) {
    const message = `${file.name}: ${damaged} bytes are not valid ${encoding}. Save the vocabulary as UTF-8.`;
    return failed(new NosographError('format.encoding', message, { file: file.name, damaged, encoding }));
  }
  const head = text.slice(0, 65_536);
  if (/^\s*format-version\s*:/m.test(head) || /^\[Term\]/m.test(head)) return success(importObo(text, kind));
  if (/<(?:\w+:)?RDF[\s>]/.test(head)) return named(file.name, 'format.malformed', importOwl(text, kind));
  if (/^\s*(?:<|@prefix|Prefix\s*[:(])/.test(head)) return failed(otherSyntax(file.name));
  return named(file.name, 'format.unknown', importVocabularyCsv(text, kind));
}

function named(
  file: string,
  code: 'format.malformed' | 'format.unknown',
  result: Result<ImportedVocabulary, string>,
): Result<ImportedVocabulary, NosographError> {
  if (result.ok) return result;
  return failed(
    new NosographError(code, `${file} cannot be read as a vocabulary: ${result.error}`, { file }),
  );
}

function otherSyntax(file: string): NosographError {
  const message = `${file} is no OBO file, no RDF/XML and no table. Save the ontology as RDF/XML or OBO (Protégé: Save as…).`;
  return new NosographError('format.unknown', message, { file });
}
