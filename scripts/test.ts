import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser, waysToABrowser } from './browser/find.ts';
import { buildApplication } from './build.ts';
import { projectRoot } from './paths.ts';
import { addCounts, type Counts, countsSchema, summaryLine } from './test-report.ts';

/** `npm test`: finds a browser, builds, runs every test, and ends with one line that sums all of them up. */

const vitest = join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs');

interface Outcome {
  readonly counts: Counts;
  readonly succeeded: boolean;
}

/** One project of vitest.config.ts. The browser tests measure time, so nothing else runs beside them. */
async function runProject(project: string, folder: string, browser: string): Promise<Outcome> {
  const countsFile = join(folder, `${project}.json`);
  const words = [
    vitest,
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=scripts/count-reporter.ts',
  ];
  const status = await new Promise<number>((resolve) => {
    const child = spawn(process.execPath, words, {
      cwd: projectRoot,
      stdio: 'inherit',
      env: { ...process.env, NOSOGRAPH_TEST_COUNTS: countsFile, NOSOGRAPH_BROWSER: browser },
    });
    // Interrupted is interrupted: the tests that come next do not start.
    const stop = (signal: NodeJS.Signals) => {
      child.kill(signal);
      child.once('exit', () => process.exit(130));
    };
    process.on('SIGINT', stop).on('SIGTERM', stop);
    child.once('exit', (code) => {
      process.off('SIGINT', stop).off('SIGTERM', stop);
      resolve(code ?? 1);
    });
  });
  const written = await readFile(countsFile, 'utf8').catch(() => null);
  if (written === null) {
    console.error(`The ${project} tests ended without a report (status ${status}).`);
    return { counts: { passed: 0, failed: 1, skipped: [], triedAgain: [] }, succeeded: false };
  }
  const counts = countsSchema.parse(JSON.parse(written));
  return { counts, succeeded: status === 0 && counts.failed === 0 };
}

async function main(): Promise<void> {
  const say = (line: string) => console.log(line);
  const browser = await findBrowser(waysToABrowser(), say);
  say(`Browser tests run in ${browser}.`);
  await buildApplication(say);

  const folder = await mkdtemp(join(tmpdir(), 'nosograph-test-'));
  try {
    const unit = await runProject('unit', folder, browser);
    const browserTests = await runProject('e2e', folder, browser);
    const counts = addCounts(unit.counts, browserTests.counts);
    for (const { test, reason } of counts.skipped) say(`skipped: ${test} (${reason})`);
    for (const test of counts.triedAgain) say(`passed only when tried again: ${test}`);
    say(summaryLine(counts));
    process.exitCode = unit.succeeded && browserTests.succeeded ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(`nosograph: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
