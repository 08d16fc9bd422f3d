import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { undoableTables } from '../../core/storage/history-tables.ts';
import { migrations } from '../../core/storage/migrations/index.ts';
import type { Migration } from '../../core/storage/migrations/migration.ts';
import { createNotebook, openNotebook, schemaVersion } from '../../core/storage/notebook.ts';
import { configure, markAsNotebook, migrate } from '../../core/storage/schema.ts';
import { Database, loadSqlite } from '../../core/storage/sqlite.ts';
import { noKeys, sampleSource } from './sample-entities.ts';
import { codeOf, workplace } from './workplace.ts';

const snapshot = fileURLToPath(new URL('./schema.snapshot.sql', import.meta.url));
const { host } = workplace();
const sqlite = await loadSqlite(() => host.asset('sqlite.wasm'));

function freshDatabase(steps: readonly Migration[] = migrations): Database {
  const database = new Database(sqlite);
  configure(database);
  markAsNotebook(database);
  migrate(database, steps);
  return database;
}

function schemaOf(database: Database): string {
  const rows = database.all<{ sql: string }>(
    `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'source\\_search\\_%' ESCAPE '\\'
     ORDER BY type DESC, name`,
  );
  const settings = ['application_id', 'user_version', 'page_size', 'auto_vacuum'].map(
    (name) => `PRAGMA ${name} = ${database.value<number>(`PRAGMA ${name}`)};`,
  );
  return `${[...settings, ...rows.map(({ sql }) => `${sql};`)].join('\n\n')}\n`;
}

/*
 * A change of the schema is a new migration, announced by writing the snapshot anew (`npx vitest run -u` on this
 * file). Whoever finds this test failing without a new migration has edited a released one.
 */
test('the schema is the committed one', async () => {
  await expect(schemaOf(freshDatabase())).toMatchFileSnapshot(snapshot);
});

test('migrations are numbered from one without a gap, and the file carries the newest number', () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
  const database = freshDatabase();
  expect(database.value('PRAGMA user_version')).toBe(schemaVersion);
  expect(database.all('SELECT version, name FROM migrations')).toEqual(
    migrations.map(({ version, name }) => ({ version, name })),
  );
});

test('every table is undoable unless it is bookkeeping or derived', () => {
  const database = freshDatabase();
  const tables = database.all<{ name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table'`);
  const undoable = undoableTables(database).map(({ name }) => name);
  const rest = tables
    .map(({ name }) => name)
    .filter(
      (name) => !undoable.includes(name) && !name.startsWith('undo_') && !name.startsWith('source_search'),
    );
  expect(rest.sort()).toEqual([
    'claim_tally',
    'header',
    'ledger', // what happened for good
    'migrations',
    'model_answers',
    'privacy_settings',
  ]);
});

test('every table keeps its types: STRICT, but for the full-text index', () => {
  const strict = freshDatabase().all<{ name: string }>(
    `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict
       AND name NOT LIKE 'undo%' AND name NOT LIKE 'sqlite%'`,
  );
  expect(strict).toEqual([]);
});

const next: Migration = {
  version: schemaVersion + 1,
  name: 'colour',
  sql: `ALTER TABLE concepts ADD COLUMN colour TEXT NOT NULL DEFAULT 'grey';`,
};

test('an older notebook is brought up to date when opened, journal included, and kept as a version', async () => {
  const place = workplace();
  const old = await place.create();
  await old.act('import', () => old.sources.insert(sampleSource(1), noKeys));
  await old.save({ overwrite: false });
  await old.act('rename', () => old.meta.set('name', 'from the journal'));
  const copy = `${place.folder}/old.nosograph`;
  writeFileSync(copy, readFileSync(place.path));
  writeFileSync(`${copy}.journal`, readFileSync(`${place.path}.journal`));

  const notebook = await openNotebook(place.host, copy, [...migrations, next]);
  expect(notebook.state()).toMatchObject({
    name: 'from the journal',
    recovered: 1,
    dirty: false,
    undo: null,
  });
  expect(notebook.sources.get('source-1')).toEqual(sampleSource(1));
  await notebook.act('rename', () => notebook.meta.set('name', 'new'));
  await notebook.undo();
  expect(notebook.meta.get('name')).toBe('from the journal');
  expect(await notebook.versions()).toHaveLength(1);
  await notebook.close({ save: true });
  expect(await codeOf(place.open(copy))).toBe('notebook.newer');
  await (await openNotebook(place.host, copy, [...migrations, next])).close({ save: false });
});

test('a migration that fails leaves the file as it is', async () => {
  const place = workplace();
  await (await place.create()).close({ save: true });
  const before = readFileSync(place.path);
  const failing = {
    version: schemaVersion + 1,
    name: 'failing',
    sql: 'CREATE TABLE half (a); CREATE TABLE half (a);',
  };
  await expect(openNotebook(place.host, place.path, [...migrations, failing])).rejects.toThrow(
    'already exists',
  );
  expect(readFileSync(place.path).equals(before)).toBe(true);
  expect((await place.open()).state().recovered).toBe(0);
});

test('other SQLite tools can read the file: no function of ours is needed in it', async () => {
  const place = workplace();
  const notebook = await createNotebook(place.host, { path: place.path, name: 'x', sample: true });
  await notebook.act('import', () => notebook.sources.insert(sampleSource(1, { title: '样本记录' }), noKeys));
  const bytes = notebook.bytes();
  await notebook.close({ save: false });
  const plain = new Database(sqlite, bytes);
  expect(plain.all('SELECT id, title FROM sources JOIN source_texts USING (number)')).toEqual([
    { id: 'source-1', title: '样本记录' },
  ]);
  expect(plain.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  plain.run(`UPDATE sources SET screening = 'include'`);
});
