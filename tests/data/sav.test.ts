import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutMissingCodes } from '../../core/data/missing-codes.ts';
import { isSav, readSav } from '../../core/data/sav/sav-table.ts';
import { writeSav } from './sav-writer.ts';

const variables = [
  { name: 'V1', longName: 'participant', width: 12 },
  {
    name: 'V2',
    longName: 'mood_in_the_morning',
    label: 'Stimmung, früh',
    missing: [99],
    missingRange: [-9, -1] as const,
    labels: [
      [0, 'gar nicht'],
      [4, 'sehr'],
    ] as const,
  },
  { name: 'V3', label: 'Visit', format: 20 },
];
const day = (Date.UTC(2024, 4, 31) - Date.UTC(1582, 9, 14)) / 1000;
const rows = [
  ['P-0001-long', 0, day],
  ['P2', 99, null],
  ['', -3, day + 3600],
  ['P4', 1.25, day],
  ['P5', null, day],
];

const forms = [
  ['plain', { compression: 'none' }],
  ['compressed', { compression: 'bytecode' }],
  ['zlib-compressed', { compression: 'zlib' }],
  ['big-endian', { compression: 'none', littleEndian: false }],
  ['big-endian and compressed', { compression: 'bytecode', littleEndian: false }],
  ['of an unknown number of cases', { compression: 'bytecode', unknownCases: true }],
] as const;

describe('an SPSS system file', () => {
  it.each(forms)('%s is read with labels, value labels and declared missing values', (_, options) => {
    const bytes = writeSav(variables, rows, options);
    expect(isSav(bytes)).toBe(true);
    const { table, encoding } = readSav(bytes, 'sample.sav', null);
    expect(encoding).toBe('utf-8');
    const [participant, mood, visit] = table.columns;
    expect(participant).toMatchObject({
      name: 'participant',
      texts: ['P-0001-long', 'P2', null, 'P4', 'P5'],
    });
    expect(mood).toMatchObject({
      name: 'mood_in_the_morning',
      label: 'Stimmung, früh',
      valueLabels: [
        { value: 0, label: 'gar nicht' },
        { value: 4, label: 'sehr' },
      ],
      missingCodes: [-3, 99],
    });
    expect([...mood!.values]).toEqual([0, 99, -3, 1.25, Number.NaN]);
    expect([...withoutMissingCodes(table).columns[1]!.values]).toEqual([
      0,
      Number.NaN,
      Number.NaN,
      1.25,
      Number.NaN,
    ]);
    expect(visit!.texts).toEqual(['2024-05-31', null, '2024-05-31', '2024-05-31', '2024-05-31']);
  });

  it('in a Chinese code page is read, by its code page or by the name of its encoding', () => {
    // 抑郁 (depression) in GB 18030.
    const encode = (text: string) =>
      text === '抑郁' ? Uint8Array.of(0xd2, 0xd6, 0xd3, 0xf4) : new TextEncoder().encode(text);
    const options = { encode, codePage: 936 };
    for (const encoding of [null, 'GBK', 'windows-936']) {
      const bytes = writeSav([{ name: 'V1', label: '抑郁' }], [[1], [2]], { ...options, encoding });
      expect(readSav(bytes, 'x.sav', null)).toMatchObject({
        encoding: 'gb18030',
        table: { columns: [{ label: '抑郁' }] },
      });
    }
  });

  it('of an unknown encoding is refused until the user says which it is', () => {
    const bytes = writeSav([{ name: 'V1', label: 'a' }], [[1], [2]], { encoding: 'EBCDIC-DK' });
    expect(() => readSav(bytes, 'x.sav', null)).toThrow(
      expect.objectContaining({
        code: 'format.encoding',
        details: expect.objectContaining({ file: 'x.sav' }),
      }),
    );
    expect(readSav(bytes, 'x.sav', 'utf-8').table.columns[0]!.label).toBe('a');
  });

  it('comes back number for number, whatever the numbers and however it is packed', () => {
    const cell = fc.oneof(
      fc.constant(null),
      fc.integer({ min: -120, max: 160 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 30 }),
        fc.constantFrom('none', 'bytecode', 'zlib'),
        fc.boolean(),
        (cells, compression, littleEndian) => {
          const names = ['A', 'B', 'C'].map((name) => ({ name }));
          const bytes = writeSav(names, cells, { compression, littleEndian });
          const { columns } = readSav(bytes, 'x.sav', null).table;
          for (const [row, values] of cells.entries()) {
            for (const [column, value] of values.entries()) {
              const expected = value === null || value === -Number.MAX_VALUE ? Number.NaN : value;
              const read = columns[column]!.values[row]!;
              expect(Object.is(read, expected) || read === expected).toBe(true);
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('cut short or garbled anywhere is refused as malformed, never read as something else', () => {
    for (const compression of ['none', 'bytecode', 'zlib'] as const) {
      const bytes = writeSav(variables, rows, { compression });
      for (let length = 4; length < bytes.length - 1; length += 3) {
        let thrown: unknown = null;
        try {
          readSav(bytes.subarray(0, length), 'cut.sav', null);
        } catch (failure) {
          thrown = failure;
        }
        // The end mark of compressed data may be missing: what stands before it is whole.
        if (thrown === null) expect(length).toBeGreaterThan(bytes.length - 9);
        else expect(thrown).toMatchObject({ code: expect.stringMatching(/^format\./) });
      }
    }
  });
});
