import { describe, expect, it } from 'vitest';
import { browserCandidates } from '../../scripts/browser/candidates.ts';
import { findBrowser, remedy, type Way, waysToABrowser } from '../../scripts/browser/find.ts';

const way = (name: string, found: string | null | Error): Way => ({
  name,
  progress: `trying ${name}`,
  async find() {
    if (found instanceof Error) throw found;
    return found;
  },
});

describe('looking for a browser', () => {
  it('takes the first way that leads to one', async () => {
    const said: string[] = [];
    const browser = await findBrowser(
      [
        way('a', null),
        way('b', new Error('no network\nat …')),
        way('c', '/usr/bin/chromium'),
        way('d', '/d'),
      ],
      (line) => said.push(line),
    );
    expect(browser).toBe('/usr/bin/chromium');
    expect(said).toEqual(['trying a', 'trying b', 'trying c']);
  });

  it('gives the remedy and what was tried in one line when there is none', async () => {
    const failure = await findBrowser(
      [way('a', null), way('b', new Error('no network\nat …'))],
      () => {},
    ).catch((error: Error) => error.message);
    expect(failure).toBe(`${remedy} (a: none; b: no network)`);
    expect(failure).not.toContain('\n');
  });

  it('takes the one that is named, and no other when it does not exist', async () => {
    const ways = waysToABrowser({ NOSOGRAPH_BROWSER: '/nowhere/chromium' });
    expect(ways.map(({ name }) => name)).toEqual(['NOSOGRAPH_BROWSER']);
    await expect(findBrowser(ways, () => {})).rejects.toThrow('/nowhere/chromium does not exist');
  });

  it('looks on the system first, then fetches', () => {
    const [first, ...others] = waysToABrowser({}).map(({ name }) => name);
    expect(first).toBe('installed on the system');
    expect(others).toContain("Playwright's download");
  });

  it('knows the places of every system', () => {
    expect(browserCandidates('linux', { PATH: '/usr/local/bin:/usr/bin' })).toEqual(
      expect.arrayContaining(['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/microsoft-edge']),
    );
    expect(browserCandidates('darwin', { HOME: '/Users/sample' })).toEqual(
      expect.arrayContaining([
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Users/sample/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ]),
    );
    expect(browserCandidates('win32', { PROGRAMFILES: 'C:\\Program Files' })).toEqual(
      expect.arrayContaining(['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe']),
    );
  });
});
