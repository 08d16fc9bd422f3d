import { describe, expect, test } from 'vitest';
import { seriousFindings } from './support/axe.ts';
import { beginStatement, counted, modelCanvas, modelText, openPublished } from './support/models.ts';
import { openApp } from './support/page.ts';
import { soon } from './support/sample.ts';

const mBias = /M-bias/;

describe('a causal model', () => {
  test('shows in the picture what is typed, and in the text what is drawn', async () => {
    const { page } = await openApp();
    await openPublished(page, mBias);
    await soon(() => counted(page)).toBe('5 variables · 5 edges');
    await beginStatement(page);
    await page.keyboard.type('fatigue -> worry');
    await page.keyboard.press('Escape');
    await soon(() => counted(page)).toBe('7 variables · 6 edges');

    await modelCanvas(page).focus();
    await page.keyboard.press('n');
    await page.getByRole('combobox', { name: 'Name' }).fill('noise at night');
    await page.keyboard.press('Enter');
    await soon(() => modelText(page)).toContain('"noise at night" [pos=');
    await page.keyboard.press('u');
    await soon(() => modelText(page)).toMatch(/"noise at night" \[[^\]]*latent/);
    await soon(() => counted(page)).toBe('8 variables · 6 edges');
  });

  test('keeps the last good picture while the text is half typed, and says so', async () => {
    const { page } = await openApp();
    await openPublished(page, mBias);
    await soon(() => counted(page)).toBe('5 variables · 5 edges');
    await beginStatement(page);
    await page.keyboard.type('fatigue ->');
    await page.getByText('this is the last picture that did').waitFor();
    await page
      .getByRole('list', { name: 'Problems of the text' })
      .getByText(/expected/)
      .waitFor();
    await soon(() => counted(page)).toBe('6 variables · 5 edges');
    await page.keyboard.type(' worry');
    await page.keyboard.press('Escape');
    await page.getByText('this is the last picture that did').waitFor({ state: 'detached' });
    await soon(() => counted(page)).toBe('7 variables · 6 edges');
  });

  test('offers the mend of a name that reads as two', async () => {
    const { page } = await openApp();
    await openPublished(page, mBias);
    await beginStatement(page);
    await page.keyboard.type('PHQ-9 -> worry');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Write "PHQ-9"' }).click();
    await soon(() => modelText(page)).toContain('"PHQ-9" -> worry');
    await soon(() => counted(page)).toBe('7 variables · 6 edges');
  });

  test('takes back steps of both views in one order, with Ctrl+Z in either', async () => {
    const { page } = await openApp();
    await openPublished(page, mBias);
    const before = await modelText(page);
    await beginStatement(page);
    await page.keyboard.type('fatigue -> worry');
    await page.keyboard.press('Escape');
    await soon(() => counted(page)).toBe('7 variables · 6 edges');
    await modelCanvas(page).focus();
    await page.keyboard.press('n');
    await page.getByRole('combobox', { name: 'Name' }).fill('noise');
    await page.keyboard.press('Enter');
    await soon(() => counted(page)).toBe('8 variables · 6 edges');
    await soon(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('application');
    await page.keyboard.press('Control+z');
    await soon(() => counted(page)).toBe('7 variables · 6 edges');
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('Control+z');
    await soon(() => modelText(page)).toBe(before);
    await page.keyboard.press('Control+Shift+z');
    await soon(() => modelText(page)).not.toBe(before);
  });

  test('is in the notebook when it comes back, and follows an undo of the notebook', async () => {
    const { page } = await openApp();
    await openPublished(page, mBias);
    await beginStatement(page);
    await page.keyboard.type('fatigue -> worry');
    await page.keyboard.press('Escape');
    await page.getByText('kept in the notebook').waitFor();
    await page.evaluate(() => {
      location.hash = '#/library';
    });
    await page.getByRole('application').waitFor({ state: 'detached' });
    await page.evaluate(() => {
      location.hash = '#/models';
    });
    await soon(() => counted(page)).toBe('7 variables · 6 edges');
    await page.getByRole('button', { name: 'Undo: edit of a model' }).click();
    await soon(() => counted(page)).toBe('5 variables · 5 edges');
  });

  test('draws an arrow from a selected variable to another by keys', async () => {
    const { page } = await openApp();
    await openPublished(page, mBias);
    await soon(() => counted(page)).toBe('5 variables · 5 edges');
    await modelCanvas(page).focus();
    await page.keyboard.press('n');
    await page.getByRole('combobox', { name: 'Name' }).fill('noise');
    await page.keyboard.press('Enter');
    await soon(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('application');
    await page.keyboard.press('c');
    await page.getByText(/From noise: click the effect/).waitFor();
    for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) await page.keyboard.press(key);
    await page.keyboard.press('Enter');
    await soon(() => counted(page)).toBe('6 variables · 6 edges');
    await soon(() => modelText(page)).toMatch(/noise -> |-> noise/);
  });
});

describe('the questions of a model', () => {
  test('answer what to adjust for, and warn of conditioning on a collider, as the model changes', async () => {
    const { page } = await openApp();
    await openPublished(page, mBias);
    const answers = page.getByRole('complementary');
    await answers.getByText('{ } nothing').waitFor();
    await answers.getByText('leaves no biasing path open').waitFor();
    // The covariate that both unobserved causes act on is the one that must be left alone.
    await page.locator('.view-line', { hasText: '"Help-seeking" [' }).click({ position: { x: 40, y: 8 } });
    await answers.getByRole('heading', { name: 'Help-seeking', exact: true }).waitFor();
    await answers.getByRole('button', { name: 'adjusted' }).first().click();
    await answers.getByText('leaves bias.').waitFor();
    const path = answers.getByRole('button', { name: /^biasing/ }).first();
    await path.click();
    await soon(() => path.getAttribute('aria-pressed')).toBe('true');
  });

  test('list the loops of a loop diagram with sign and length, and light one up on the canvas', async () => {
    const { page } = await openApp();
    await openPublished(page, /Panic disorder as a system of loops/);
    await page.getByRole('tab', { name: 'Loops' }).click();
    const panel = page.getByRole('tabpanel');
    await panel.getByRole('button', { name: /^R ?2 ?Arousal → Perceived threat → Arousal/ }).click();
    await soon(() =>
      panel
        .getByRole('button', { name: /Arousal → Perceived threat → Arousal/ })
        .getAttribute('aria-pressed'),
    ).toBe('true');
    await panel.getByRole('button', { name: /^balancing/ }).click();
    await panel.getByRole('button', { name: /Arousal → Homeostatic feedback → Arousal/ }).waitFor();
    expect(await panel.getByRole('button', { name: /^R ?2/ }).count()).toBe(0);
  });

  test('follow a push through the signs, and draw its course', async () => {
    const { page } = await openApp();
    await openPublished(page, /Panic disorder as a system of loops/);
    await page.getByRole('tab', { name: 'What if' }).click();
    const panel = page.getByRole('tabpanel');
    await panel.getByText('Signs conflict').first().waitFor();
    const course = () =>
      panel
        .locator('svg polyline')
        .evaluateAll((lines) => lines.map((line) => line.getAttribute('points')).join(' '));
    await panel.locator('svg polyline').first().waitFor();
    const before = await course();
    await panel.getByRole('slider', { name: 'Strength where none is given' }).fill('1.2');
    await soon(course).not.toBe(before);
  });

  test('say that a cycle stands in the way of adjustment', async () => {
    const { page } = await openApp();
    await openPublished(page, mBias);
    await beginStatement(page);
    await page.keyboard.type('Depression -> "Insomnia treatment" ');
    await page.keyboard.press('Escape');
    await page.getByText('There is a cycle').waitFor();
  });
});

describe('a model and data', () => {
  test('are laid beside each other, and a learned graph is kept, compared and merged', async () => {
    const { page } = await openApp();
    await page.getByRole('button', { name: /simulated questionnaires/ }).click();
    await page.waitForFunction(() => location.hash.startsWith('#/networks'));
    await page.evaluate(() => {
      location.hash = '#/models';
    });
    await page.getByRole('button', { name: 'New model' }).click();
    await page.locator('.monaco-editor .view-line').first().click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('low_mood -> worry -> tired  slowed -> tense ');
    await page.keyboard.press('Escape');
    await soon(() => counted(page)).toBe('5 variables · 3 edges');

    await page.getByRole('tab', { name: 'Data' }).click();
    await page.getByRole('button', { name: 'Test', exact: true }).click();
    await page.getByText(/statements? tested on \d+ cases/).waitFor();
    await page.getByRole('button', { name: 'Learn', exact: true }).click();
    await page.getByText(/edges among 14 variables/).waitFor();
    await page.getByText('In the data only').waitFor();
    await page.getByRole('button', { name: 'Show on the canvas' }).click();
    await page.getByRole('button', { name: 'Keep it as a model' }).click();
    await soon(() => counted(page)).toMatch(/^14 variables/);

    await page.getByRole('tab', { name: 'Compare' }).click();
    await page.getByText(/more there, \d+ missing there/).waitFor();
    const before = await counted(page);
    await page.getByRole('button', { name: 'Merge' }).click();
    await page.getByRole('button', { name: 'Take it into this model' }).click();
    await soon(() => counted(page)).not.toBe(before);
  });
});

describe('the text editor', () => {
  test("proposes the notebook's concepts and renames a variable wherever it stands", async () => {
    const { page } = await openApp();
    await openPublished(page, mBias);
    await beginStatement(page);
    await page.keyboard.type('insom', { delay: 40 });
    await page.locator('.suggest-widget .monaco-list-row', { hasText: 'insomnia' }).first().waitFor();
    await page.keyboard.press('Enter');
    await soon(() => modelText(page)).toMatch(/\n\s*insomnia\n/);
    await page.keyboard.type(' -> Depression');
    await page.keyboard.press('Escape');
    await soon(() => counted(page)).toBe('6 variables · 6 edges');
    await page.keyboard.press('F2');
    await page.locator('.rename-box input').fill('low mood');
    await page.keyboard.press('Enter');
    await soon(() => modelText(page)).toContain('insomnia -> "low mood"');
    expect(await modelText(page)).not.toContain('Depression');
    await soon(() => counted(page)).toBe('6 variables · 6 edges');
  });
});

test('the place of models has nothing serious for axe-core to find, in light and dark', async () => {
  for (const theme of ['light', 'dark'] as const) {
    const { page } = await openApp({ theme });
    await openPublished(page, /Panic disorder as a system of loops/);
    for (const tab of ['Ask', 'Loops', 'Data', 'What if', 'Compare']) {
      await page.getByRole('tab', { name: tab }).click();
      await page.getByRole('tabpanel').locator('button, p').first().waitFor();
      expect(await seriousFindings(page), `${theme} ${tab}`).toEqual([]);
    }
  }
});
