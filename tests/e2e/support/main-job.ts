import type { Page } from 'playwright-core';
import type { LongTask, OpenedApp } from './page.ts';
import { sampleRis } from './sample-literature.ts';

declare global {
  /** Put into the page before anything is measured. */
  var sampleFile: File;
}

/** A step of the main job, with every block of the main thread of more than 50 ms while it ran. */
export interface MeasuredStep {
  readonly name: string;
  readonly milliseconds: number;
  readonly blocks: readonly number[];
}

export const longestBlock = ({ blocks }: MeasuredStep): number => Math.max(0, ...blocks);

/** After a step the window draws what came of it; blocks of that belong to the step. */
const aftermath = 700;

/**
 * From an empty window to hypotheses: import, extraction, review of one claim and of all, graph, generation.
 * What is waited for is found by plain selectors: a search by role would compute names in the page, and the page
 * would be blamed for it.
 */
export async function measureMainJob(app: OpenedApp, records: number): Promise<readonly MeasuredStep[]> {
  const { page } = app;
  const steps: MeasuredStep[] = [];
  const now = () => page.evaluate(() => performance.now());
  const measure = async (name: string, work: () => Promise<unknown>) => {
    const from = await now();
    await work();
    const milliseconds = (await now()) - from;
    await page.waitForTimeout(aftermath);
    const to = await now();
    const isWithin = ({ start, duration }: LongTask) => start < to && start + duration > from;
    const blocks = (await app.longTasks()).filter(isWithin).map(({ duration }) => Math.round(duration));
    steps.push({ name, milliseconds: Math.round(milliseconds), blocks });
  };
  const go = (place: string) =>
    page.evaluate((hash) => {
      location.hash = hash;
    }, `#/${place}`);

  await page.evaluate((text) => {
    globalThis.sampleFile = new File([text], 'sample.ris');
  }, sampleRis(records));
  await page.waitForTimeout(aftermath);
  await measure('import', () => drop(page));
  const extract = await centreOf(page, '[role=dialog] button:has-text("Extract claims")');
  await measure('extraction', async () => {
    await page.mouse.click(extract.x, extract.y);
    await appears(page, 'section[aria-live] li');
  });
  await measure('opening the review', async () => {
    await go('review');
    await page.locator('main article').waitFor();
  });
  await measure('accepting a claim', () => page.keyboard.press('a'));
  await measure('accepting all', async () => {
    await page.keyboard.press('Shift+A');
    await page.locator('[role=dialog] footer button').last().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('[role=dialog]').waitFor({ state: 'detached' });
  });
  await measure('opening the graph', async () => {
    await go('graph');
    await page.locator('[role=application] canvas').first().waitFor();
    await page.waitForTimeout(3 * aftermath);
  });
  await measure('opening the hypotheses', async () => {
    await go('hypotheses');
    await page.locator('main h2').first().waitFor();
  });
  await measure('asking for hypotheses', async () => {
    await page.keyboard.press('g');
    await page.locator('[role=dialog] footer button').last().waitFor();
  });
  await measure('generation', async () => {
    await page.keyboard.press('Enter');
    await page.locator('main article').waitFor();
  });
  return steps;
}

async function drop(page: Page): Promise<void> {
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(globalThis.sampleFile);
    const event = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer });
    document.querySelector('main')?.dispatchEvent(event);
  });
  await appears(page, '[role=dialog] footer button');
}

/** Long work is waited for with few looks at the page. */
async function appears(page: Page, selector: string): Promise<void> {
  await page.waitForFunction((wanted) => document.querySelector(wanted) !== null, selector, {
    polling: 200,
    timeout: 45_000,
  });
}

async function centreOf(page: Page, selector: string): Promise<{ readonly x: number; readonly y: number }> {
  const box = await page.locator(selector).boundingBox();
  if (box === null) throw new Error(`${selector} is not to be seen`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
