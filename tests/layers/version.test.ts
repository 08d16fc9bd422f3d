import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { nosographVersion } from '../../core/foundation/version.ts';
import { projectRoot } from '../../scripts/paths.ts';

it('every result carries the version of package.json', async () => {
  const { version } = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8')) as {
    version: string;
  };
  expect(nosographVersion).toBe(version);
});
