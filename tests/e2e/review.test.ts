import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { seriousFindings } from './support/axe.ts';
import { openApp } from './support/page.ts';
import { openSample, soon } from './support/sample.ts';

/** How many claims wait, as the bar under the passage says. */
async function left(page: Page): Promise<number> {
  const words = await page.getByRole('toolbar', { name: 'Decisions' }).textContent();
  return Number(/(\d+) left/.exec(words ?? '')?.[1]);
}

const current = (page: Page) => page.locator('[aria-current="true"]').filter({ hasText: /·/ }).textContent();

async function openReview(page: Page): Promise<void> {
  await openSample(page, 'review');
  await page.getByRole('article', { name: 'Passage' }).waitFor();
}

describe('the review', () => {
  test('clears twenty claims by key, and each decision brings the next claim', async () => {
    const { page } = await openApp();
    await openReview(page);
    const before = await left(page);
    const decided = Math.min(20, before - 1);
    for (let count = 1; count <= decided; count += 1) {
      await page.keyboard.press(count % 3 === 0 ? 'r' : 'a');
      await soon(() => left(page)).toBe(before - count);
    }
    const rejected = Math.floor(decided / 3);
    await page.getByRole('button', { name: `Rejected ${rejected}` }).waitFor();
  });

  test('undo brings the claim back in front', async () => {
    const { page } = await openApp();
    await openReview(page);
    const before = await left(page);
    const first = await current(page);
    await page.keyboard.press('a');
    await soon(() => left(page)).toBe(before - 1);
    expect(await current(page)).not.toBe(first);
    await page.keyboard.press('u');
    await soon(() => left(page)).toBe(before);
    await soon(() => current(page)).toBe(first);
  });

  test('marks cause and effect in place, and says where the quote stands', async () => {
    const { page } = await openApp();
    await openReview(page);
    const passage = page.getByRole('article', { name: 'Passage' });
    expect(await passage.locator('mark[data-name*="cause"]').count()).toBeGreaterThan(0);
    expect(await passage.locator('mark[data-name*="effect"]').count()).toBeGreaterThan(0);
    await passage.getByText(/characters [\d,]+ to [\d,]+/).waitFor();
  });

  test('corrects a claim without leaving the passage', async () => {
    const { page } = await openApp();
    await openReview(page);
    await page.keyboard.press('e');
    const cause = page.getByRole('combobox', { name: 'Cause' });
    await cause.fill('early waking');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'early waking', exact: true }).waitFor();
    await page.getByRole('toolbar', { name: 'Decisions' }).waitFor();
  });

  test('accepts all that the filter shows after saying how many, and then points to the graph', async () => {
    const { page } = await openApp();
    await openReview(page);
    const before = await left(page);
    await page.keyboard.press('Shift+A');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: `Accept ${before} claims` })
      .click();
    await page.getByRole('button', { name: 'Go to the graph' }).click();
    await page.getByRole('application', { name: 'Causal graph' }).waitFor();
  });

  test('has nothing serious for axe-core to find, in light and dark', async () => {
    for (const theme of ['light', 'dark'] as const) {
      const { page } = await openApp({ theme });
      await openReview(page);
      await page.getByText('If accepted').waitFor();
      expect(await seriousFindings(page), theme).toEqual([]);
    }
  });
});
