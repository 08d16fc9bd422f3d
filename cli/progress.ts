import type { WriteStream } from 'node:tty';
import type { Progress } from '../core/foundation/task.ts';

const words: Readonly<Record<string, string>> = {
  'progress.reading': 'Reading',
  'progress.importing': 'Importing',
  'progress.extracting': 'Extracting claims',
  'progress.searching': 'Searching the graph',
  'progress.paths': 'Following paths',
  'progress.ranking': 'Ranking',
  'progress.estimating': 'Estimating',
  'progress.resampling': 'Estimating samples',
  'progress.writing': 'Writing',
};

export interface ProgressPrinter {
  show(progress: Progress): void;
  /** Clears the bar, so that what is printed next stands on a line of its own. */
  clear(): void;
}

const secondsBetweenLines = 3;

/** A bar that is drawn anew on a terminal; elsewhere a line every few seconds. */
export function createProgressPrinter(
  stream: Pick<WriteStream, 'write'> & { readonly isTTY?: boolean; readonly columns?: number },
  now: () => number = () => performance.now(),
): ProgressPrinter {
  let last = Number.NEGATIVE_INFINITY;
  let drawn = false;
  const started = now();
  return {
    show(progress) {
      const since = now() - last;
      if (stream.isTTY) {
        if (since < 80) return;
        stream.write(`\r\u001b[2K${bar(progress, stream.columns ?? 80)}`);
        drawn = true;
      } else {
        if (since < secondsBetweenLines * 1000 || now() - started < secondsBetweenLines * 1000) return;
        stream.write(`${line(progress)}\n`);
      }
      last = now();
    },
    clear() {
      if (drawn) stream.write('\r\u001b[2K');
      drawn = false;
    },
  };
}

const stepName = (step: string) => words[step] ?? step;

function line({ step, done, total }: Progress): string {
  return total === null ? `${stepName(step)}: ${done}` : `${stepName(step)}: ${done} of ${total}`;
}

function bar(progress: Progress, columns: number): string {
  const { step, done, total } = progress;
  if (total === null || total === 0) return line(progress).slice(0, columns - 1);
  const width = Math.max(10, Math.min(40, columns - 50));
  const filled = Math.round((width * Math.min(done, total)) / total);
  return `${stepName(step).padEnd(20)} ${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${done}/${total}`.slice(
    0,
    columns - 1,
  );
}
