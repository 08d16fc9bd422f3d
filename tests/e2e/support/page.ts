import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect, inject, onTestFinished } from 'vitest';
import { projectRoot } from '../../../scripts/paths.ts';
import { watchLongTasks } from './long-tasks.ts';

export interface AppOptions {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: 'light' | 'dark';
  readonly language?: 'en' | 'zh';
  /** False for a test that only looks at the page before it has started. */
  readonly waitUntilShown?: boolean;
}

/** The app in a browser context of its own, watched until the test ends. */
export interface OpenedApp {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Blocks of the main thread of more than 50 ms, so far. */
  longTasks(): Promise<readonly LongTask[]>;
  /** Writes screenshots/NAME.png (not committed); returns its path. */
  screenshot(name: string): Promise<string>;
  /** For the rare test that provokes an error on purpose: what matches is no problem. */
  expectProblem(pattern: RegExp): void;
}

export interface LongTask {
  readonly start: number;
  readonly duration: number;
}

let connection: Promise<Browser> | null = null;

/** One connection for each test file; it ends with the file's process. */
const browser = (): Promise<Browser> => {
  connection ??= chromium.connect(inject('browserEndpoint'));
  return connection;
};

/**
 * Opens the app in a fresh context: no storage, no cache, nothing of another test. When the test ends the context is
 * closed, and an error in the console, an uncaught exception or a request to anywhere else fails the test.
 */
export async function openApp(options: AppOptions = {}): Promise<OpenedApp> {
  const { width = 1440, height = 900, theme = 'light', language = 'en', waitUntilShown = true } = options;
  const context = await (await browser()).newContext({
    viewport: { width, height },
    colorScheme: theme,
    locale: language === 'zh' ? 'zh-CN' : 'en-US',
    reducedMotion: 'reduce',
  });
  const problems: string[] = [];
  const expected: RegExp[] = [];
  const origin = new URL(inject('url')).origin;
  watchRequests(context, origin, problems);
  watchPages(context, problems);
  await watchLongTasks(context);
  onTestFinished(async () => {
    await context.close();
    const unexpected = problems.filter((problem) => !expected.some((pattern) => pattern.test(problem)));
    expect(unexpected, 'errors in the console, and requests that left the machine').toEqual([]);
  });

  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(inject('url'));
  if (waitUntilShown) await page.locator('#root', { hasText: /\S/ }).waitFor();
  return {
    page,
    context,
    longTasks: () => page.evaluate(() => globalThis.nosographLongTasks),
    async screenshot(name) {
      const folder = join(projectRoot, 'screenshots');
      await mkdir(folder, { recursive: true });
      const path = join(folder, `${name}.png`);
      await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
      return path;
    },
    expectProblem: (pattern) => void expected.push(pattern),
  };
}

/** Nothing may leave the machine: every request goes to the loopback server, or to what the page made itself. */
function watchRequests(context: BrowserContext, origin: string, problems: string[]): void {
  const isOwn = (address: string) =>
    address === origin ||
    address.startsWith(`${origin}/`) ||
    address.startsWith(`blob:${origin}/`) ||
    address.startsWith('data:');
  context.on('request', (request) => {
    if (!isOwn(request.url())) problems.push(`request to ${request.url()}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) problems.push(`status ${response.status()} for ${response.url()}`);
  });
}

function watchPages(context: BrowserContext, problems: string[]): void {
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => problems.push(`uncaught: ${error.error().stack ?? error.error()}`));
  context.on('page', (page) => page.on('crash', () => problems.push('the page crashed')));
}
