import type { CancellableTask } from '../core/foundation/task.ts';
import { createNodeHost } from '../core/platform/node/index.ts';
import { run } from './run.ts';

const signals = { SIGINT: 130, SIGTERM: 143 } as const;

/** Runs the command line of this process and leaves its exit status behind. */
export async function start(): Promise<void> {
  let task: CancellableTask | null = null;
  let interrupted: keyof typeof signals | null = null;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      // The first asks the work to stop and leaves everything whole; whoever asks again does not want to wait.
      if (interrupted !== null || task === null) process.exit(signals[signal]);
      interrupted = signal;
      task.cancel();
      // What waits for input learns of it, too.
      process.stdin.destroy();
    });
  }
  // A reader that has gone away (`| head`) wants no more, and no stack trace either.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  const { status, error } = await run(process.argv.slice(2), {
    host: createNodeHost(),
    console: { stdin: process.stdin, stdout: process.stdout, stderr: process.stderr },
    onTask: (started) => {
      task = started;
    },
  });
  process.exitCode = interrupted !== null && error?.code === 'cancelled' ? signals[interrupted] : status;
}
