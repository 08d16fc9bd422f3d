import { describe, expect, it } from 'vitest';
import { savedWords } from '../../renderer/app/saved-words.ts';
import { emptyFilter, isFiltered, listQuery } from '../../renderer/features/library/list-state.ts';
import { namesOf } from '../../renderer/features/library/names.ts';
import { copyableTable } from '../../renderer/features/library/report-rows.ts';
import { formatsFor } from '../../renderer/locales/format.ts';
import { parseSettings, screenLanguage } from '../../renderer/state/settings.ts';
import { clampSize } from '../../renderer/ui/pane-size.ts';

describe('what the status bar says of saving', () => {
  const notebook = { dirty: true, revision: 7 };
  it('in a browser tells the working copy from the file of the user', () => {
    expect(savedWords(notebook, null, false)).toEqual({ words: 'here', isDone: true });
    expect(savedWords(notebook, { revision: 7 }, false)).toEqual({ words: 'inFile', isDone: true });
    expect(savedWords(notebook, { revision: 6 }, false)).toEqual({ words: 'notInFile', isDone: false });
  });
  it('on the desktop follows the file', () => {
    expect(savedWords(notebook, null, true).words).toBe('unsaved');
    expect(savedWords({ dirty: false, revision: 7 }, null, true).words).toBe('saved');
  });
});

describe('settings', () => {
  it('that are broken or foreign are the defaults', () => {
    const defaults = parseSettings(null);
    expect(defaults.theme).toBe('system');
    expect(parseSettings('{broken')).toEqual(defaults);
    expect(parseSettings('"text"')).toEqual(defaults);
    expect(parseSettings('{"theme":"pink","singleKeys":"no"}')).toEqual(defaults);
  });
  it('keep what was chosen', () => {
    expect(parseSettings('{"theme":"dark","language":"zh","singleKeys":false}')).toMatchObject({
      theme: 'dark',
      language: 'zh',
      singleKeys: false,
    });
  });
  it('speak Chinese to a Chinese system and English to any other, unless told', () => {
    expect(screenLanguage(null, ['zh-Hant-TW', 'en'])).toBe('zh');
    expect(screenLanguage(null, ['de-CH', 'zh'])).toBe('en');
    expect(screenLanguage('zh', ['de-CH'])).toBe('zh');
  });
});

describe('the list of sources', () => {
  it('sorts what was searched by relevance until a column is chosen', () => {
    const searched = { ...emptyFilter, text: ' sleep ' };
    const asked = listQuery(searched, { column: 'added', descending: false });
    expect(asked).toMatchObject({ sort: 'relevance', filter: { text: 'sleep' } });
    expect(listQuery(searched, { column: 'year', descending: true })).toMatchObject({
      sort: 'year',
      descending: true,
    });
    expect(listQuery(emptyFilter, { column: 'added', descending: false }).sort).toBe('added');
  });
  it('knows whether anything is filtered', () => {
    expect(isFiltered(emptyFilter)).toBe(false);
    expect(isFiltered({ ...emptyFilter, yearFrom: 1990 })).toBe(true);
  });
});

describe('names', () => {
  it('stand as people write them, Chinese ones without a space', () => {
    const names = [
      { family: 'Sample', given: 'Ada', 'non-dropping-particle': 'van' },
      { family: '王', given: '雅俊' },
      { literal: 'Sample Study Group' },
    ];
    expect(namesOf(names)).toBe('Ada van Sample, 王雅俊, Sample Study Group');
  });
});

describe('a copied list', () => {
  it('is a table for a spreadsheet, whatever the cells hold', () => {
    const columns = [{ id: 'a', header: 'Record', width: '1fr', cell: () => null }];
    const rows = [{ id: '0', cells: ['two\nlines\tand a tab'] }];
    expect(copyableTable(columns, rows)).toBe('Record\ntwo lines and a tab');
  });
});

describe('formats', () => {
  it('write figures with a true minus and sizes in words of the language', () => {
    const format = formatsFor('en');
    expect(format.decimal(-0.5, 2)).toBe('−0.50');
    expect(format.number(50_000)).toBe('50,000');
    expect(format.bytes(1_500_000)).toBe('1.5 MB');
  });
});

describe('a pane', () => {
  it('stays within its bounds, in whole pixels', () => {
    expect(clampSize(100.4, 180, 640)).toBe(180);
    expect(clampSize(700, 180, 640)).toBe(640);
    expect(clampSize(300.6, 180, 640)).toBe(301);
  });
});
