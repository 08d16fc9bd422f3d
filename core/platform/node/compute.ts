import { getCompileCacheDir } from 'node:module';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ComputeShell } from '../host.ts';

/** What a compute worker of Node is started with. */
export interface ComputeWorkerData {
  /** Where compiled programs are kept, when they are. */
  readonly compileCache: string | null;
}

/** Threads of this process. They never keep it alive: the pool does, while it waits for them. */
export const nodeCompute: ComputeShell = {
  cores: availableParallelism(),
  spawn() {
    const workerData: ComputeWorkerData = { compileCache: getCompileCacheDir() ?? null };
    const worker = new Worker(new URL('./compute-worker.ts', import.meta.url), { workerData, execArgv: [] });
    return {
      post: (message) => worker.postMessage(message),
      onMessage(listener) {
        worker.on('message', listener);
        worker.unref();
      },
      death: new Promise((resolve) => {
        worker.on('error', resolve);
        worker.on('exit', () => resolve(new Error('thread ended')));
      }),
      terminate: () => void worker.terminate(),
    };
  },
};
