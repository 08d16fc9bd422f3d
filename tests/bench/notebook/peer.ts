import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createTask } from '../../../core/foundation/task.ts';
import { readLiterature } from '../../../core/literature/index.ts';
import type { Measured } from './child.ts';

/**
 * The least that anybody could do: native SQLite, one table, one full-text index, no undo, no journal of ours, no
 * duplicates, no keys. The same parsing, the same records. Runs in a process of its own.
 */
const [folder = ''] = process.argv.slice(2);
const path = join(folder, 'peer.sqlite');

function tell(step: string, started: number, detail: string): void {
  const peak = process.resourceUsage().maxRSS / 1024;
  const measured: Measured = { step, milliseconds: performance.now() - started, peak, detail };
  process.stdout.write(`${JSON.stringify(measured)}\n`);
}

const bytes = new Uint8Array(await readFile(join(folder, 'records.nbib')));
let started = performance.now();
const { records } = await readLiterature({ name: 'records.nbib', bytes }, createTask());
const database = new DatabaseSync(path);
database.exec(`
  CREATE TABLE sources (id INTEGER PRIMARY KEY, title TEXT, abstract TEXT, record TEXT);
  CREATE VIRTUAL TABLE search USING fts5 (title, abstract, content='sources', content_rowid='id');
`);
const insert = database.prepare('INSERT INTO sources (title, abstract, record) VALUES (?, ?, ?)');
const index = database.prepare('INSERT INTO search (rowid, title, abstract) VALUES (?, ?, ?)');
database.exec('BEGIN');
for (const { record } of records) {
  const abstract = record.abstract ?? '';
  const { lastInsertRowid } = insert.run(record.title, abstract, JSON.stringify(record));
  index.run(lastInsertRowid, record.title, abstract);
}
database.exec('COMMIT');
tell('import', started, `${records.length} added`);

started = performance.now();
const query = `SELECT count(*) AS total FROM search WHERE search MATCH 'rumination'`;
const { total } = database.prepare(query).get() as { total: number };
tell('search, one word', started, `${total} found`);
database.close();

started = performance.now();
new DatabaseSync(path).prepare('SELECT count(*) FROM sources').get();
tell('reopen', started, `${(statSync(path).size / 1e6).toFixed(1)} MB file`);
