import type { ComputeShell } from '../../core/platform/host.ts';

/** What a compute worker says outside of the pool's protocol. */
export interface ComputeNotice {
  readonly kind: 'alive';
}

/** Workers that the engine's worker starts. Each holds a Web Lock for life: whoever gets it knows that it is gone. */
export const webCompute: ComputeShell = {
  cores: navigator.hardwareConcurrency,
  spawn() {
    const lifeLock = `nosograph-compute-${crypto.randomUUID()}`;
    const worker = new Worker(new URL('../workers/compute.worker.ts', import.meta.url), {
      type: 'module',
      name: lifeLock,
    });
    const death = Promise.withResolvers<unknown>();
    worker.addEventListener('error', (event) => death.resolve(new Error(event.message || 'worker error')));
    worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (!isNotice(data)) return;
      void navigator.locks.request(lifeLock, () => death.resolve(new Error('worker ended')));
    });
    return {
      post: (message) => worker.postMessage(message),
      onMessage: (listener) =>
        worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => listener(data)),
      death: death.promise,
      terminate: () => worker.terminate(),
    };
  },
};

const isNotice = (data: unknown): data is ComputeNotice =>
  (data as { readonly kind?: unknown } | null)?.kind === 'alive';
