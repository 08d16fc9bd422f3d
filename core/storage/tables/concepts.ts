import { NosographError } from '../../foundation/errors.ts';
import type { Concept } from '../../model/concept.ts';
import type { Connection } from '../connection.ts';
import type { ConceptRepository } from '../repositories.ts';
import type { SqlValue } from '../sqlite.ts';
import { insertRow, updateRow } from './insert.ts';

interface ConceptRow {
  readonly id: string;
  readonly label: string;
  readonly kind: Concept['kind'];
  readonly synonyms: string;
  readonly identifiers: string;
  readonly note: string;
}

export function conceptRepository(connection: Connection): ConceptRepository {
  return {
    all: () => connection.all<ConceptRow>('SELECT * FROM concepts ORDER BY number').map(conceptOf),
    get(id) {
      const row = connection.first<ConceptRow>('SELECT * FROM concepts WHERE id = ?', [id]);
      return row === null ? null : conceptOf(row);
    },
    insert: (concept) => insertRow(connection, 'concepts', columnsOf(concept)),
    update(concept) {
      if (updateRow(connection, 'concepts', columnsOf(concept), 'id', concept.id) === 0) {
        throw new NosographError('not-found', `There is no concept ${concept.id} to update.`, {
          id: concept.id,
        });
      }
    },
    remove(id) {
      connection.write('DELETE FROM concepts WHERE id = ?', [id]);
    },
    claimCounts() {
      const rows = connection.all<{ id: string; claims: number }>(
        `SELECT id, count(*) AS claims FROM (
           SELECT cause_id AS id FROM claims WHERE state <> 'rejected'
           UNION ALL
           SELECT effect_id FROM claims WHERE state <> 'rejected' AND effect_id <> cause_id
         ) GROUP BY id`,
      );
      return new Map(rows.map(({ id, claims }) => [id, claims]));
    },
  };
}

function columnsOf(concept: Concept): Readonly<Record<string, SqlValue>> {
  return {
    id: concept.id,
    label: concept.label,
    kind: concept.kind,
    synonyms: JSON.stringify(concept.synonyms),
    identifiers: JSON.stringify(concept.identifiers),
    note: concept.note,
  };
}

function conceptOf(row: ConceptRow): Concept {
  return {
    id: row.id,
    label: row.label,
    kind: row.kind,
    synonyms: JSON.parse(row.synonyms) as string[],
    identifiers: JSON.parse(row.identifiers) as string[],
    note: row.note,
  };
}
