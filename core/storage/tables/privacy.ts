import type { Connection } from '../connection.ts';
import type { AnswerRepository, LedgerRepository, LedgerRow, StoredAnswer } from '../repositories.ts';
import { insertRow } from './insert.ts';

/** Policy and ledger; written inside `Notebook.note`. */
export function ledgerRepository(connection: Connection): LedgerRepository {
  return {
    policy: () =>
      connection.first<{ value: string }>(`SELECT value FROM privacy_settings WHERE key = 'policy'`)?.value ??
      null,
    setPolicy(policy) {
      connection.write(
        `INSERT INTO privacy_settings (key, value) VALUES ('policy', ?)
         ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
        [policy],
      );
    },
    count: () => connection.value<number>('SELECT count(*) FROM ledger'),
    list: ({ offset, limit }) =>
      connection
        .all<Omit<LedgerRow, 'items'> & { items: string }>(
          `SELECT id, at, destination, purpose, bytes, items, policy, outcome FROM ledger
           ORDER BY number DESC LIMIT ? OFFSET ?`,
          [limit, offset],
        )
        .map(({ items, ...row }) => ({ ...row, items: JSON.parse(items) as string[] })),
    insert({ items, ...row }) {
      insertRow(connection, 'ledger', { ...row, items: JSON.stringify(items) });
    },
    close(id, outcome) {
      connection.write('UPDATE ledger SET outcome = ? WHERE id = ?', [outcome, id]);
    },
  };
}

/** What models answered, by the hash of what they were asked; written inside `Notebook.note`. */
export function answerRepository(connection: Connection): AnswerRepository {
  return {
    get: (key) =>
      connection.first<StoredAnswer>(
        'SELECT key, at, outcome, content, tokens FROM model_answers WHERE key = ?',
        [key],
      ),
    put({ key, ...answer }) {
      connection.write('DELETE FROM model_answers WHERE key = ?', [key]);
      insertRow(connection, 'model_answers', { key, ...answer });
    },
  };
}
