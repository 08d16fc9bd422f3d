import type { BrowserContext } from 'playwright-core';
import type { LongTask } from './page.ts';

declare global {
  /** Filled in the page by the script below. */
  var nosographLongTasks: LongTask[];
}

/** Records, from before the first script of every page, each time the main thread was busy for more than 50 ms. */
export async function watchLongTasks(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    globalThis.nosographLongTasks = [];
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) {
        globalThis.nosographLongTasks.push({ start: startTime, duration });
      }
    }).observe({ type: 'longtask', buffered: true });
  });
}
