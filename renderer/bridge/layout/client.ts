import { NosographError } from '../../../core/foundation/errors.ts';
import { type LayoutRequest, layoutReplySchema, type Place } from './contract.ts';

let lastId = 0;

/**
 * Lays a graph out in a worker of its own, ended when the places are there: a layout is rare and its memory is not
 * worth keeping. Aborting ends the worker at once and rejects with `cancelled`.
 */
export function layOut(request: Omit<LayoutRequest, 'id'>, signal?: AbortSignal): Promise<readonly Place[]> {
  lastId += 1;
  const id = lastId;
  const worker = new Worker(new URL('../../workers/layout.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<readonly Place[]>((resolve, reject) => {
    const cancelled = () => reject(new NosographError('cancelled', 'Cancelled. Nothing was changed.'));
    if (signal?.aborted === true) cancelled();
    signal?.addEventListener('abort', cancelled, { once: true });
    worker.onerror = (event) =>
      reject(new NosographError('engine.lost', `The layout failed: ${event.message}`));
    worker.onmessage = (event: MessageEvent<unknown>) => {
      const reply = layoutReplySchema.parse(event.data);
      if (reply.id !== id) return;
      if ('places' in reply) resolve(reply.places);
      else reject(new NosographError('internal', `The layout failed: ${reply.failure}`));
    };
    worker.postMessage({ ...request, id });
  }).finally(() => worker.terminate());
}
