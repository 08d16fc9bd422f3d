import { enableCompileCache } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { applicationFolder } from '../core/platform/node/folders.ts';

// Starting takes half the time when the compiled program is kept; a folder that cannot be written only costs that.
enableCompileCache(join(applicationFolder(process.platform, process.env, homedir()), 'compiled'));

const { start } = await import('./start.ts');
await start();
