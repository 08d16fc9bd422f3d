import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Opens the first sample from the welcome screen and goes to a place. */
export async function openSample(page: Page, place: 'review' | 'graph' | 'hypotheses'): Promise<void> {
  await page
    .getByRole('button', { name: /Sleep, rumination|睡眠、反刍/ })
    .first()
    .click();
  await page.getByRole('navigation').waitFor();
  // The window goes to the library by itself once the sample is open; going elsewhere before that would be undone.
  await page.waitForFunction(() => location.hash.startsWith('#/library'));
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/${place}`);
}

/** What the engine and the screen take their time for: asked again until it holds, as long as a user would wait. */
export const soon = <Value>(look: () => Value | Promise<Value>) => expect.poll(look, { timeout: 25_000 });
