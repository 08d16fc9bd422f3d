import type { Page } from 'playwright-core';
import { openSample } from './sample.ts';

/** Opens the sample at the place of models with one of the published models. */
export async function openPublished(page: Page, title: RegExp): Promise<void> {
  await openSample(page, 'graph');
  await page.getByRole('application').waitFor();
  await page.evaluate(() => {
    location.hash = '#/models';
  });
  await page.getByRole('button', { name: /published model|已发表的模型/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: title }).click();
  await modelCanvas(page).waitFor();
  await page.locator('.monaco-editor .view-line').first().waitFor();
}

export const modelCanvas = (page: Page) =>
  page.getByRole('application', { name: /Picture of the model|模型图形/ });

/** The text as the editor holds it. */
export async function modelText(page: Page): Promise<string> {
  const lines = await page.locator('.monaco-editor .view-line').evaluateAll((elements) =>
    elements
      .map((element) => ({
        top: Number.parseFloat((element as HTMLElement).style.top),
        text: element.textContent ?? '',
      }))
      .sort((a, b) => a.top - b.top)
      .map(({ text }) => text),
  );
  return lines.join('\n').replaceAll('\u00a0', ' ');
}

/** Puts the cursor at the end of the text's last statement and begins a new line there. */
export async function beginStatement(page: Page): Promise<void> {
  await page.locator('.monaco-editor').first().click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
}

/** How many variables and edges the legend counts: what the picture shows. */
export async function counted(page: Page): Promise<string> {
  return (await page.getByText(/\d+ variables? · \d+ edges?/).textContent()) ?? '';
}
