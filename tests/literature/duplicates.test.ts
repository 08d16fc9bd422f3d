import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  DuplicateIndex,
  mergeRecords,
  normalisedTitle,
  sourceKeys,
} from '../../core/literature/duplicates.ts';
import type { CslRecord } from '../../core/model/source.ts';

const record = (fields: Partial<CslRecord>): CslRecord => ({
  type: 'article-journal',
  title: 'Sample record 1: sleep and mood in a sample',
  author: [{ family: 'Sample', given: 'Author' }],
  issued: { 'date-parts': [[2020]] },
  ...fields,
});

describe('sourceKeys', () => {
  test('folds case, diacritics, punctuation and brackets of a translation', () => {
    const keys = [
      'Sample récord 1: Sleep — and mood',
      'SAMPLE RECORD 1 sleep and mood.',
      '[Sample record 1: sleep and mood].',
    ].map((title) => sourceKeys(record({ title })).titleYearAuthor);
    expect(new Set(keys).size).toBe(1);
    expect(keys[0]).not.toBeNull();
  });

  test('compares DOIs without case', () => {
    expect(sourceKeys(record({ DOI: '10.5555/ABC' })).doi).toBe('10.5555/abc');
  });

  test.each([
    ['a generic title', { title: 'Reply to the Editor' }],
    ['a short title', { title: 'Sleep' }],
    ['no year', { issued: undefined }],
    ['no author', { author: [] }],
  ])('gives no title key for %s', (_name, fields) => {
    expect(sourceKeys(record(fields)).titleYearAuthor).toBeNull();
  });

  test('gives a title key to Chinese records, whose titles are short in characters', () => {
    const keys = sourceKeys(record({ title: '样本睡眠与抑郁的研究', author: [{ literal: '张样本' }] }));
    expect(keys.titleYearAuthor).not.toBeNull();
  });

  test('takes a full DOI from the address when the record has only a short one', () => {
    expect(sourceKeys(record({ DOI: '10/abc123', URL: 'https://doi.org/10.5555/Sample' })).doi).toBe(
      '10.5555/sample',
    );
  });
});

describe('DuplicateIndex', () => {
  const index = () => {
    const known = new DuplicateIndex();
    known.add('a', sourceKeys(record({ DOI: '10.5555/a', PMID: '1' })));
    known.add('b', sourceKeys(record({ title: 'Sample record 2: another title of a sample' })));
    return known;
  };

  test('finds by DOI, then PMID, then title, year and author', () => {
    expect(index().find(sourceKeys(record({ DOI: '10.5555/A' })))).toEqual({ id: 'a', by: 'doi' });
    expect(index().find(sourceKeys(record({ PMID: '1', title: 'x' })))).toEqual({ id: 'a', by: 'pmid' });
    expect(index().find(sourceKeys(record({})))).toEqual({ id: 'a', by: 'title-year-author' });
  });

  test('never merges by title what has another DOI or PMID', () => {
    expect(index().find(sourceKeys(record({ DOI: '10.5555/other' })))).toBeNull();
    expect(index().find(sourceKeys(record({ PMID: '2' })))).toBeNull();
  });

  test('forgets what is removed', () => {
    const known = index();
    known.remove('a');
    expect(known.find(sourceKeys(record({ DOI: '10.5555/a' })))).toBeNull();
    expect(known.find(sourceKeys(record({})))).toBeNull();
  });
});

describe('mergeRecords', () => {
  test('fills what is lacking, names it, and leaves the rest as it is', () => {
    const kept = record({ abstract: undefined, custom: { DB: 'one' } });
    const other = record({
      title: 'Sample record 1, worded otherwise',
      abstract: 'Text.',
      PMID: '5',
      custom: { DB: 'two', AN: 'x' },
    });
    const { record: merged, filled } = mergeRecords(kept, other);
    expect(merged.title).toBe(kept.title);
    expect(merged).toMatchObject({ abstract: 'Text.', PMID: '5', custom: { DB: 'one', AN: 'x' } });
    expect([...filled].sort()).toEqual(['PMID', 'abstract', 'custom.AN']);
    expect(kept.abstract).toBeUndefined();
  });

  test('a record merged with itself is itself', () => {
    expect(mergeRecords(record({ DOI: '10.5555/a' }), record({ DOI: '10.5555/a' }))).toEqual({
      record: record({ DOI: '10.5555/a' }),
      filled: [],
    });
  });
});

test('normalising a title twice changes nothing more', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      (title) => normalisedTitle(normalisedTitle(title)) === normalisedTitle(title),
    ),
    { seed: 3 },
  );
});
