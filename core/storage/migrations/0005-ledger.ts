import type { Migration } from './migration.ts';

/**
 * What may leave the machine, what has left it, and what models answered. None of it is undoable (history-tables.ts):
 * what was sent stays sent and what was paid for stays paid for.
 */
export const ledger: Migration = {
  version: 5,
  name: 'ledger',
  sql: `
CREATE TABLE privacy_settings (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE ledger (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  destination TEXT NOT NULL,
  purpose TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  items TEXT NOT NULL, -- JSON array of ids
  policy TEXT NOT NULL,
  outcome TEXT NOT NULL
) STRICT;

CREATE TABLE model_answers (
  key TEXT PRIMARY KEY, -- SHA-256 of the request's body, which holds text, prompt and model
  at TEXT NOT NULL,
  outcome TEXT NOT NULL,
  content TEXT NOT NULL,
  tokens INTEGER NOT NULL
) STRICT;
`,
};
