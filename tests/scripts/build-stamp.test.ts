import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { contentStamp, isCurrent, type Part, recordStamp } from '../../scripts/build/stamp.ts';

let folder: string;
const made: string[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nosograph-stamp-'));
  made.push(folder);
  await mkdir(join(folder, 'sources', 'deep'), { recursive: true });
  await writeFile(join(folder, 'sources', 'a.ts'), 'a');
  await writeFile(join(folder, 'sources', 'deep', 'b.ts'), 'b');
  await writeFile(join(folder, 'lock.json'), '{}');
});
afterAll(() => Promise.all(made.map((each) => rm(each, { recursive: true }))));

const inputs = ['sources', 'lock.json', 'absent'];

describe('the content stamp', () => {
  it('is the same for the same content, whatever its date', async () => {
    const before = await contentStamp(folder, inputs);
    await utimes(join(folder, 'sources', 'a.ts'), 1, 1);
    expect(await contentStamp(folder, inputs)).toBe(before);
  });

  it.each([
    ['a changed file', () => writeFile(join(folder, 'sources', 'deep', 'b.ts'), 'B')],
    ['a new file', () => writeFile(join(folder, 'sources', 'c.ts'), '')],
    ['a file gone', () => rm(join(folder, 'sources', 'a.ts'))],
    ['another lock file', () => writeFile(join(folder, 'lock.json'), '{"a":1}')],
    [
      'content moved to the next file',
      async () => {
        await writeFile(join(folder, 'sources', 'a.ts'), 'ab');
        await writeFile(join(folder, 'sources', 'deep', 'b.ts'), '');
      },
    ],
  ])('is another one after %s', async (_what, change) => {
    const before = await contentStamp(folder, inputs);
    await change();
    expect(await contentStamp(folder, inputs)).not.toBe(before);
  });
});

describe('a built part', () => {
  const part = (): Part => ({
    name: 'sample',
    inputs,
    outputs: [join(folder, 'out.js')],
    stampFile: join(folder, 'sample.stamp'),
  });

  it('is current when it was made from this content and is still there', async () => {
    expect(await isCurrent(part(), 'stamp')).toBe(false);
    await recordStamp(part(), 'stamp');
    expect(await isCurrent(part(), 'stamp')).toBe(false);
    await writeFile(join(folder, 'out.js'), '');
    expect(await isCurrent(part(), 'stamp')).toBe(true);
    expect(await isCurrent(part(), 'another')).toBe(false);
  });
});
