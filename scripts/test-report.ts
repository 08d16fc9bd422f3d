import { z } from 'zod';

/** What one run of vitest came to, as scripts/count-reporter.ts writes it. */
export const countsSchema = z.object({
  passed: z.int(),
  /** Failed tests, files that broke before their tests were known, and errors outside any test. */
  failed: z.int(),
  skipped: z.array(z.object({ test: z.string(), reason: z.string() })),
  /** Passed, but not at the first try: on a busy machine a step may come too late; often, it is a defect. */
  triedAgain: z.array(z.string()),
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
      diagnostic(): { readonly retryCount: number } | undefined;
    }>;
  };
}

/** Counts so that the sum can never say that all is well when something did not run. */
export function countTests(modules: readonly FinishedModule[], strayErrors: number): Counts {
  let passed = 0;
  let failed = strayErrors;
  const skipped: Counts['skipped'] = [];
  const triedAgain: string[] = [];
  for (const module of modules) {
    failed += module.errors().length;
    for (const test of module.children.allTests()) {
      const { state, note } = test.result();
      const name = `${module.relativeModuleId} > ${test.fullName}`;
      if (state === 'passed') {
        passed++;
        if ((test.diagnostic()?.retryCount ?? 0) > 0) triedAgain.push(name);
      } else if (state === 'skipped') {
        skipped.push({
          test: name,
          reason: note ?? 'no reason was given',
        });
      } else failed++;
    }
  }
  return { passed, failed, skipped, triedAgain };
}

export const addCounts = (a: Counts, b: Counts): Counts => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: [...a.skipped, ...b.skipped],
  triedAgain: [...a.triedAgain, ...b.triedAgain],
});

/** The last line of `npm test`. */
export const summaryLine = ({ passed, failed, skipped }: Counts): string =>
  `${passed} passed, ${failed} failed, ${skipped.length} skipped`;
