import { NosographError } from '../../foundation/errors.ts';
import type { Claim } from '../../model/claim.ts';
import type { Connection } from '../connection.ts';
import type { ClaimQuery, ClaimRepository, Rows, Window } from '../repositories.ts';
import { type ClaimRow, claimColumns, claimOf, speakerOf } from './claim-rows.ts';
import { likePatterns } from './fold.ts';
import { insertRow, updateRow } from './insert.ts';
import { Conditions, inOrder, Orders, slice } from './window.ts';

const whole =
  'SELECT claims.*, sources.id AS source_id FROM claims JOIN sources ON sources.number = claims.source';

/** The passages in reading order. */
const byPlace = 'claims.source, claims.field DESC, claims.quote_start, claims.number';

const orderings: Readonly<Record<ClaimQuery['sort'], string>> = {
  source: byPlace,
  confidence: 'claims.confidence DESC, claims.number',
  added: 'claims.number',
};

export function claimRepository(connection: Connection): ClaimRepository {
  const orders = new Orders(connection);
  return {
    counts: () => counts(connection),
    list: (query, window) => list(connection, orders, query, window),
    get(id) {
      const row = connection.first<ClaimRow>(`${whole} WHERE claims.id = ?`, [id]);
      return row === null ? null : claimOf(row);
    },
    accepted: () =>
      connection.all<ClaimRow>(`${whole} WHERE claims.state = 'accepted' ORDER BY ${byPlace}`).map(claimOf),
    onEdge: (causeId, effectId) =>
      connection
        .all<ClaimRow>(
          `${whole} WHERE cause_id = ? AND effect_id = ? AND claims.state = 'accepted' ORDER BY ${byPlace}`,
          [causeId, effectId],
        )
        .map(claimOf),
    insert(claim) {
      insertRow(connection, 'claims', { source: sourceNumber(connection, claim), ...claimColumns(claim) });
    },
    update(claim) {
      const columns = { source: sourceNumber(connection, claim), ...claimColumns(claim) };
      if (updateRow(connection, 'claims', columns, 'id', claim.id) === 0) {
        throw new NosographError('not-found', `There is no claim ${claim.id} to update.`, { id: claim.id });
      }
    },
    setStateWhere(query, state) {
      const where = conditions(query).add('claims.state <> ?', state);
      if (state === 'accepted') where.add(`claims.grounding <> 'unverified'`);
      return connection.write(`UPDATE claims SET state = ? WHERE ${where.sql}`, [state, ...where.parameters]);
    },
    remove(id) {
      connection.write('DELETE FROM claims WHERE id = ?', [id]);
    },
    reviewTallies: () =>
      connection
        .all<
          Pick<ClaimRow, 'speaker' | 'speaker_detail' | 'relation' | 'state'> & { readonly claims: number }
        >(
          `SELECT speaker, speaker_detail, relation, state, count(*) AS claims FROM claims
             GROUP BY speaker, speaker_detail, relation, state`,
        )
        .map((row) => ({ by: speakerOf(row), relation: row.relation, state: row.state, claims: row.claims })),
    removeProposed: (sourceId, speakerKind) =>
      connection.write(
        `DELETE FROM claims WHERE source = (SELECT number FROM sources WHERE id = ?)
           AND state = 'proposed' AND speaker = ?`,
        [sourceId, speakerKind],
      ),
    repoint(from, to) {
      connection.write('UPDATE claims SET cause_id = ? WHERE cause_id = ?', [to, from]);
      connection.write('UPDATE claims SET effect_id = ? WHERE effect_id = ?', [to, from]);
    },
  };
}

function counts(connection: Connection): ReturnType<ClaimRepository['counts']> {
  const rows = connection.all<{ state: Claim['state']; count: number }>(
    'SELECT state, count(*) AS count FROM claims GROUP BY state',
  );
  const byState = new Map(rows.map(({ state, count }) => [state, count]));
  return {
    proposed: byState.get('proposed') ?? 0,
    accepted: byState.get('accepted') ?? 0,
    rejected: byState.get('rejected') ?? 0,
  };
}

function sourceNumber(connection: Connection, claim: Claim): number {
  const row = connection.first<{ number: number }>('SELECT number FROM sources WHERE id = ?', [
    claim.sourceId,
  ]);
  if (row !== null) return row.number;
  throw new NosographError(
    'not-found',
    `Claim ${claim.id} names source ${claim.sourceId}, which is not there.`,
    {
      id: claim.sourceId,
    },
  );
}

function list(connection: Connection, orders: Orders, query: ClaimQuery, window: Window): Rows<Claim> {
  const where = conditions(query);
  const numbers = orders.numbers(
    `SELECT json_group_array(number ORDER BY ${orderings[query.sort]}) FROM claims WHERE ${where.sql}`,
    where.parameters,
  );
  const shown = slice(numbers, window);
  const rows = connection.all<ClaimRow>(`${whole} WHERE claims.number IN (SELECT value FROM json_each(?))`, [
    JSON.stringify(shown),
  ]);
  return { total: numbers.length, rows: inOrder(rows, shown).map(claimOf) };
}

function conditions(query: ClaimQuery): Conditions {
  const where = new Conditions()
    .equal('claims.state', query.state)
    .equal('claims.relation', query.relation)
    .equal('claims.polarity', query.polarity)
    .equal('claims.certainty', query.certainty)
    .equal('claims.design', query.design);
  if (query.conceptId !== null) where.add('? IN (claims.cause_id, claims.effect_id)', query.conceptId);
  if (query.sourceId !== null) {
    where.add('claims.source = (SELECT number FROM sources WHERE id = ?)', query.sourceId);
  }
  if (query.minConfidence > 0) where.add('claims.confidence >= ?', query.minConfidence);
  for (const pattern of likePatterns(query.text)) {
    where.add(
      `(coalesce(claims.folded, claims.quote) LIKE ? ESCAPE '\\' OR EXISTS (SELECT 1 FROM concepts
         WHERE id IN (claims.cause_id, claims.effect_id) AND label LIKE ? ESCAPE '\\'))`,
      pattern,
      pattern,
    );
  }
  return where;
}
