import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correlationsOfTable } from '../../core/data/correlation-matrix.ts';
import { readCsvTable } from '../../core/data/csv-table.ts';
import { histogramOf } from '../../core/data/histogram.ts';
import { guessKind } from '../../core/data/variable-kind.ts';
import { readDataFile } from '../../core/engine/app/datasets/read-data-file.ts';

const kindOf = (name: string, cells: readonly unknown[]) =>
  guessKind(readCsvTable([name, ...cells].join('\n'), 'x.csv', { delimiter: ';' }).table.columns[0]!);
const many = (cell: (index: number) => unknown, count = 60) =>
  Array.from({ length: count }, (_, index) => cell(index));

describe('the kind of a column', () => {
  it.each([
    ['ordinal, few-whole-numbers', 'mood', many((i) => i % 5)],
    ['continuous, many-whole-numbers', 'age', many((i) => 18 + (i % 40))],
    ['continuous, decimals', 'score', many((i) => i / 4)],
    ['binary, two-values', 'sex', many((i) => 1 + (i % 2))],
    ['nominal, few-words', 'site', many((i) => ['north', 'south'][i % 2])],
    ['identifier, identifier-name', 'participant_id', many((i) => 1000 + i)],
    ['identifier, identifier-name', 'ID', many((i) => 1 + Math.floor(i / 20))],
    ['identifier, identifier-name', '编号', many((i) => i)],
    ['identifier, unique-words', 'who', many((i) => `P-${i}`)],
    ['text, many-words', 'remark', many((i) => `Sample remark ${i}`)],
    ['text, dates', 'visit', many((i) => `2024-03-${String((i % 28) + 1).padStart(2, '0')}`)],
    ['text, dates', 'birthday', many((i) => `${(i % 28) + 1}.3.1980`)],
    ['continuous, no-values', 'empty', many(() => 'NA')],
    ['ordinal, single-value', 'same', many(() => 3)],
  ])('is %s for %s', (expected, name, cells) => {
    const { kind, because } = kindOf(name, cells);
    expect(`${kind}, ${because}`).toBe(expected);
  });
});

describe('a text table', () => {
  const chinese = Uint8Array.of(0xd2, 0xd6, 0xd3, 0xf4, 0x2c, 0xcb, 0xaf, 0xc3, 0xdf); // 抑郁,睡眠
  const file = (bytes: Uint8Array<ArrayBuffer>) => ({ name: 'x.csv', bytes });
  const withRows = (head: Uint8Array) =>
    Uint8Array.from([...head, ...new TextEncoder().encode('\n1,2\n3,4')]);

  it('in GB 18030 is recognised, and says so', () => {
    const { table, reading } = readDataFile(file(withRows(chinese)));
    expect(reading).toMatchObject({ encoding: 'gb18030', delimiter: ',' });
    expect(table.columns.map(({ name }) => name)).toEqual(['抑郁', '睡眠']);
  });

  it('is read as the user says where what is found is wrong', () => {
    const text = new TextEncoder().encode('a;b\n1,5;2,5\n3,5;4,5');
    expect(readDataFile(file(text)).reading).toMatchObject({ delimiter: ';', decimal: ',' });
    const wish = { delimiter: ';', decimal: '.', encoding: 'utf-8', sheet: null } as const;
    const { table } = readDataFile(file(text), wish);
    expect(table.columns[0]!.texts).toEqual(['1,5', '3,5']);
  });

  it('names the cell, the row and the column of a word among numbers', () => {
    const text = ['a,b', ...many((i) => `${i},${i}`, 20), '21,twenty-one'].join('\n');
    expect(() => readCsvTable(text, 'x.csv')).toThrow(
      expect.objectContaining({
        code: 'format.malformed',
        details: expect.objectContaining({ variable: 'b', row: 22, cell: 'twenty-one' }),
      }),
    );
  });
});

describe('a histogram', () => {
  it('counts every value once, in bars that touch', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 }), (values) => {
        const bars = histogramOf(Float64Array.from([...values, Number.NaN]));
        expect(bars.reduce((sum, { n }) => sum + n, 0)).toBe(values.length);
        for (const [index, bar] of bars.entries()) {
          if (index > 0) expect(bar.from).toBe(bars[index - 1]!.to);
        }
      }),
    );
  });
});

describe('a given matrix', () => {
  const read = (text: string) => correlationsOfTable(readCsvTable(text, 'm.csv').table, 'm.csv');

  it('is the same whole, or with one of its triangles only', () => {
    const whole = read('a,b,c\n1,.5,.3\n.5,1,.4\n.3,.4,1');
    expect(read('a,b,c\n1,,\n.5,1,\n.3,.4,1')).toEqual(whole);
    expect(read('a,b,c\n1,.5,.3\n,1,.4\n,,1')).toEqual(whole);
    expect(read(',a,b,c\na,4,1,1.2\nb,,1,.8\nc,,,4')).toEqual(whole);
  });

  it.each([
    ['is not square', 'a,b\n1,.5', /square/],
    ['lacks a pair', 'a,b,c\n1,,\n,1,\n.3,.4,1', /"b" with "a" is empty/],
    ['contradicts itself', 'a,b\n1,.5\n.6,1', /given twice/],
    ['has a variance of 0', 'a,b\n0,.5\n.5,1', /diagonal of "a"/],
    ['has a correlation beyond 1', 'a,b\n1,1.5\n1.5,1', /beyond 1/],
  ])('that %s is refused at the place', (_, text, message) => {
    expect(() => read(text)).toThrow(message);
  });
});
