import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NosographError } from '../../core/foundation/errors.ts';
import { openNotebook, readNotebookHeader, schemaVersion } from '../../core/storage/notebook.ts';
import { Database, loadSqlite } from '../../core/storage/sqlite.ts';
import { noKeys, sampleSource } from './sample-entities.ts';
import { codeOf, workplace } from './workplace.ts';

async function goodNotebook() {
  const place = workplace();
  const notebook = await place.create();
  await notebook.act('import', () => {
    for (let index = 1; index <= 200; index++) {
      notebook.sources.insert(sampleSource(index, { abstract: 'sample '.repeat(50) }), noKeys);
    }
  });
  await notebook.close({ save: true });
  return { ...place, bytes: readFileSync(place.path) };
}

/** Tries to open a file with these bytes; answers the error's code after seeing that the file is as it was. */
async function attempt(place: Awaited<ReturnType<typeof goodNotebook>>, bytes: Uint8Array): Promise<string> {
  const path = join(place.folder, 'hostile.nosograph');
  writeFileSync(path, bytes);
  const code = await codeOf(place.open(path).then((notebook) => notebook.close({ save: false })));
  expect(readFileSync(path).equals(bytes)).toBe(true);
  return code;
}

test('a notebook that was cut short anywhere is called damaged', async () => {
  const place = await goodNotebook();
  expect(await attempt(place, place.bytes)).toBe('no error');
  await fc.assert(
    fc.asyncProperty(fc.nat(place.bytes.length - 1), async (length) => {
      expect(await attempt(place, place.bytes.subarray(0, length))).toBe('notebook.damaged');
    }),
    { numRuns: 60, examples: [[0], [1], [15], [16], [99], [100], [4096], [8192], [place.bytes.length - 1]] },
  );
});

test('a notebook with overwritten pages opens or is called damaged, never anything else', async () => {
  const place = await goodNotebook();
  await fc.assert(
    fc.asyncProperty(
      fc.nat(place.bytes.length - 1),
      fc.uint8Array({ minLength: 1, maxLength: 9000 }),
      async (offset, noise) => {
        const bytes = Buffer.from(place.bytes);
        bytes.set(noise.subarray(0, bytes.length - offset), offset);
        const allowed = ['no error', 'notebook.damaged'];
        // The first bytes say what kind of file this is.
        if (offset < 100) allowed.push('notebook.foreign', 'notebook.newer');
        expect(allowed).toContain(await attempt(place, bytes));
      },
    ),
    { numRuns: 60 },
  );
});

test('random bytes are called foreign', async () => {
  const place = await goodNotebook();
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 16, maxLength: 3000 }), async (bytes) => {
      expect(await attempt(place, bytes)).toBe('notebook.foreign');
    }),
    { numRuns: 30 },
  );
});

test('an empty file is called damaged', async () => {
  const place = await goodNotebook();
  expect(await attempt(place, new Uint8Array())).toBe('notebook.damaged');
});

test('the database of another program is called foreign', async () => {
  const place = await goodNotebook();
  const sqlite = await loadSqlite(() => place.host.asset('sqlite.wasm'));
  const database = new Database(sqlite);
  database.script('CREATE TABLE notes (text)');
  const bytes = database.bytes();
  database.close();
  expect(await attempt(place, bytes)).toBe('notebook.foreign');
});

test('a database that only claims to be a notebook is called damaged', async () => {
  const place = await goodNotebook();
  const sqlite = await loadSqlite(() => place.host.asset('sqlite.wasm'));
  const database = new Database(sqlite);
  database.script('PRAGMA application_id = 0x4e4f534f; PRAGMA user_version = 1; CREATE TABLE notes (text)');
  const bytes = database.bytes();
  database.close();
  expect(await attempt(place, bytes)).toBe('notebook.damaged');
});

test('a notebook of a newer version is refused as such', async () => {
  const place = await goodNotebook();
  const bytes = Buffer.from(place.bytes);
  bytes.writeUInt32BE(7, 60);
  expect(await attempt(place, bytes)).toBe('notebook.newer');
});

test('a folder is unreadable', async () => {
  const place = await goodNotebook();
  const folder = join(place.folder, 'folder.nosograph');
  mkdirSync(folder);
  expect(await codeOf(place.open(folder))).toBe('file.unreadable');
});

test('a file that the system does not let read keeps its error, and no lock stays behind', async () => {
  const refusal = new NosographError('file.unreadable', 'reading it is not permitted');
  const good = await goodNotebook();
  const { files } = good.host;
  const host = { ...good.host, files: { ...files, read: () => Promise.reject(refusal) } };
  await expect(openNotebook(host, good.path)).rejects.toBe(refusal);
  expect(await codeOf(good.open())).toBe('no error');
});

test('a refused notebook can be opened once it is put right: nothing holds on to it', async () => {
  const place = await goodNotebook();
  const path = join(place.folder, 'hostile.nosograph');
  expect(await attempt(place, place.bytes.subarray(0, 5000))).toBe('notebook.damaged');
  writeFileSync(path, place.bytes);
  expect((await place.open(path)).sources.count()).toBe(200);
});

test('the header tells schema, page size and pages', async () => {
  const { bytes } = await goodNotebook();
  expect(readNotebookHeader(bytes, 'x')).toEqual({
    schemaVersion,
    pageSize: 8192,
    pages: bytes.length / 8192,
  });
});
