import { z } from 'zod';

/** What one run of vitest came to, as scripts/count-reporter.ts writes it. */
export const countsSchema = z.object({
  passed: z.int(),
  /** Failed tests, files that broke before their tests were known, and errors outside any test. */
  failed: z.int(),
  skipped: z.array(z.object({ test: z.string(), reason: z.string() })),
});
export type Counts = z.infer<typeof countsSchema>;

/** What is needed of a finished test module: vitest's TestModule has it. */
export interface FinishedModule {
  readonly relativeModuleId: string;
  errors(): readonly unknown[];
  readonly children: {
    allTests(): Iterable<{
      readonly fullName: string;
      result(): { readonly state: string; readonly note?: string };
    }>;
  };
}

/** Counts so that the sum can never say that all is well when something did not run. */
export function countTests(modules: readonly FinishedModule[], strayErrors: number): Counts {
  let passed = 0;
  let failed = strayErrors;
  const skipped: Counts['skipped'] = [];
  for (const module of modules) {
    failed += module.errors().length;
    for (const test of module.children.allTests()) {
      const { state, note } = test.result();
      if (state === 'passed') passed++;
      else if (state === 'skipped') {
        skipped.push({
          test: `${module.relativeModuleId} > ${test.fullName}`,
          reason: note ?? 'no reason was given',
        });
      } else failed++;
    }
  }
  return { passed, failed, skipped };
}

export const addCounts = (a: Counts, b: Counts): Counts => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: [...a.skipped, ...b.skipped],
});

/** The last line of `npm test`. */
export const summaryLine = ({ passed, failed, skipped }: Counts): string =>
  `${passed} passed, ${failed} failed, ${skipped.length} skipped`;
