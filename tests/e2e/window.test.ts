import { buffer } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openApp } from './support/page.ts';

const sample = 'Sleep, rumination and depression';
const row = (page: Page, title: string) => page.locator('[role=row]', { hasText: title });

async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: sample }).click();
  await row(page, 'Sample record 1:').waitFor();
}

async function withoutPickers(page: Page): Promise<void> {
  // The pickers of File System Access belong to the browser's own window, which no test can reach.
  await page.evaluate(() =>
    Object.assign(window, { showSaveFilePicker: undefined, showOpenFilePicker: undefined }),
  );
}

describe('the window', () => {
  it('brings back a killed engine with everything that was committed', async () => {
    const { page } = await openApp();
    await openSample(page);
    await row(page, 'Sample record 2:').click();
    await page.keyboard.press('i');
    await row(page, 'Sample record 2:').getByRole('img', { name: 'Included' }).waitFor();
    const worker = page.workers().find((each) => each.url().includes('engine.worker'));
    await worker?.evaluate(() => void setTimeout(() => self.close(), 0));
    await page.getByText('The engine stopped').waitFor();
    await page.getByText('The engine stopped').waitFor({ state: 'detached' });
    await row(page, 'Sample record 2:').getByRole('img', { name: 'Included' }).waitFor();
    await page.keyboard.press('Control+z');
    await row(page, 'Sample record 2:').getByRole('img', { name: 'Undecided' }).waitFor();
  });

  it('comes back to the open notebook when the page is reloaded', async () => {
    const { page } = await openApp();
    await openSample(page);
    await row(page, 'Sample record 1:').click();
    await page.keyboard.press('x');
    await row(page, 'Sample record 1:').getByRole('img', { name: 'Excluded' }).waitFor();
    await page.reload();
    await row(page, 'Sample record 1:').getByRole('img', { name: 'Excluded' }).waitFor();
  });

  it('saves a notebook as a file that opens again', async () => {
    const { page } = await openApp();
    await withoutPickers(page);
    await openSample(page);
    const downloading = page.waitForEvent('download');
    await page.keyboard.press('Control+s');
    const bytes = await buffer(await (await downloading).createReadStream());
    expect(bytes.subarray(0, 15).toString('latin1')).toBe('SQLite format 3');
    await page.getByText(`Saved in ${sample}.nosograph`).waitFor();

    await page.keyboard.press('Control+Alt+w');
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Open…' }).click();
    await (await choosing).setFiles([
      { name: 'again.nosograph', mimeType: 'application/vnd.sqlite3', buffer: bytes },
    ]);
    await row(page, 'Sample record 1:').waitFor();
  });

  it('says what a file is that is no notebook, and keeps what is open', async () => {
    const { page } = await openApp();
    await openSample(page);
    await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(4000)], 'foreign.nosograph'));
      const event = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer });
      document.querySelector('main')?.dispatchEvent(event);
    });
    await page.getByText('This is not a Nosograph notebook').waitFor();
    expect(await row(page, 'Sample record 1:').count()).toBe(1);
  });

  it('imports dropped files and lists what became of each record', async () => {
    const { page } = await openApp();
    await page.evaluate(() => {
      const record = (title: string, doi: string) => `TY  - JOUR\nTI  - ${title}\nDO  - ${doi}\nER  - \n\n`;
      const text = record('Sample record A', '10.5555/a') + record('Sample record A', '10.5555/a');
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], 'sample.ris'));
      const event = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer });
      document.querySelector('main')?.dispatchEvent(event);
    });
    const report = page.getByRole('dialog');
    await report.getByRole('tab', { name: /Duplicates/ }).click();
    await report.getByText('Same DOI').waitFor();
    await report.getByRole('button', { name: 'Done' }).click();
    await row(page, 'Sample record A').waitFor();
    await page.keyboard.press('Control+z');
    await page.getByText('Bring in your literature').waitFor();
  });

  it('marks the passage that an address points at and brings it into sight', async () => {
    const { page } = await openApp({ width: 1024, height: 700 });
    await openSample(page);
    await page.evaluate(() => {
      const source = document.querySelector('[data-row]')?.getAttribute('data-row');
      location.hash = `#/library?source=${source}&field=abstract&start=20&end=50`;
    });
    await page.locator('[data-passage] mark, [data-passage] span').first().waitFor();
    const place = await page.locator('[data-passage]').first().boundingBox();
    expect(place?.y).toBeGreaterThan(0);
    expect(place?.y).toBeLessThan(700);
    await page.keyboard.press('Escape');
    await row(page, 'Sample record 1:').waitFor();
  });

  it('shows each export before it is saved', async () => {
    const { page, expectProblem } = await openApp();
    // The watcher of long tasks is refused in the preview, as every script is.
    expectProblem(/Blocked script execution in 'about:srcdoc'/);
    await withoutPickers(page);
    await openSample(page);
    await page.keyboard.press('Control+Shift+e');
    const dialog = page.getByRole('dialog');
    await dialog.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor();
    await dialog.getByText('Picture').click();
    await dialog.getByRole('img').waitFor();
    const downloading = page.waitForEvent('download');
    await dialog.getByRole('button', { name: /^Save / }).click();
    expect((await downloading).suggestedFilename()).toMatch(/\.svg$/);
  });

  it('finds commands, concepts and papers in one field, and lists the keys', async () => {
    const { page } = await openApp();
    await openSample(page);
    await page.keyboard.press('Control+Shift+P');
    await page.keyboard.type('insomnia');
    await page
      .getByRole('option', { name: /^insomnia/ })
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).getByText('Back to undecided').waitFor();
  });

  it('changes its language at once and remembers it', async () => {
    const { page } = await openApp();
    await page.getByRole('button', { name: '简体中文' }).click();
    await page.getByText('一切都留在本机').waitFor();
    await page.reload();
    await page.getByText('一切都留在本机').waitFor();
  });
});
