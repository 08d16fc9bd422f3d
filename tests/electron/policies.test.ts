import { describe, expect, it } from 'vitest';
import { fileOfAddress } from '../../electron/security/app-files.ts';
import { addressForTheBrowser, mayNavigate } from '../../electron/security/navigation.ts';
import { isOwnAddress } from '../../electron/security/origin.ts';
import { mayUse } from '../../electron/security/permissions.ts';
import { chromiumSwitches, mayRequest } from '../../electron/security/requests.ts';
import { isTrusted } from '../../electron/security/senders.ts';

const foreign = [
  'https://example.org/',
  'http://127.0.0.1:8080/',
  'file:///etc/passwd',
  'app://elsewhere/index.html',
  'app://nosograph.example.org/index.html',
  'app://user@nosograph/index.html',
  'app://nosograph:8080/index.html',
  'apps://nosograph/index.html',
  'javascript:alert(1)',
  'about:blank',
  '',
  'not an address',
];

describe('the own address', () => {
  it.each(foreign)('is not %j', (address) => {
    expect(isOwnAddress(address)).toBe(false);
  });

  it('is everything below app://nosograph/', () => {
    expect(isOwnAddress('app://nosograph/')).toBe(true);
    expect(isOwnAddress('app://nosograph/assets/main.js?v=1#x')).toBe(true);
  });
});

describe('navigation', () => {
  it('reaches the page itself and nothing else of the program', () => {
    expect(mayNavigate('app://nosograph/index.html#/library')).toBe(true);
    expect(mayNavigate('app://nosograph/')).toBe(true);
    expect(mayNavigate('app://nosograph/assets-static/samples/story.html')).toBe(false);
  });

  it.each(foreign)('never reaches %j', (address) => {
    expect(mayNavigate(address)).toBe(false);
  });
});

describe('links', () => {
  it.each(['https://doi.org/10.1000/182', 'http://example.org/', 'mailto:someone@example.org'])(
    'hands %s to the system',
    (address) => {
      expect(addressForTheBrowser(address)).toBe(address);
    },
  );

  it.each([
    'file:///etc/passwd',
    'smb://server/share',
    'javascript:alert(1)',
    'ms-msdt:/id',
    'app://nosograph/index.html',
    'vbscript:x',
    'data:text/html,x',
    'https://user:pass@example.org/',
    '//example.org',
    'C:\\Windows\\system32\\calc.exe',
  ])('keeps %s', (address) => {
    expect(addressForTheBrowser(address)).toBeNull();
  });
});

describe('permissions', () => {
  it('grants copying and the full screen to the own page', () => {
    expect(mayUse('clipboard-sanitized-write', 'app://nosograph/index.html')).toBe(true);
    expect(mayUse('fullscreen', 'app://nosograph/index.html')).toBe(true);
  });

  it('grants nothing to another page', () => {
    expect(mayUse('fullscreen', 'https://example.org/')).toBe(false);
  });

  it.each([
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'usb',
    'hid',
    'serial',
    'fileSystem',
    'openExternal',
    'midi',
    'pointerLock',
    'display-capture',
    'something-new',
  ])('denies %s', (permission) => {
    expect(mayUse(permission, 'app://nosograph/index.html')).toBe(false);
  });
});

describe('requests', () => {
  const packaged = { developer: false };

  it('loads the own files and what the page made', () => {
    expect(mayRequest('app://nosograph/assets/main.js', packaged)).toBe(true);
    expect(mayRequest('blob:app://nosograph/5e1', packaged)).toBe(true);
    expect(mayRequest('data:image/png;base64,AA', packaged)).toBe(true);
  });

  it.each([
    ...foreign.filter((address) => address !== 'about:blank'),
    'wss://example.org/',
    'ws://localhost/',
    'ftp://example.org/',
    'blob:https://example.org/5e1',
    'devtools://devtools/bundled/inspector.html',
    'chrome-extension://abc/x.js',
  ])('blocks %j', (address) => {
    expect(mayRequest(address, packaged)).toBe(false);
  });

  it('lets the developer tools load in an unpackaged run only', () => {
    expect(mayRequest('devtools://devtools/bundled/inspector.html', { developer: true })).toBe(true);
    expect(mayRequest('https://example.org/', { developer: true })).toBe(false);
  });

  it('resolves no name at all', () => {
    expect(chromiumSwitches).toContainEqual(['host-resolver-rules', 'MAP * ~NOTFOUND']);
  });
});

describe('senders', () => {
  const page = { url: 'app://nosograph/index.html', parent: null };

  it('are heard when they are the top frame of the own window', () => {
    expect(isTrusted({ frame: page, ownWindow: true })).toBe(true);
  });

  it.each([
    ['a frame within the page', { frame: { ...page, parent: page }, ownWindow: true }],
    ['another page', { frame: { ...page, url: 'https://example.org/' }, ownWindow: true }],
    ['a frame that is gone', { frame: null, ownWindow: true }],
    ['contents that are no window of ours', { frame: page, ownWindow: false }],
  ])('are not heard when they are %s', (_who, sender) => {
    expect(isTrusted(sender)).toBe(false);
  });
});

describe('files of app://', () => {
  it('names the file below the built page', () => {
    expect(fileOfAddress('app://nosograph/')).toEqual(['index.html']);
    expect(fileOfAddress('app://nosograph/assets/main%20page.js?x#y')).toEqual(['assets', 'main page.js']);
  });

  it.each([
    'app://nosograph/..%2f..%2fetc/passwd',
    'app://nosograph/assets/..%5c..%5cmain.cjs',
    'app://nosograph/%2e%2e%2f%2e%2e%2fpackage.json',
    'app://nosograph/assets//main.js',
    'app://nosograph/a%00.js',
    'app://nosograph/C:%2fWindows%2fwin.ini',
    'app://nosograph/index.html::$DATA',
    'app://nosograph/%',
    'app://nosograph/...%2fx',
    'app://elsewhere/index.html',
    'https://nosograph/index.html',
  ])('refuses %s', (address) => {
    expect(fileOfAddress(address)).toBeNull();
  });
});
