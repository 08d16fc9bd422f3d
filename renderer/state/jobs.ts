import { create } from 'zustand';
import type { MethodName } from '../../core/engine/contract/index.ts';
import type { Progress } from '../../core/foundation/task.ts';

/** Long work under way, whichever place began it. */
export interface RunningJob {
  readonly id: number;
  readonly method: MethodName;
  readonly progress: Progress | null;
  readonly isCancelling: boolean;
  cancel(): void;
}

interface Jobs {
  readonly running: readonly RunningJob[];
}

export const useJobs = create<Jobs>(() => ({ running: [] }));

/** Milliseconds between two looks at the progress: figures that change faster cannot be read. */
const reportEvery = 150;

let lastId = 0;

export interface JobHandle {
  readonly signal: AbortSignal;
  report(progress: Progress): void;
  end(): void;
}

/** Enters a job in the list that the status bar shows. Reports come to the screen a few times a second. */
export function beginJob(method: MethodName): JobHandle {
  lastId += 1;
  const id = lastId;
  const controller = new AbortController();
  const change = (patch: Partial<RunningJob>) =>
    useJobs.setState(({ running }) => ({
      running: running.map((job) => (job.id === id ? { ...job, ...patch } : job)),
    }));
  const cancel = () => {
    change({ isCancelling: true });
    controller.abort();
  };
  useJobs.setState(({ running }) => ({
    running: [...running, { id, method, progress: null, isCancelling: false, cancel }],
  }));
  let latest: Progress | null = null;
  return {
    signal: controller.signal,
    report(progress) {
      const isDue = latest === null;
      latest = progress;
      if (isDue) {
        setTimeout(() => {
          if (latest !== null) change({ progress: latest });
          latest = null;
        }, reportEvery);
      }
    },
    end() {
      useJobs.setState(({ running }) => ({ running: running.filter((job) => job.id !== id) }));
    },
  };
}
