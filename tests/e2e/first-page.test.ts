import { describe, expect, it } from 'vitest';
import { openApp } from './support/page.ts';

describe('the first page', () => {
  it.each([
    { width: 1440, height: 900, theme: 'light', language: 'en' },
    { width: 1024, height: 700, theme: 'dark', language: 'zh' },
  ] as const)('shows without an error at $width×$height, $theme, $language', async (options) => {
    const app = await openApp(options);
    expect(await app.page.title()).toContain('Nosograph');
    expect((await app.page.locator('#root').textContent())?.trim()).not.toBe('');
    await app.screenshot(`first-page-${options.width}-${options.theme}-${options.language}`);
  });
});
