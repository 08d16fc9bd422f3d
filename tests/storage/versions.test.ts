import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keptVersions, surplus, versionsFolder } from '../../core/storage/versions.ts';

const nameAt = (day: number, minute: number): string =>
  `${new Date(Date.UTC(2026, 0, day, 0, minute)).toISOString().replace(/[:.]/g, '-')}.nosograph`;

test('the newest twenty are kept', () => {
  const names = Array.from({ length: 25 }, (_, minute) => nameAt(1, minute));
  expect([...surplus(names)].sort()).toEqual(names.slice(0, 5));
});

test('the last version of yesterday survives a day of frequent saving, for a week', () => {
  const today = Array.from({ length: 30 }, (_, minute) => nameAt(20, minute));
  const before = Array.from({ length: 12 }, (_, index) => [
    nameAt(8 + index, 1),
    nameAt(8 + index, 2),
  ]).flat();
  const dropped = new Set(surplus([...before, ...today]));
  const kept = before.filter((name) => !dropped.has(name));
  expect(kept).toEqual([13, 14, 15, 16, 17, 18, 19].map((day) => nameAt(day, 2)));
});

test('files that are no versions are never dropped', () => {
  const names = Array.from({ length: 25 }, (_, minute) => nameAt(1, minute));
  expect(surplus([...names, 'notes.txt', '.DS_Store'])).not.toContain('notes.txt');
});

test('dropping is done at once and never reaches the newest twenty', () => {
  const saved = fc.uniqueArray(fc.record({ day: fc.integer({ min: 1, max: 28 }), minute: fc.nat(600) }), {
    maxLength: 80,
    selector: ({ day, minute }) => `${day} ${minute}`,
  });
  fc.assert(
    fc.property(saved, (times) => {
      const names = times.map(({ day, minute }) => nameAt(day, minute)).sort();
      const dropped = new Set(surplus(names));
      const kept = names.filter((name) => !dropped.has(name));
      expect(kept.slice(-keptVersions)).toEqual(names.slice(-keptVersions));
      expect(kept.length).toBeLessThanOrEqual(keptVersions + 7);
      expect(surplus(kept)).toEqual([]);
    }),
  );
});

test('the folder stands beside the notebook on every system', () => {
  expect(versionsFolder('/a/b.nosograph')).toBe('/a/.b.nosograph-versions');
  expect(versionsFolder('C:\\a\\b.nosograph')).toBe('C:\\a\\.b.nosograph-versions');
  expect(versionsFolder('b.nosograph')).toBe('.b.nosograph-versions');
});
