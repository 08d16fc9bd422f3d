import { enableCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { ComputeWorkerData } from './compute.ts';

// Starting takes half the time when the compiled program is kept.
const { compileCache } = workerData as ComputeWorkerData;
if (compileCache !== null) enableCompileCache(compileCache);

const { serveCompute } = await import('../../engine/compute/serve.ts');
serveCompute(
  {
    post: (message) => parentPort!.postMessage(message),
    onMessage: (listener) => parentPort!.on('message', listener),
  },
  Date.now,
);
