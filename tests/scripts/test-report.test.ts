import { describe, expect, it } from 'vitest';
import { addCounts, countTests, type FinishedModule, summaryLine } from '../../scripts/test-report.ts';

const module = (
  name: string,
  tests: readonly {
    readonly fullName: string;
    readonly state: string;
    readonly note?: string;
    readonly retryCount?: number;
  }[],
  errors: readonly unknown[] = [],
): FinishedModule => ({
  relativeModuleId: name,
  errors: () => errors,
  children: {
    allTests: () =>
      tests.map(({ fullName, state, note, retryCount = 0 }) => ({
        fullName,
        result: () => ({ state, note }),
        diagnostic: () => ({ retryCount }),
      })),
  },
});

describe('the sum of the tests', () => {
  it('adds up both projects in one line', () => {
    const unit = countTests(
      [
        module('a.test.ts', [
          { fullName: 'one', state: 'passed' },
          { fullName: 'two', state: 'failed' },
        ]),
      ],
      0,
    );
    const browser = countTests(
      [module('b.test.ts', [{ fullName: 'three', state: 'skipped', note: 'the runtime is absent' }])],
      0,
    );
    const sum = addCounts(unit, browser);
    expect(summaryLine(sum)).toBe('1 passed, 1 failed, 1 skipped');
    expect(sum.skipped).toEqual([{ test: 'b.test.ts > three', reason: 'the runtime is absent' }]);
  });

  it('names a test that passed only when it was tried again', () => {
    const tests = [
      { fullName: 'steady', state: 'passed' },
      { fullName: 'shaky', state: 'passed', retryCount: 1 },
    ];
    expect(countTests([module('a.test.ts', tests)], 0).triedAgain).toEqual(['a.test.ts > shaky']);
  });

  it('counts a file that broke, an error outside any test, and a test that never ended as failures', () => {
    const counts = countTests(
      [
        module('broken.test.ts', [], [new Error('no such module')]),
        module('a.test.ts', [{ fullName: 'x', state: 'pending' }]),
      ],
      1,
    );
    expect(counts.failed).toBe(3);
  });
});
