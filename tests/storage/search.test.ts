import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Notebook } from '../../core/storage/notebook-contract.ts';
import { matchExpressions, segmented } from '../../core/storage/search-text.ts';
import { allSources, firstPage, noKeys, sampleSource } from './sample-entities.ts';
import { workplace } from './workplace.ts';

const texts: readonly [string, string][] = [
  ['Sample record on sleep and rumination', 'Self-esteem mediates naïve resilience.'],
  ['Sample record on depression', 'Rumination after poor sleep; AND vitamin D.'],
  ['样本记录：抑郁症与睡眠', '5-HT与抑郁的关系'],
  ['Sample record on Ångström units', 'sleeping, sleepy'],
];

async function library(): Promise<Notebook> {
  const notebook = await workplace().create();
  await notebook.act('import', () => {
    for (const [place, [title, abstract]] of texts.entries()) {
      const issued = { 'date-parts': [[2000 + place]] };
      notebook.sources.insert(sampleSource(place + 1, { title, abstract, issued }), noKeys);
    }
  });
  return notebook;
}

const search = (notebook: Notebook, text: string, sort: 'added' | 'relevance' = 'added'): number[] =>
  notebook.sources.list({ ...allSources, text, sort }, firstPage).rows.map(({ id }) => Number(id.slice(7)));

test.each<[string, number[]]>([
  ['', [1, 2, 3, 4]],
  ['sleep rumination', [1, 2]],
  ['"sleep and rumination"', [1]],
  ['"rumination sleep"', []],
  ['slee', [1, 2, 4]],
  ['slee ', []],
  ['naive', [1]],
  ['NAÏVE resil', [1]],
  ['angstrom', [4]],
  ['self-est', [1]],
  ['self esteem', [1]],
  ['vitamin d', [2]],
  ['and', [1, 2]],
  ['抑郁', [3]],
  ['抑郁症', [3]],
  ['症', [3]],
  ['系', [3]],
  ['抑症', []],
  ['睡眠 5-HT', [3]],
  ['"5-HT与抑郁"', [3]],
  ['record:on', [1, 2, 4]],
  ['title:', []],
  ['"sleep and rum', [1]],
  ['“record on sleep” rumination', [1]],
])('%j finds records %j', async (text, found) => {
  const notebook = await library();
  expect(search(notebook, text)).toEqual(found);
});

test('what has the words in its title comes first, then the newest', async () => {
  const notebook = await library();
  expect(search(notebook, 'rumination', 'relevance')).toEqual([1, 2]);
  expect(search(notebook, 'sleep', 'relevance')).toEqual([1, 4, 2]);
});

test('the index follows edits, removal, undo and redo', async () => {
  const notebook = await library();
  const first = notebook.sources.get('source-1')!;
  await notebook.act('edit', () =>
    notebook.sources.update(
      { ...first, record: { ...first.record, title: 'Sample record on insomnia' } },
      noKeys,
    ),
  );
  expect([search(notebook, 'insomnia'), search(notebook, 'sleep')]).toEqual([[1], [2, 4]]);
  await notebook.undo();
  expect([search(notebook, 'insomnia'), search(notebook, 'sleep')]).toEqual([[], [1, 2, 4]]);
  await notebook.redo();
  expect(search(notebook, 'insomnia')).toEqual([1]);
  await notebook.act('remove', () => notebook.sources.remove('source-1'));
  await notebook.act('import', () =>
    notebook.sources.insert(sampleSource(9, { title: 'Sample of something' }), noKeys),
  );
  expect([search(notebook, 'insomnia'), search(notebook, 'something')]).toEqual([[], [9]]);
  await notebook.undo();
  await notebook.undo();
  expect([search(notebook, 'insomnia'), search(notebook, 'something')]).toEqual([[1], []]);
});

test('an index that is mostly left behind is swept at a save, and undo still finds its texts again', async () => {
  const place = workplace();
  const notebook = await place.create();
  await notebook.act('import', () => {
    for (let index = 1; index <= 1000; index++) {
      notebook.sources.insert(sampleSource(index, { title: `Sample record number${index}` }), noKeys);
    }
  });
  await notebook.undo();
  const before = notebook.bytes().length;
  await notebook.save({ overwrite: false });
  expect(notebook.bytes().length).toBeLessThan(before);
  const title = 'Sample newcomer';
  await notebook.act('import', () => notebook.sources.insert(sampleSource(2000, { title }), noKeys));
  expect(search(notebook, 'newcomer')).toEqual([2000]);

  const redone = await workplace().create();
  await redone.act('import', () => redone.sources.insert(sampleSource(1), noKeys));
  await redone.act('more', () => {
    for (let index = 2; index <= 1000; index++) redone.sources.insert(sampleSource(index), noKeys);
  });
  await redone.undo();
  await redone.save({ overwrite: false });
  await redone.redo();
  expect(redone.sources.list({ ...allSources, text: 'sample record' }, firstPage).total).toBe(1000);
});

test('nothing that can be typed is a syntax error', async () => {
  const notebook = await library();
  const hostile = fc.array(
    fc.oneof(
      fc.constantFrom(
        '"',
        '*',
        '(',
        ')',
        'AND',
        'OR',
        'NOT',
        'NEAR/2',
        '-',
        '^',
        ':',
        'title:',
        '抑郁',
        "'",
        '\\',
        '\u0000',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.string({ maxLength: 6 }),
    ),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(hostile, fc.constantFrom('', ' '), (pieces, glue) => {
      search(notebook, pieces.join(glue), 'relevance');
    }),
    { numRuns: 300 },
  );
});

test('a whole page can be pasted as a query', async () => {
  const notebook = await library();
  const page = Array.from({ length: 3000 }, (_, index) => `word${index}`).join(' ');
  expect(search(notebook, page)).toEqual([]);
  expect(matchExpressions(page)).toHaveLength(15);
});

test('Chinese is cut into overlapping pairs, the last character alone', () => {
  expect(segmented('抑郁症')?.trim()).toBe('抑郁 郁症 症');
  expect(segmented('plain text')).toBeNull();
});

test('every two characters in a row of a Chinese text find it', async () => {
  const notebook = await library();
  const title = texts[2]![0];
  for (const run of title.match(/\p{Script=Han}+/gu) ?? []) {
    for (let start = 0; start < run.length; start++) {
      for (let end = start + 1; end <= run.length; end++) {
        expect(search(notebook, run.slice(start, end)), run.slice(start, end)).toEqual([3]);
      }
    }
  }
});
