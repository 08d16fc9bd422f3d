import { copyFileSync, existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeFrame, readJournal } from '../../core/storage/journal-format.ts';
import { noKeys, sampleSource } from './sample-entities.ts';
import { workplace } from './workplace.ts';

/** A folder as a killed process leaves it: the saved notebook and a journal of three records. */
async function crashed() {
  const place = workplace();
  const notebook = await place.create('saved');
  await notebook.act('rename', () => notebook.meta.set('name', 'first'));
  await notebook.act('rename', () => notebook.meta.set('name', 'second'));
  await notebook.undo();
  const copy = join(place.folder, 'crashed.nosograph');
  copyFileSync(place.path, copy);
  copyFileSync(`${place.path}.journal`, `${copy}.journal`);
  return { ...place, path: copy, journal: `${copy}.journal` };
}

test('what was committed after the last save is there, undo included', async () => {
  const place = await crashed();
  const notebook = await place.open(place.path);
  expect(notebook.state()).toMatchObject({
    name: 'first',
    recovered: 3,
    dirty: true,
    undo: 'rename',
    redo: 'rename',
  });
  expect(notebook.state().warnings).toEqual([]);
  await notebook.redo();
  expect(notebook.meta.get('name')).toBe('second');
  await notebook.close({ save: true });
  expect(existsSync(place.journal)).toBe(false);
  expect((await place.open(place.path)).state()).toMatchObject({ name: 'second', recovered: 0 });
});

test('a journal goes on where a recovery left it', async () => {
  const place = await crashed();
  const notebook = await place.open(place.path);
  await notebook.act('rename', () => notebook.meta.set('name', 'third'));
  const again = join(place.folder, 'again.nosograph');
  copyFileSync(place.path, again);
  copyFileSync(place.journal, `${again}.journal`);
  expect((await place.open(again)).state()).toMatchObject({ name: 'third', recovered: 4 });
});

test('a torn last record is cut off and reported, wherever it was torn', async () => {
  const whole = await crashed();
  const bytes = readFileSync(whole.journal);
  const ends = recordEnds(bytes);
  for (let length = ends[1]! + 1; length < ends[2]!; length += 7) {
    writeFileSync(whole.journal, bytes.subarray(0, length));
    const notebook = await whole.open(whole.path);
    expect(notebook.state()).toMatchObject({ name: 'second', recovered: 2 });
    expect(notebook.state().warnings.map(({ code }) => code)).toEqual(['journal.torn']);
    expect(readFileSync(whole.journal).length).toBe(ends[1]);
    await notebook.act('x', () => {});
    // Leave without saving and put the crash back for the next round.
    await notebook.close({ save: false });
  }
});

test('a journal torn before its first record is whole is no loss', async () => {
  const place = await crashed();
  for (const length of [0, 3, 40]) {
    writeFileSync(place.journal, readFileSync(place.journal).subarray(0, length));
    const notebook = await place.open(place.path);
    expect(notebook.state()).toMatchObject({ name: 'saved', recovered: 0 });
    await notebook.close({ save: false });
    writeFileSync(
      place.journal,
      encodeFrame('start', { format: 'nosograph-journal', generation: 'x', schema: 1 }),
    );
  }
});

test('a journal damaged in the middle gives what stands before, and is kept aside whole', async () => {
  const place = await crashed();
  const bytes = readFileSync(place.journal);
  const [first] = recordEnds(bytes);
  bytes[first! + 12]! ^= 0xff;
  writeFileSync(place.journal, bytes);
  const notebook = await place.open(place.path);
  expect(notebook.state()).toMatchObject({ name: 'first', recovered: 1, dirty: false });
  const [warning] = notebook.state().warnings;
  expect(warning).toMatchObject({ code: 'journal.damaged', value: 1 });
  expect(readFileSync(warning!.source!).equals(bytes)).toBe(true);
  await notebook.close({ save: false });
  expect((await place.open(place.path)).state()).toMatchObject({ name: 'first', recovered: 0, warnings: [] });
});

test('a journal whose statements do not apply is kept aside, what came before them stays', async () => {
  const place = await crashed();
  const wrong = encodeFrame('writes', { sql: ['INSERT INTO nowhere VALUES (?)'], runs: [[0, 1]] });
  const bytes = Buffer.concat([readFileSync(place.journal), wrong, encodeFrame('act', { label: 'x' })]);
  writeFileSync(place.journal, bytes);
  const notebook = await place.open(place.path);
  expect(notebook.state()).toMatchObject({ name: 'first', recovered: 3 });
  expect(notebook.state().warnings.map(({ code }) => code)).toEqual(['journal.damaged']);
});

test('a journal of another state of the file is set aside and not applied', async () => {
  const place = await crashed();
  const notebook = await place.open(place.path);
  const journal = readFileSync(place.journal);
  await notebook.close({ save: true });
  const other = await place.open(place.path);
  await other.act('rename', () => other.meta.set('name', 'later'));
  await other.close({ save: true });
  writeFileSync(place.journal, journal);

  const opened = await place.open(place.path);
  expect(opened.state()).toMatchObject({ name: 'later', recovered: 0 });
  const [warning] = opened.state().warnings;
  expect(warning).toMatchObject({ code: 'journal.foreign', value: 3 });
  expect(readFileSync(warning!.source!).equals(journal)).toBe(true);
});

test('a journal that the save took in, but could not remove any more, is spent', async () => {
  const place = await crashed();
  const journal = readFileSync(place.journal);
  const notebook = await place.open(place.path);
  await notebook.save({ overwrite: false });
  await notebook.close({ save: true });
  writeFileSync(place.journal, journal);
  expect((await place.open(place.path)).state()).toMatchObject({ name: 'first', recovered: 0, warnings: [] });
  expect(readdirSync(place.folder).filter((name) => name.startsWith('crashed.nosograph.journal'))).toEqual(
    [],
  );
});

test('a large import is recovered from the many frames that it was written in', async () => {
  const place = workplace();
  const notebook = await place.create();
  const abstract = 'sample '.repeat(100_000);
  await notebook.act('import', async (task) => {
    for (let index = 1; index <= 20; index++) {
      notebook.sources.insert(sampleSource(index, { abstract: `${abstract}${index}` }), noKeys);
      await task.breathe();
    }
  });
  const copy = join(place.folder, 'crashed.nosograph');
  copyFileSync(place.path, copy);
  copyFileSync(`${place.path}.journal`, `${copy}.journal`);
  const again = await place.open(copy);
  expect(again.state()).toMatchObject({ recovered: 1, undo: 'import' });
  expect(again.sources.get('source-20')?.record.abstract).toBe(`${abstract}20`);
});

test('no cut of a journal invents or reorders a record', () => {
  const frames = [encodeFrame('start', { format: 'nosograph-journal', generation: 'g', schema: 1 })];
  for (let index = 0; index < 5; index++) {
    frames.push(
      encodeFrame('writes', { sql: ['x'], runs: [[0, index]] }),
      encodeFrame('act', { label: `${index}` }),
    );
  }
  const bytes = Buffer.concat(frames);
  fc.assert(
    fc.property(fc.nat(bytes.length), (length) => {
      const { records, wholeLength, damagedInside } = readJournal(bytes.subarray(0, length));
      expect(records.map((record) => (record.kind === 'act' ? record.label : '')).join('')).toBe(
        '01234'.slice(0, records.length),
      );
      expect(wholeLength).toBeLessThanOrEqual(length);
      expect(damagedInside).toBe(false);
    }),
  );
});

test('no flipped bit of a journal passes for a record', () => {
  const start = encodeFrame('start', { format: 'nosograph-journal', generation: 'g', schema: 1 });
  const bytes = Buffer.concat([
    start,
    encodeFrame('act', { label: 'a' }),
    encodeFrame('act', { label: 'b' }),
  ]);
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.nat(7), (place, bit) => {
      const flipped = Buffer.from(bytes);
      flipped[place]! ^= 1 << bit;
      expect(readJournal(flipped).records.length).toBeLessThan(2);
    }),
  );
});

test('the journal is no file that SQLite takes for its own', async () => {
  const place = await crashed();
  expect(existsSync(`${place.path}-journal`)).toBe(false);
  truncateSync(place.journal, 0);
});

function recordEnds(bytes: Buffer): number[] {
  const ends: number[] = [];
  for (let length = 1; length <= bytes.length; length++) {
    const { records } = readJournal(bytes.subarray(0, length));
    if (records.length > ends.length) ends.push(length);
  }
  return ends;
}
