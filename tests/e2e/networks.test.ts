import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { seriousFindings } from './support/axe.ts';
import { addData, estimate, openNetworks, sampleAnswers } from './support/networks.ts';
import { openApp } from './support/page.ts';
import { soon } from './support/sample.ts';

async function withNetwork(page: Page): Promise<void> {
  await openNetworks(page);
  await addData(page, 'answers.csv', sampleAnswers(300));
  await page.getByRole('button', { name: 'To the variables' }).click();
  await estimate(page);
}

async function bootstrap(page: Page, samples: number): Promise<void> {
  await page.getByRole('tab', { name: 'Accuracy' }).click();
  await page.getByRole('textbox', { name: 'Number' }).fill(String(samples));
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Bootstrap', exact: true }).click();
}

/** What is saved goes to the browser's downloads, where a test can read it. */
const withoutPicker = (page: Page) =>
  page.evaluate(() => {
    Reflect.deleteProperty(window, 'showSaveFilePicker');
  });

describe('symptom networks', () => {
  test('go from a data file to intervals and a figure in a file', async () => {
    const { page } = await openApp();
    await openNetworks(page);
    await addData(page, 'answers.csv', sampleAnswers(300));
    const report = page.getByRole('dialog');
    await report.getByText('looks like an identifier of persons').waitFor();
    await report.getByText('comma (found out)').first().waitFor();
    await report.getByRole('button', { name: 'To the variables' }).click();
    await estimate(page);
    await page.getByText(/of 21 edges/).waitFor();

    await bootstrap(page, 40);
    await page.getByText(/The interval of \d+ of \d+ edges leaves out zero/).waitFor({ timeout: 60_000 });
    await page.getByRole('tab', { name: 'Network', exact: true }).click();
    await page.getByRole('button', { name: 'Save figure…' }).click();
    await withoutPicker(page);
    const download = page.waitForEvent('download');
    await page.getByRole('dialog').getByRole('button', { name: 'Save…' }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toBe('EBICglasso.svg');
    const chunks: Buffer[] = [];
    for await (const chunk of await saved.createReadStream()) chunks.push(chunk as Buffer);
    const svg = Buffer.concat(chunks).toString();
    expect(svg).toContain('mm"');
    for (const name of ['sad', 'worried', 'sleepless']) expect(svg).toContain(`data-id="node:0:${name}"`);
  });

  test('are walked through by keys, and figure, tables and inspector show the same selection', async () => {
    const { page } = await openApp();
    await withNetwork(page);
    const inspector = page.getByRole('complementary');
    await page.getByRole('application').focus();
    await page.keyboard.press('ArrowRight');
    await inspector.getByRole('heading', { name: 'sad', exact: true }).waitFor();
    await page.keyboard.press('ArrowDown');
    const title = await inspector.getByRole('heading').first().textContent();
    expect(title).toMatch(/–/);
    await page.getByRole('tab', { name: 'Weights' }).click();
    await soon(() => page.locator('[role=row][aria-selected=true]').count()).toBe(1);
    await page.getByRole('grid', { name: 'Edges' }).focus();
    await page.keyboard.press('Home');
    await soon(() => inspector.getByText(/^1 of \d+$/).count()).toBe(1);
  });

  test('select everywhere the concept that a variable measures', async () => {
    const { page } = await openApp();
    await openNetworks(page);
    await addData(page, 'answers.csv', sampleAnswers(120));
    await page.getByRole('button', { name: 'To the variables' }).click();
    await page.locator('[role=row][data-row=sad]').click();
    await page.getByRole('combobox', { name: 'Measures the concept' }).fill('sadness');
    await page.getByRole('button', { name: 'New concept “sadness”' }).click();
    await page.locator('[role=row][data-row=sad]').getByText('sadness').waitFor();
    await estimate(page);
    await page.getByRole('application').focus();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('contentinfo').getByText('1 concept selected: sad').waitFor();
    await page.getByRole('link', { name: /^Graph/ }).click();
    await page.getByRole('complementary').getByRole('heading', { name: 'sadness' }).waitFor();
  });

  test('let nodes be put elsewhere by pointer and by key, each move one step back', async () => {
    const { page } = await openApp();
    await withNetwork(page);
    const node = page.locator('[data-id="node:0:sad"] circle').first();
    const middle = async () => {
      const box = await node.boundingBox();
      return box === null ? null : { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    };
    // The figure settles once it knows how long its key is.
    let before = await middle();
    await soon(async () => {
      const last = before;
      await page.waitForTimeout(500);
      before = await middle();
      return before !== null && last?.x === before.x && last.y === before.y;
    }).toBe(true);
    const from = before ?? { x: 0, y: 0 };
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 40, from.y + 30, { steps: 4 });
    await page.mouse.up();
    const undo = page.getByRole('button', { name: 'Undo: placing of nodes' });
    await undo.waitFor();
    await soon(() => page.locator('[data-id="node:0:sad"][transform]').count()).toBe(0);
    await page.getByRole('application').focus();
    await page.keyboard.press('ArrowRight');
    const dragged = await middle();
    await page.keyboard.press('Alt+ArrowDown');
    await soon(async () => (await middle())?.y).not.toBe(dragged?.y);
  });

  test('can be removed and taken back', async () => {
    const { page } = await openApp();
    await withNetwork(page);
    const entry = page
      .getByRole('navigation', { name: 'Data sets and networks' })
      .getByRole('button', { name: /EBICglasso/ });
    await entry.focus();
    await page.keyboard.press('Delete');
    await soon(() => entry.count()).toBe(0);
    await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
    await entry.waitFor();
  });

  test('a bootstrap that is cancelled stops at once and leaves nothing behind', async () => {
    const { page } = await openApp();
    await withNetwork(page);
    await bootstrap(page, 50_000);
    const progress = page.getByRole('tabpanel').getByRole('progressbar');
    await progress.waitFor();
    await page.getByRole('tabpanel').getByRole('button', { name: 'Cancel' }).click();
    await soon(() => progress.count()).toBe(0);
    await page.getByText('Not bootstrapped yet').waitFor();
    expect(await page.getByRole('button', { name: 'Bootstrap', exact: true }).isEnabled()).toBe(true);
  });

  test('say why a file could not be read and offer what helps', async () => {
    const { page } = await openApp();
    await openNetworks(page);
    await addData(page, 'empty.csv', '');
    const dialog = page.getByRole('dialog', { name: 'empty.csv could not be read' });
    await dialog.getByRole('button', { name: 'Choose another file…' }).waitFor();
    await dialog.getByRole('button', { name: 'It is a correlation matrix…' }).click();
    await page.getByRole('dialog', { name: 'A correlation matrix' }).getByText('empty.csv').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('No data yet').waitFor();
  });

  test('name the variable that stands in the way and leave it out at a press', async () => {
    const { page } = await openApp();
    await openNetworks(page);
    const [head = '', ...lines] = sampleAnswers(120).split('\n');
    await addData(page, 'constant.csv', [`${head},never`, ...lines.map((line) => `${line},0`)].join('\n'));
    await page.getByRole('dialog').getByText('One value only').waitFor();
    await page.getByRole('button', { name: 'To the variables' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^Estimate/ }).click();
    await page.getByRole('alert').getByRole('button', { name: 'Leave out never' }).click();
    await page.getByRole('application', { name: /^Network EBICglasso/ }).waitFor({ timeout: 60_000 });
  });

  test('take a correlation matrix with its number of cases', async () => {
    const { page } = await openApp();
    await openNetworks(page);
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Add a correlation matrix…' }).click();
    const text = ',a,b,c,d\na,1,.4,.3,.2\nb,.4,1,.35,.1\nc,.3,.35,1,.25\nd,.2,.1,.25,1\n';
    await (await chooser).setFiles({ name: 'printed.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    await page.getByRole('textbox', { name: /^Cases behind it/ }).fill('250');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Read the matrix' }).click();
    await page.getByRole('button', { name: 'To the variables' }).click();
    await page.getByText('correlations of 250 cases').waitFor();
    await estimate(page);
  });

  test('open as published, one click from the welcome screen', async () => {
    const { page } = await openApp();
    await page.getByRole('button', { name: 'Major depression as an Ising network' }).click();
    await page.getByRole('figure', { name: /as published$/ }).waitFor();
    await page.getByRole('complementary').getByText('10.1371/journal.pone.0167490').waitFor();
  });

  test.each([
    ['light', 'en'],
    ['dark', 'zh'],
  ] as const)('have nothing serious for axe-core to find, %s, %s', async (theme, language) => {
    const { page } = await openApp({ theme, language });
    await page.getByRole('button', { name: /^(Clinic and community|门诊与社区)/ }).click();
    await page.getByRole('application').waitFor({ timeout: 60_000 });
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click();
      await page.waitForTimeout(600);
      expect(await seriousFindings(page), `${await tab.textContent()}`).toEqual([]);
    }
    await page.getByRole('navigation').getByRole('button', { name: /700/ }).click();
    await page.getByRole('grid').waitFor();
    expect(await seriousFindings(page), 'variables').toEqual([]);
  });
});
