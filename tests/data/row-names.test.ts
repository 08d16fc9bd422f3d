import { describe, expect, test } from 'vitest';
import { readCsvTable } from '../../core/data/csv-table.ts';

describe('names of rows, as R and pandas write them', () => {
  test.each([
    ['an empty first name', ',a,b\nx,1,2\ny,3,4\n'],
    ['a quoted empty first name', '"","a","b"\n"x",1,2\n"y",3,4\n'],
    ['one name less than there are cells', 'a,b\nx,1,2\ny,3,4\n'],
  ])('%s: the first column is called row', (_, text) => {
    const { table } = readCsvTable(text, 'file.csv');
    expect(table.columns.map(({ name }) => name)).toEqual(['row', 'a', 'b']);
    expect(table.columns[0]!.texts).toEqual(['x', 'y']);
    expect(Array.from(table.columns[2]!.values)).toEqual([2, 4]);
  });

  test('a name that is missing elsewhere is refused, and so is one row that is longer', () => {
    expect(() => readCsvTable('a,,b\n1,2,3\n', 'file.csv')).toThrow(/column 2 has no name/u);
    expect(() => readCsvTable('a,b\n1,2\n1,2,3\n', 'file.csv')).toThrow(/row 3 has 3 cells/u);
    expect(() => readCsvTable(',row\nx,1\n', 'file.csv')).toThrow(/column 1 has no name/u);
  });
});
