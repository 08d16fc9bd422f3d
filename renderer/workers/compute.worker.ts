import { serveCompute } from '../../core/engine/compute/serve.ts';
import type { ComputeNotice } from '../bridge/compute-workers.ts';

// The lock, by the name that the worker was given, is freed by nothing but the end of this worker.
void navigator.locks.request(self.name, () => {
  self.postMessage({ kind: 'alive' } satisfies ComputeNotice);
  return new Promise<never>(() => {});
});

serveCompute(
  {
    post: (message) => self.postMessage(message),
    onMessage: (listener) =>
      self.addEventListener('message', (event: MessageEvent<unknown>) => listener(event.data)),
  },
  Date.now,
);
