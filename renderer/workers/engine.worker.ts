import { createEngine } from '../../core/engine/engine.ts';
import { serveEngine } from '../../core/engine/serve.ts';
import { toErrorRecord } from '../../core/foundation/errors.ts';
import type { Host } from '../../core/platform/host.ts';
import { createBrowserHost } from '../bridge/browser-host.ts';
import { webCompute } from '../bridge/compute-workers.ts';
import type { StartMessage, WorkerNotice } from '../bridge/engine-process.ts';
import { hostFromPort } from '../bridge/host-port.ts';

const notify = (notice: WorkerNotice) => self.postMessage(notice);

/** Milliseconds of quiet after which a browser's working copy is written anew; the journal is flushed at once. */
const saveAfterQuiet = 2000;
/** Milliseconds between two looks at a file on disk that others may change. */
const watchFileEvery = 3000;

self.addEventListener('message', async function begin({ data }: MessageEvent<StartMessage>) {
  if (data.kind !== 'start') return;
  self.removeEventListener('message', begin);
  try {
    holdForLife(data.lifeLock);
    const host = await hostFor(data);
    const options =
      data.shell === 'browser'
        ? { saveAfterQuiet, watchFileEvery: null, remember: true }
        : { saveAfterQuiet: null, watchFileEvery, remember: true };
    serveEngine(
      {
        post: (message) => self.postMessage(message),
        onMessage: (listener) =>
          self.addEventListener('message', (event: MessageEvent<unknown>) => listener(event.data)),
      },
      createEngine(host, options),
    );
  } catch (thrown) {
    notify({ kind: 'cannot-start', error: toErrorRecord(thrown) });
  }
});

function hostFor({ shell, assets, hostPort }: StartMessage): Promise<Host> {
  return shell === 'electron' && hostPort !== null
    ? hostFromPort(hostPort, webCompute)
    : createBrowserHost(assets);
}

/** The lock is freed by nothing but the end of this worker, however it comes. */
function holdForLife(name: string): void {
  void navigator.locks.request(name, () => {
    notify({ kind: 'alive' });
    return new Promise<never>(() => {});
  });
}
