import type { EnginePort } from '../../core/engine/port.ts';

/** Two ends of a channel in one process. Messages are cloned and arrive later, as between a page and its worker. */
export function portPair(): { readonly shell: EnginePort; readonly worker: EnginePort } {
  const toShell: ((message: unknown) => void)[] = [];
  const toWorker: ((message: unknown) => void)[] = [];
  const end = (incoming: typeof toShell, outgoing: typeof toShell): EnginePort => ({
    post(message) {
      const copy = structuredClone(message);
      setTimeout(() => {
        for (const listener of outgoing) listener(copy);
      }, 0);
    },
    onMessage(listener) {
      incoming.push(listener);
    },
  });
  return { shell: end(toShell, toWorker), worker: end(toWorker, toShell) };
}
