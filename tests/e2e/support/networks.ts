import type { Page } from 'playwright-core';

/** A CSV of invented answers: symptoms that hang together in two groups, an identifier, and a variable of groups. */
export function sampleAnswers(rows: number): string {
  let state = 11;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const scale = (level: number) =>
    Math.max(0, Math.min(4, Math.round(2 + 1.6 * (level - 0.5) * 2 + (next() - 0.5) * 2)));
  const lines = Array.from({ length: rows }, (_, row) => {
    const [mood, worry] = [next(), next()];
    const items = [mood, mood, mood, worry, worry, worry, (mood + worry) / 2].map(scale);
    return [`sample-${row}`, ...items, row % 2 === 0 ? 'clinic' : 'home'].join(',');
  });
  return ['id,sad,empty,tired,worried,tense,restless,sleepless,place', ...lines].join('\n');
}

/** A new notebook with the networks in front. */
export async function openNetworks(page: Page): Promise<void> {
  await page.keyboard.press('Control+Alt+n');
  await page.getByRole('dialog').getByRole('button', { name: 'Create' }).click();
  await page.waitForFunction(() => location.hash.startsWith('#/library'));
  await page.getByRole('link', { name: 'Networks' }).click();
  await page.getByText('No data yet').waitFor();
}

/** Brings a file in by the button, as a user does. */
export async function addData(page: Page, name: string, text: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Add data…' }).click();
  await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.getByRole('dialog').waitFor();
}

/** Estimates with the settings as they stand. */
export async function estimate(page: Page): Promise<void> {
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /^Estimate/ }).waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('application', { name: /^Network EBICglasso/ }).waitFor({ timeout: 60_000 });
}
