import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDataFile } from '../../core/engine/app/datasets/read-data-file.ts';
import { NosographError } from '../../core/foundation/errors.ts';
import { writeSav } from '../data/sav-writer.ts';
import { writeXlsx } from '../data/xlsx-writer.ts';

const rows = Array.from({ length: 12 }, (_, row) => [`P${row}`, row % 5, row / 3, row === 4 ? 99 : row]);
const variables = [
  { name: 'WHO', width: 8 },
  { name: 'A', label: 'Sample', labels: [[0, 'none'] as const] },
  { name: 'B', missingRange: [90, 99] as const },
  { name: 'C' },
];
const samples = {
  'sav, plain': writeSav(variables, rows),
  'sav, compressed': writeSav(variables, rows, { compression: 'bytecode' }),
  'sav, zlib': writeSav(variables, rows, { compression: 'zlib' }),
  xlsx: writeXlsx({ Sheet: [['who', 'a', 'b', 'c'], ...rows] }),
  csv: new TextEncoder().encode(['who;a;b;c', ...rows.map((row) => row.join(';'))].join('\n')),
};

/** Some bytes replaced, and perhaps a piece cut out. */
const damage = fc.record({
  changes: fc.array(fc.tuple(fc.nat(100_000), fc.integer({ min: 0, max: 255 })), { maxLength: 12 }),
  cut: fc.option(fc.tuple(fc.nat(100_000), fc.nat(60))),
});

describe.each(Object.entries(samples))('a damaged file (%s)', (_, good) => {
  it('is read or refused with a code, never with a bug, and soon', () => {
    fc.assert(
      fc.property(damage, ({ changes, cut }) => {
        let bytes = good.slice();
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        if (cut !== null) {
          const from = cut[0] % bytes.length;
          bytes = Uint8Array.from([...bytes.subarray(0, from), ...bytes.subarray(from + cut[1])]);
        }
        const started = performance.now();
        try {
          const { table } = readDataFile({ name: 'damaged', bytes });
          for (const { values } of table.columns) expect(values).toHaveLength(table.rows);
        } catch (thrown) {
          if (!(thrown instanceof NosographError)) throw thrown;
          expect(thrown.code).toMatch(/^(format|input)\./);
        }
        expect(performance.now() - started).toBeLessThan(5_000);
      }),
      { numRuns: 150 },
    );
  });
});
