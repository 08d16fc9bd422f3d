import { NosographError } from '../../core/foundation/errors.ts';
import type { Host, HostFiles } from '../../core/platform/host.ts';
import type { ChannelName } from '../../electron/channel-names.ts';
import type { NosographHostApi, ReplyOf, RequestOf } from '../../electron/contract.ts';
import { refuseToSend } from './no-sending.ts';

declare global {
  interface Window {
    /** Put there by the preload script of the desktop shell; missing in a browser. */
    readonly nosographHost?: NosographHostApi;
  }
}

/** The desktop shell's door, or undefined when the page runs in a browser. */
export const electronApi = (): NosographHostApi | undefined => window.nosographHost;

/**
 * Asks the main process.
 * @throws NosographError with the code that the main process gave.
 */
export async function askElectron<Name extends ChannelName>(
  api: NosographHostApi,
  name: Name,
  request: RequestOf<Name>,
): Promise<ReplyOf<Name>> {
  const reply = await api.invoke(name, request);
  if (!reply.ok) throw NosographError.fromRecord(reply.error);
  return reply.value;
}

/** The Host of the desktop shell: files through the main process, the program's own files from app://. */
export async function createElectronHost(api: NosographHostApi): Promise<Host> {
  const { home } = await askElectron(api, 'app.info', {});
  return {
    kind: 'electron',
    home,
    files: electronFiles(api),
    now: () => new Date(),
    randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
    asset: fetchAsset,
    fetch: refuseToSend,
    // The page never computes; the engine's worker, at the other end of the port, has workers of its own.
    compute: null,
  };
}

function electronFiles(api: NosographHostApi): HostFiles {
  return {
    stat: (path) => askElectron(api, 'files.stat', { path }),
    read: (path) => askElectron(api, 'files.read', { path }),
    replace: (path, bytes) => askElectron(api, 'files.replace', { path, bytes }),
    async append(path, bytes) {
      await askElectron(api, 'files.append', { path, bytes });
    },
    async truncate(path, size) {
      await askElectron(api, 'files.truncate', { path, size });
    },
    async remove(path) {
      await askElectron(api, 'files.remove', { path });
    },
    async copy(from, to) {
      await askElectron(api, 'files.copy', { from, to });
    },
    list: (folder) => askElectron(api, 'files.list', { folder }),
    async lock(path) {
      const lock = await askElectron(api, 'files.lock', { path });
      if (lock === null) return null;
      return {
        async release() {
          await askElectron(api, 'files.unlock', { lock });
        },
      };
    },
  };
}

/** Files that ship with the program lie beside the page. */
async function fetchAsset(name: string): Promise<Uint8Array> {
  const answer = await fetch(new URL(`assets-static/${name}`, document.baseURI));
  if (!answer.ok) {
    throw new NosographError(
      'file.missing',
      `${name}, which belongs to the program, is not there. Install Nosograph again.`,
      { path: name, status: answer.status },
    );
  }
  return new Uint8Array(await answer.arrayBuffer());
}
