import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron';
import { channelNames, eventNames, onTheWire } from './channel-names.ts';
import type { NosographHostApi } from './contract.ts';

const knownChannels: ReadonlySet<string> = new Set(channelNames);
const knownEvents: ReadonlySet<string> = new Set(eventNames);

const api: NosographHostApi = {
  invoke(name, request) {
    if (!knownChannels.has(name)) return Promise.reject(new TypeError(`No such channel: ${name}`));
    return ipcRenderer.invoke(onTheWire(name), request);
  },
  on(name, listener) {
    if (!knownEvents.has(name)) throw new TypeError(`No such event: ${name}`);
    // The event object itself stays here: it carries the sender, which is no business of the page.
    const forward = (_event: IpcRendererEvent, payload: Parameters<typeof listener>[0]) => listener(payload);
    ipcRenderer.on(onTheWire(name), forward);
    return () => {
      ipcRenderer.removeListener(onTheWire(name), forward);
    };
  },
  async pathOfDropped(file) {
    const path = webUtils.getPathForFile(file);
    if (path === '') return null;
    const reply = await ipcRenderer.invoke(onTheWire('files.grantDropped'), { path });
    return reply.ok ? path : null;
  },
};

contextBridge.exposeInMainWorld('nosographHost', Object.freeze(api));
