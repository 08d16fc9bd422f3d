import { writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';
import { countTests } from './test-report.ts';

/** A vitest reporter that writes what the run came to into the file that NOSOGRAPH_TEST_COUNTS names. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], strayErrors: readonly unknown[]): void {
    const file = process.env.NOSOGRAPH_TEST_COUNTS;
    if (file !== undefined) writeFileSync(file, JSON.stringify(countTests(modules, strayErrors.length)));
  }
}
