import type { Migration } from './migration.ts';

/**
 * Data sets and fitted networks. The rows of a data set are split by variable from what is said of it: a change of a
 * label or a kind writes a short row, and the undo log never copies the rows for it. A column is a JSON array, so that
 * any SQLite tool can read it (`json_each`), numbers keep every digit, and the journal, which is JSON too, holds it as
 * it is. A network has no foreign key to its data set: it outlives it.
 */
export const networks: Migration = {
  version: 2,
  name: 'networks',
  sql: `
CREATE TABLE datasets (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  created_at TEXT NOT NULL,
  source TEXT NOT NULL,
  n REAL NOT NULL,
  sample INTEGER NOT NULL,
  hash TEXT NOT NULL,
  detail TEXT NOT NULL -- JSON: file, reading, ignored
) STRICT;

CREATE TABLE dataset_variables (
  number INTEGER PRIMARY KEY,
  dataset_id TEXT NOT NULL REFERENCES datasets (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  label TEXT NOT NULL,
  kind TEXT, -- NULL: as guessed
  included INTEGER NOT NULL,
  concept_id TEXT,
  missing_codes TEXT NOT NULL, -- JSON array of numbers
  detail TEXT NOT NULL, -- JSON: valueLabels, derived
  UNIQUE (dataset_id, name)
) STRICT;

CREATE TABLE dataset_columns (
  number INTEGER PRIMARY KEY,
  dataset_id TEXT NOT NULL REFERENCES datasets (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  content TEXT NOT NULL, -- JSON array of numbers or of texts, null where missing; of a matrix: its row
  UNIQUE (dataset_id, name)
) STRICT;

CREATE TABLE networks (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  created_at TEXT NOT NULL,
  kind TEXT NOT NULL,
  method TEXT NOT NULL,
  dataset_id TEXT NOT NULL,
  dataset_name TEXT NOT NULL,
  group_variable TEXT,
  group_value TEXT,
  n REAL NOT NULL,
  variables INTEGER NOT NULL,
  edges INTEGER NOT NULL,
  warnings INTEGER NOT NULL,
  note TEXT NOT NULL,
  places TEXT NOT NULL, -- JSON array
  detail TEXT NOT NULL -- JSON: variables, estimate, centrality, temporal, warnings, run
) STRICT;
CREATE INDEX networks_by_dataset ON networks (dataset_id);

CREATE TABLE network_results (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  network_id TEXT NOT NULL REFERENCES networks (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  created_at TEXT NOT NULL,
  settings TEXT NOT NULL, -- JSON
  detail TEXT NOT NULL -- JSON: result, run
) STRICT;
CREATE INDEX network_results_by_network ON network_results (network_id);
`,
};
