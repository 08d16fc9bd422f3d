import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { seriousFindings } from './support/axe.ts';
import { openApp } from './support/page.ts';
import { openSample, soon } from './support/sample.ts';

const canvas = (page: Page) => page.getByRole('application', { name: 'Causal graph' });
const inspector = (page: Page) => page.getByRole('complementary');

async function openGraph(page: Page): Promise<void> {
  await openSample(page, 'graph');
  await page.getByLabel('Legend').waitFor();
}

async function openTable(page: Page, name: 'Edges' | 'Concepts'): Promise<void> {
  await page.getByRole('button', { name: 'Tables of concepts and edges' }).click();
  await page.getByRole('tab', { name }).click();
  await page.getByRole('row').nth(1).waitFor();
}

describe('the graph', () => {
  test('leads from an edge to its quotes and from a quote to its source', async () => {
    const { page } = await openApp();
    await openGraph(page);
    await openTable(page, 'Edges');
    await page.getByRole('row').nth(1).click();
    await inspector(page).getByText('How the belief adds up').waitFor();
    const quote = inspector(page).locator('blockquote').first();
    expect(((await quote.textContent()) ?? '').length).toBeGreaterThan(12);
    expect(await quote.locator('mark').count()).toBeGreaterThan(1);
    await inspector(page).getByRole('button', { name: 'Open the source at this place' }).first().click();
    await soon(() => page.url()).toMatch(/#\/library\?source=.*field=(abstract|title).*start=\d+/);
  });

  test('draws a concept and an edge by keys alone, and undo takes them back', async () => {
    const { page } = await openApp();
    await openGraph(page);
    await canvas(page).focus();
    await page.keyboard.press('n');
    await page.getByRole('combobox', { name: 'Label' }).fill('noise at night');
    await page.keyboard.press('Enter');
    await inspector(page).getByRole('heading', { name: 'noise at night' }).waitFor();
    await soon(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('application');

    await page.keyboard.press('c');
    await page.getByText(/From noise at night: click the effect/).waitFor();
    for (const key of ['ArrowUp', 'ArrowLeft', 'ArrowRight', 'ArrowDown']) await page.keyboard.press(key);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'New edge' }).waitFor();
    await page.getByRole('textbox', { name: 'Rationale' }).fill('Noise interrupts sleep.');
    await page.keyboard.press('Control+Enter');
    await inspector(page).getByText('Noise interrupts sleep.').waitFor();

    await page.getByRole('button', { name: /^Undo/ }).first().click();
    await inspector(page).getByText('Noise interrupts sleep.').waitFor({ state: 'detached' });
  });

  test('merges two concepts and undoes it', async () => {
    const { page } = await openApp();
    await openGraph(page);
    await openTable(page, 'Concepts');
    const count = async () =>
      Number(/\d+/.exec((await page.getByRole('tab', { name: 'Concepts' }).textContent()) ?? '')?.[0]);
    const before = await count();
    await page.getByRole('row').nth(4).click();
    await canvas(page).focus();
    await page.keyboard.press('m');
    await page.getByRole('combobox', { name: 'The concept that stays' }).pressSequentially('insomnia');
    await page
      .getByRole('option', { name: /^insomnia/ })
      .first()
      .click();
    await page.getByRole('button', { name: /^Merge .* into insomnia$/ }).click();
    await soon(count).toBeLessThan(before);
    await page.getByRole('button', { name: /^Undo/ }).first().click();
    await soon(count).toBe(before);
  });

  test('finds a concept by Ctrl+F and selects it in the canvas and the table', async () => {
    const { page } = await openApp();
    await openGraph(page);
    await page.keyboard.press('Control+f');
    await page.keyboard.type('rumin');
    await page
      .getByRole('option', { name: /rumination/ })
      .first()
      .click();
    await inspector(page).getByRole('heading', { name: 'rumination' }).waitFor();
    await openTable(page, 'Concepts');
    await page.locator('[role="row"][aria-selected="true"]').filter({ hasText: 'rumination' }).waitFor();
  });

  test('saves a layout as one step that undo takes back', async () => {
    const { page } = await openApp();
    await openGraph(page);
    await page.getByRole('button', { name: 'Layout' }).click();
    await page.getByRole('menuitem', { name: 'On a circle' }).click();
    await page
      .getByRole('button', { name: /Undo.*layout/i })
      .first()
      .click();
    await soon(() => page.getByRole('button', { name: /Undo.*layout/i }).count()).toBe(0);
  });

  test('has nothing serious for axe-core to find, in light and dark', async () => {
    for (const theme of ['light', 'dark'] as const) {
      const { page } = await openApp({ theme });
      await openGraph(page);
      await openTable(page, 'Edges');
      await page.getByRole('row').nth(1).click();
      await inspector(page).getByText('How the belief adds up').waitFor();
      expect(await seriousFindings(page), theme).toEqual([]);
    }
  });
});
