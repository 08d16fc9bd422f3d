import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { guessKind } from '../../core/data/variable-kind.ts';
import { readWorkbook } from '../../core/data/xlsx/xlsx-table.ts';
import { itemNames, simulatedItems } from '../helpers/scores.ts';
import { writeXlsx } from './xlsx-writer.ts';

const sheets = {
  'Read me': [['Sample workbook']],
  'Data & more': [
    [],
    ['id', 'score', 'done', 'visit', '睡眠'],
    ['s1', 1.5, true, { date: 45_443 }, 3],
    ['s2', null, false, { date: 45_444 }, 2],
    [],
    ['s3', { error: '#N/A' }, true, null, 1],
  ],
  Other: [['x'], [7], [8]],
};

describe('an Excel workbook', () => {
  it.each([false, true])('is read from the first sheet that holds data (texts inline: %s)', (inline) => {
    const { table, sheet, sheets: names } = readWorkbook(writeXlsx(sheets, { inline }), 'x.xlsx', null);
    expect(sheet).toBe('Data & more');
    expect(names).toEqual(['Read me', 'Data & more', 'Other']);
    const [id, score, done, visit, sleep] = table.columns;
    expect(id!.texts).toEqual(['s1', 's2', 's3']);
    expect([...score!.values]).toEqual([1.5, Number.NaN, Number.NaN]);
    expect([...done!.values]).toEqual([1, 0, 1]);
    expect(visit!.texts).toEqual(['2024-05-31', '2024-06-01', null]);
    expect(guessKind(visit!)).toMatchObject({ kind: 'text', because: 'dates' });
    expect(sleep).toMatchObject({ name: '睡眠', texts: null });
  });

  it('is read from the sheet that is asked for, and names its sheets when there is none of that name', () => {
    const bytes = writeXlsx(sheets);
    expect([...readWorkbook(bytes, 'x.xlsx', 'Other').table.columns[0]!.values]).toEqual([7, 8]);
    expect(() => readWorkbook(bytes, 'x.xlsx', 'Nowhere')).toThrow(/Read me, Data & more, Other/);
    expect(() => readWorkbook(bytes, 'x.xlsx', 'Read me')).toThrow(/holds no data/);
  });

  it('counts days from 1900 or 1904, as it says, and knows the day that never was', () => {
    const dated = (serial: number, since1904 = false) =>
      readWorkbook(writeXlsx({ S: [['d'], [{ date: serial }]] }, { since1904 }), 'x.xlsx', null).table
        .columns[0]!.texts![0];
    expect(dated(1)).toBe('1900-01-01');
    expect(dated(59)).toBe('1900-02-28');
    expect(dated(61)).toBe('1900-03-01');
    expect(dated(0, true)).toBe('1904-01-01');
  });

  it('with a formula error or a word among numbers is refused at the place', () => {
    const broken = writeXlsx({
      S: [
        ['a', 'b'],
        [1, { error: '#DIV/0!' }],
      ],
    });
    expect(() => readWorkbook(broken, 'x.xlsx', null)).toThrow(/row 2, column 2 has the formula error #DIV/);
    const numbers = Array.from({ length: 9 }, (_, row) => [row]);
    const word = writeXlsx({ S: [['a'], ...numbers, [], ['unknown']] });
    expect(() => readWorkbook(word, 'x.xlsx', null)).toThrow(
      /column "a" holds numbers but "unknown" in row 12/,
    );
  });

  it('that is another archive, or damaged, is refused as such', () => {
    const other = zipSync({ 'a.txt': strToU8('text') });
    expect(() => readWorkbook(other, 'a.zip', null)).toThrow(
      expect.objectContaining({ code: 'format.unknown' }),
    );
    const bytes = writeXlsx(sheets);
    const cut = bytes.subarray(0, bytes.length - 40);
    expect(() => readWorkbook(cut, 'x.xlsx', null)).toThrow(
      expect.objectContaining({ code: 'format.malformed' }),
    );
  });

  it('of 20,000 rows is read within seconds', () => {
    const rows = simulatedItems(20_000, 20);
    const bytes = writeXlsx({ S: [itemNames(20), ...rows] });
    const started = performance.now();
    expect(readWorkbook(bytes, 'x.xlsx', null).table.rows).toBe(20_000);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
