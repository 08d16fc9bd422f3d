import type { Migration } from './migration.ts';

/** The researcher's causal models: each a text in DAGitty's language, picture and roles included. */
export const models: Migration = {
  version: 3,
  name: 'models',
  sql: `
CREATE TABLE models (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  text TEXT NOT NULL,
  origin TEXT NOT NULL,
  note TEXT NOT NULL, -- names the file, the citation, the data set or the other model
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX models_by_change ON models (changed_at);
`,
};
