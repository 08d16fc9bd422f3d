import { join } from 'node:path';
import type { Task } from '../../core/foundation/task.ts';
import { defineCommand } from '../command.ts';
import { defaultPort } from '../default-port.ts';
import { wholeNumber } from '../options.ts';
import { startServer } from '../server.ts';

export const serve = defineCommand({
  name: 'serve',
  summary: 'Serve the window to a browser on this machine, and to nobody else, until Ctrl-C',
  usage: '',
  example: 'nosograph serve --port 8417',
  arguments: { least: 0, most: 0 },
  options: { port: wholeNumber('port on 127.0.0.1; 0 takes any free one', 0, 65535, defaultPort) },
  async run(_args, { port }, context) {
    const root = join(import.meta.dirname, '../../dist/renderer');
    const server = await startServer({ port, root });
    const running = { url: server.url, pid: process.pid };
    context.say(context.json ? JSON.stringify(running) : `Nosograph is at ${server.url} (Ctrl-C stops it)`);
    await untilCancelled(context.task);
    await server.close();
    return { values: [], text: '' };
  },
});

async function untilCancelled(task: Task): Promise<void> {
  while (!task.cancelled) await new Promise((resolve) => setTimeout(resolve, 100));
}
