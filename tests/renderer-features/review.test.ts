import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conditionsIn, staysInList, wholeQueue } from '../../renderer/features/review/filter.ts';
import { minutesLeft, perMinute } from '../../renderer/features/review/pace.ts';
import { wholeWords } from '../../renderer/features/review/passage-selection.ts';
import { successor, visibleList, windowFor, windowSize } from '../../renderer/features/review/queue.ts';

const rows = (...ids: string[]) => ids.map((id) => ({ id }));

describe('the review queue', () => {
  const snapshot = { offset: 10, total: 15, rows: rows('a', 'b', 'c', 'd', 'e') };

  test('shows the next claim in the place of one that was just decided', () => {
    const list = visibleList(snapshot, new Set(['b']));
    expect(list.total).toBe(14);
    expect(list.rowAt(11)?.id).toBe('c');
    expect(list.indexOf('c')).toBe(11);
    expect(list.indexOf('b')).toBe(-1);
  });

  test('forgets about decided claims that the engine no longer lists', () => {
    expect(visibleList(snapshot, new Set(['gone'])).total).toBe(15);
  });

  test('goes back only when nothing comes after', () => {
    const list = visibleList(snapshot, new Set());
    expect(successor(list, 11)?.id).toBe('c');
    expect(successor(list, 14)?.id).toBe('d');
    expect(successor(visibleList({ offset: 0, total: 1, rows: rows('a') }, new Set()), 0)).toBeUndefined();
  });

  test('keeps the place in view well inside the window that is asked for', () => {
    fc.assert(
      fc.property(fc.nat(100_000), (index) => {
        const from = windowFor(index);
        expect(from).toBeLessThanOrEqual(index);
        expect(index + 50).toBeLessThan(from + windowSize);
      }),
    );
  });
});

describe('the pace', () => {
  test('is told only after a few decisions', () => {
    expect(perMinute([0, 4000, 8000])).toBeNull();
    expect(perMinute([0, 4000, 8000, 12_000])).toBe(15);
  });

  test('does not count a pause as slow reading', () => {
    expect(perMinute([0, 4000, 8000, 12_000, 900_000, 904_000])).toBe(15);
  });

  test('follows the reader and forgets the start', () => {
    const slow = Array.from({ length: 20 }, (_, index) => index * 30_000);
    const last = slow.at(-1) ?? 0;
    const fast = Array.from({ length: 30 }, (_, index) => last + (index + 1) * 2000);
    expect(perMinute([...slow, ...fast])).toBe(30);
  });

  test('promises at least a minute', () => {
    expect(minutesLeft(3, 20)).toBe(1);
    expect(minutesLeft(128, 14)).toBe(9);
  });
});

describe('a selection in a passage', () => {
  const text = 'Insomnia symptoms predicted mood.';

  test('widens to whole words and leaves out spaces at its ends', () => {
    const { start, end } = wholeWords(text, 11, 29);
    expect(text.slice(start, end)).toBe('symptoms predicted mood');
    expect(wholeWords(text, 8, 9)).toEqual({ start: 9, end: 9 });
  });

  test('does not widen between Chinese characters, where no space parts the words', () => {
    expect(wholeWords('失眠导致抑郁', 2, 4)).toEqual({ start: 2, end: 4 });
  });
});

test('a condition is counted once, and the state is none', () => {
  expect(conditionsIn(wholeQueue)).toBe(0);
  expect(
    conditionsIn({ ...wholeQueue, state: 'accepted', polarity: '-', minConfidence: 0.5, text: ' x ' }),
  ).toBe(3);
});

test('a decided claim stays in a list of all states only', () => {
  expect(staysInList(wholeQueue, 'accepted')).toBe(false);
  expect(staysInList({ ...wholeQueue, state: null }, 'accepted')).toBe(true);
});
