/**
 * A process to be killed: `scripted-writer.ts PATH SEED FIRST`. Opens the notebook (creates it when there is none),
 * says what it found, then does action after action of the series, naming each one after it was acknowledged.
 */
import { existsSync, writeSync } from 'node:fs';
import { createNodeHost } from '../../core/platform/node/index.ts';
import { createNotebook, openNotebook } from '../../core/storage/notebook.ts';
import { actionAt, contentOf, perform } from './scripted-actions.ts';

const [path = '', seed = '', first = ''] = process.argv.slice(2);
const say = (message: object): void => void writeSync(1, `${JSON.stringify(message)}\n`);

const host = createNodeHost();
const notebook = existsSync(path)
  ? await openNotebook(host, path)
  : await createNotebook(host, { path, name: 'Sample notebook', sample: true });
say({ found: contentOf(notebook), warnings: notebook.state().warnings.map(({ code }) => code) });

for (let number = Number(first); ; number++) {
  const action = actionAt(Number(seed), number);
  if (action.kind === 'save') say({ saving: number });
  await perform(notebook, action);
  say({ done: number });
}
