import { describe, expect, it } from 'vitest';
import { reasonIn } from '../../scripts/electron-runtime.ts';
import {
  browserCommand,
  type Circumstances,
  decideAfterFetch,
  decideLaunch,
} from '../../scripts/launch-decision.ts';

const desktop: Circumstances = {
  browserAsked: false,
  platform: 'linux',
  environment: { DISPLAY: ':0' },
  root: false,
  runtimeInstalled: true,
};

describe('the launcher', () => {
  it('opens the desktop window where it can', () => {
    expect(decideLaunch(desktop)).toEqual({ shell: 'electron' });
    expect(decideLaunch({ ...desktop, environment: { WAYLAND_DISPLAY: 'wayland-0' } })).toEqual({
      shell: 'electron',
    });
    expect(decideLaunch({ ...desktop, platform: 'darwin', environment: {} })).toEqual({ shell: 'electron' });
    expect(decideLaunch({ ...desktop, platform: 'win32', environment: {} })).toEqual({ shell: 'electron' });
  });

  it('fetches a runtime that is not there', () => {
    expect(decideLaunch({ ...desktop, runtimeInstalled: false })).toEqual({ shell: 'fetch-runtime' });
    expect(decideAfterFetch({ outcome: 'done' })).toEqual({ shell: 'electron' });
  });

  it('uses the browser when it was asked to, and gives no excuse', () => {
    expect(decideLaunch({ ...desktop, browserAsked: true })).toEqual({ shell: 'browser', why: null });
  });

  it.each([
    ['there is no display', { environment: {} }],
    ['there is no display', { environment: { DISPLAY: '' }, runtimeInstalled: false }],
    ["Electron's sandbox does not run as root", { root: true }],
  ] as const)('uses the browser because %s', (why, difference) => {
    expect(decideLaunch({ ...desktop, ...difference })).toEqual({ shell: 'browser', why });
  });

  it('says in one line why the runtime could not be had', () => {
    expect(decideAfterFetch({ outcome: 'failed', detail: 'getaddrinfo ENOTFOUND example.org' })).toEqual({
      shell: 'browser',
      why: "Electron's runtime could not be fetched (getaddrinfo ENOTFOUND example.org)",
    });
    expect(decideAfterFetch({ outcome: 'slow', seconds: 12 })).toMatchObject({
      shell: 'browser',
      why: expect.stringContaining('12 seconds'),
    });
  });

  it("finds the telling line in an installer's complaint", () => {
    expect(reasonIn('TypeError: fetch failed\n    at node:internal/deps\n')).toBe('TypeError: fetch failed');
    expect(
      reasonIn(
        'TypeError: fetch failed\n  [cause]: Error: getaddrinfo ENOTFOUND example.org {\n    errno: -3008',
      ),
    ).toBe('getaddrinfo ENOTFOUND example.org');
    expect(reasonIn('')).toBe('no reason was given');
  });

  it('opens the default browser by the means of each system, and none where there is no screen', () => {
    const address = 'http://127.0.0.1:8417/';
    expect(browserCommand(address, desktop)).toEqual(['xdg-open', address]);
    expect(browserCommand(address, { platform: 'darwin', environment: {} })).toEqual(['open', address]);
    expect(browserCommand(address, { platform: 'win32', environment: {} })).toEqual([
      'cmd',
      '/c',
      'start',
      '',
      address,
    ]);
    expect(browserCommand(address, { platform: 'linux', environment: {} })).toBeNull();
  });
});
