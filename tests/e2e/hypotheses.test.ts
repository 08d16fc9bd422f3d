import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { seriousFindings } from './support/axe.ts';
import { openApp } from './support/page.ts';
import { openSample, soon } from './support/sample.ts';

async function openHypotheses(page: Page): Promise<void> {
  await openSample(page, 'hypotheses');
  await page.getByRole('article').waitFor();
}

describe('hypotheses', () => {
  test('are generated from the graph, with the sum that ranks the first', async () => {
    const { page } = await openApp();
    await openHypotheses(page);
    await page.keyboard.press('g');
    await page.getByRole('dialog').getByRole('button', { name: 'Generate' }).click();
    await page.getByText(/hypotheses were found/).waitFor();
    const sums = await page.getByRole('complementary').locator('table td').allInnerTexts();
    const terms = sums.map((text) => Number(text.replace('−', '-')));
    const total = terms.pop() ?? Number.NaN;
    expect(terms.reduce((sum, term) => sum + term, 0)).toBeCloseTo(total, 1);
  });

  test('are edited as Markdown that is saved and can be undone', async () => {
    const { page } = await openApp();
    await openHypotheses(page);
    await page.keyboard.press('e');
    await page
      .locator('.monaco-editor textarea, .monaco-editor .native-edit-context')
      .first()
      .waitFor({ state: 'attached' });
    await page.keyboard.press('Control+End');
    await page.keyboard.type('A note of mine.');
    await page.keyboard.press('Control+s');
    await page.getByLabel('Preview').getByText('A note of mine.').waitFor();
    await page.getByText('Saved', { exact: true }).waitFor();
    await page.getByRole('tab', { name: 'Evidence' }).click();
    await page.getByRole('tab', { name: 'Text' }).click();
    await page.getByLabel('Preview').getByText('A note of mine.').waitFor();
    await page.getByRole('button', { name: /^Undo/ }).first().click();
    await page.getByLabel('Preview').getByText('A note of mine.').waitFor({ state: 'detached' });
  });

  test('change their state by key, and the next one comes', async () => {
    const { page } = await openApp();
    await openHypotheses(page);
    const first = await page.getByRole('article').getAttribute('aria-label');
    await page.keyboard.press('2');
    await page.getByRole('button', { name: 'Refined 1' }).waitFor();
    await soon(() => page.getByRole('article').getAttribute('aria-label')).not.toBe(first);
    await page.keyboard.press('3');
    await page.getByRole('button', { name: 'Set aside 1' }).waitFor();
  });

  test('lead from a link to its edge in the graph', async () => {
    const { page } = await openApp();
    await openHypotheses(page);
    await page
      .getByRole('button', { name: /^Show .* in the graph$/ })
      .first()
      .click();
    await page.getByRole('application', { name: 'Causal graph' }).waitFor();
    await page.getByRole('complementary').getByText('How the belief adds up').waitFor();
  });

  test('have nothing serious for axe-core to find, in light and dark', async () => {
    for (const theme of ['light', 'dark'] as const) {
      const { page } = await openApp({ theme });
      await openHypotheses(page);
      expect(await seriousFindings(page), theme).toEqual([]);
    }
  });
});
