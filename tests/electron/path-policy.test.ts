import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPathPolicy } from '../../electron/security/paths.ts';

const linux = { path: path.posix, ignoresCase: false };
const windows = { path: path.win32, ignoresCase: true };
const home = '/home/sample/.config/nosograph/files';
const notebook = '/home/sample/work/sleep.nosograph';

describe('the path policy', () => {
  it('lets nothing be touched that nobody chose', () => {
    const policy = createPathPolicy(home, linux);
    expect(policy.allows('/etc/passwd', 'read')).toBe(false);
    expect(policy.allows(notebook, 'read')).toBe(false);
    expect(policy.allows('/home/sample/.config/nosograph/secrets.json', 'read')).toBe(false);
  });

  it('lets the own folder be touched, and everything in it', () => {
    const policy = createPathPolicy(home, linux);
    expect(policy.allows(home, 'read')).toBe(true);
    expect(policy.allows(`${home}/recent.json`, 'write')).toBe(true);
    expect(policy.allows(`${home}2/recent.json`, 'read')).toBe(false);
  });

  it('lets a notebook and its companions be written, but not its neighbours', () => {
    const policy = createPathPolicy(home, linux);
    policy.grant(notebook, 'write');
    expect(policy.allows(notebook, 'write')).toBe(true);
    expect(policy.allows(`${notebook}.journal`, 'write')).toBe(true);
    expect(policy.allows(`${notebook}.versions/0001.nosograph`, 'write')).toBe(true);
    expect(policy.allows('/home/sample/work/.sleep.nosograph-versions/0001.nosograph', 'write')).toBe(true);
    expect(policy.allows('/home/sample/work/.sleep.nosograph', 'write')).toBe(false);
    expect(policy.allows('/home/sample/work/.sleep.nosograph/x', 'write')).toBe(false);
    expect(policy.allows(`${notebook}~tmp-1`, 'write')).toBe(true);
    expect(policy.allows(`${notebook}2`, 'write')).toBe(false);
    expect(policy.allows(`${notebook}/inside`, 'write')).toBe(false);
    expect(policy.allows('/home/sample/work/other.nosograph', 'read')).toBe(false);
    expect(policy.allows('/home/sample/work', 'read')).toBe(false);
  });

  it('lets an earlier version be opened as a copy beside its notebook', () => {
    const policy = createPathPolicy(home, linux);
    policy.grant(notebook, 'write');
    const copy = '/home/sample/work/sleep 2026-01-31T12-00-00';
    expect(policy.allows(`${copy}.nosograph`, 'write')).toBe(true);
    expect(policy.allows(`${copy} 2.nosograph`, 'write')).toBe(true);
    expect(policy.allows(`${copy}.nosograph.journal`, 'write')).toBe(true);
    expect(policy.allows('/home/sample/work/mood 2026-01-31T12-00-00.nosograph', 'write')).toBe(false);
    expect(policy.allows('/home/sample/sleep 2026-01-31T12-00-00.nosograph', 'write')).toBe(false);
    expect(policy.allows(`${copy}.txt`, 'write')).toBe(false);
    expect(policy.allows('/home/sample/work/sleep 2.nosograph', 'write')).toBe(false);
  });

  it('keeps a file chosen for import from being written, and gives it no companions', () => {
    const policy = createPathPolicy(home, linux);
    policy.grant('/home/sample/search.nbib', 'read');
    expect(policy.allows('/home/sample/search.nbib', 'read')).toBe(true);
    expect(policy.allows('/home/sample/search.nbib', 'write')).toBe(false);
    expect(policy.allows('/home/sample/search.nbib.bak', 'read')).toBe(false);
  });

  it.each([
    `${home}/../secrets.json`,
    `${notebook}.versions/../../../.ssh/id_ed25519`,
    'relative.nosograph',
    `${notebook}\0.txt`,
    '',
  ])('refuses %j', (raw) => {
    const policy = createPathPolicy(home, linux);
    policy.grant(notebook, 'write');
    expect(policy.allows(raw, 'read')).toBe(false);
  });

  it('takes upper and lower case for one on Windows, and knows its devices and hidden streams', () => {
    const policy = createPathPolicy('C:\\Users\\Sample\\AppData\\nosograph', windows);
    policy.grant('C:\\Users\\Sample\\Sleep.nosograph', 'write');
    expect(policy.allows('c:\\users\\sample\\SLEEP.nosograph', 'write')).toBe(true);
    expect(policy.allows('C:\\Users\\Sample\\Sleep.nosograph.journal', 'write')).toBe(true);
    expect(policy.allows('C:/Users/Sample/Sleep.nosograph', 'write')).toBe(true);
    expect(policy.allows('C:\\Users\\Sample\\Sleep.nosograph:hidden', 'write')).toBe(false);
    expect(policy.allows('\\\\?\\C:\\Users\\Sample\\Sleep.nosograph', 'write')).toBe(false);
    expect(policy.allows('\\\\.\\PhysicalDrive0', 'read')).toBe(false);
    expect(policy.allows('C:\\Users\\Sample\\AppData\\nosograph\\..\\other', 'read')).toBe(false);
    expect(policy.allows('D:\\Users\\Sample\\Sleep.nosograph', 'read')).toBe(false);
  });

  it('never allows what resolves outside the home and the granted file, whatever the spelling', () => {
    const policy = createPathPolicy(home, linux);
    policy.grant(notebook, 'write');
    const piece = fc.constantFrom('..', '.', 'a', '', 'sleep.nosograph', '.journal', 'etc', 'files', '~');
    fc.assert(
      fc.property(
        fc.constantFrom(home, notebook, '/', '/home/sample/work'),
        fc.array(piece, { maxLength: 8 }),
        fc.constantFrom('/', '.', ''),
        (start, pieces, glue) => {
          const raw = start + glue + pieces.join('/');
          if (!policy.allows(raw, 'write')) return;
          const real = path.posix.resolve(raw);
          const inHome = real === home || real.startsWith(`${home}/`);
          const besideIt = real.startsWith('/home/sample/work/.sleep.nosograph');
          expect(inHome || real.startsWith(notebook) || besideIt).toBe(true);
        },
      ),
    );
  });
});
