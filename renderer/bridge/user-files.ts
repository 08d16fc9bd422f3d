import { NosographError } from '../../core/foundation/errors.ts';
import type { FileStamp } from '../../core/platform/host.ts';
import { askElectron, electronApi } from './electron-host.ts';

/** A file that the user gave: chosen, dropped, or handed over by the system. */
export interface UserFile {
  readonly name: string;
  bytes(): Promise<Uint8Array<ArrayBuffer>>;
  /** Desktop: where it lies. */
  readonly path: string | null;
  /** Browsers with File System Access: a way to write it again. */
  readonly handle: WritableHandle | null;
}

/** What File System Access adds to a handle and the DOM's types do not have yet. */
export interface WritableHandle extends FileSystemFileHandle {
  queryPermission?(options: { readonly mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(options: { readonly mode: 'readwrite' }): Promise<PermissionState>;
}

interface PickerOptions {
  readonly multiple?: boolean;
  readonly suggestedName?: string;
  readonly types?: readonly {
    readonly description: string;
    readonly accept: Record<string, readonly string[]>;
  }[];
}
interface DroppedItem extends DataTransferItem {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
}
interface PickerWindow {
  showOpenFilePicker?(options: PickerOptions): Promise<WritableHandle[]>;
  showSaveFilePicker?(options: PickerOptions): Promise<WritableHandle>;
}

export const notebookExtension = '.nosograph';
const notebookType = 'application/vnd.sqlite3';
const pickers = (): PickerWindow => window as PickerWindow;

export const isDesktop = (): boolean => electronApi() !== undefined;

/** Notebooks in the application's own folder are working copies: they have no file of the user's yet. */
export async function isInHome(path: string): Promise<boolean> {
  const api = electronApi();
  return api === undefined || path.startsWith((await askElectron(api, 'app.info', {})).home);
}

/** Lets the user choose files to read. Empty when they changed their mind. */
export async function chooseFiles(purpose: 'notebook' | 'import'): Promise<readonly UserFile[]> {
  const api = electronApi();
  if (api !== undefined) return (await askElectron(api, 'dialogs.open', { purpose })).map(desktopFile);
  const open = pickers().showOpenFilePicker;
  if (purpose === 'notebook' && open !== undefined) {
    const handles = await unlessAborted(() => open.call(window, { multiple: false }));
    return Promise.all((handles ?? []).map(handleFile));
  }
  return chooseByInput(purpose);
}

/** Files that were dropped on the window. */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly UserFile[]> {
  const api = electronApi();
  const files = [...transfer.files];
  // Handles can be had only while the drop is being handled: they are asked for before anything is awaited.
  const handles = [...transfer.items].map((item: DroppedItem) => item.getAsFileSystemHandle?.() ?? null);
  if (api === undefined) {
    return Promise.all(
      files.map(async (file, index) => {
        const handle = await handles[index];
        return { ...plainFile(file), handle: handle?.kind === 'file' ? (handle as WritableHandle) : null };
      }),
    );
  }
  return Promise.all(
    files.map(async (file) => {
      const path = await api.pathOfDropped(file);
      return path === null ? plainFile(file) : desktopFile(path);
    }),
  );
}

export function desktopFile(path: string): UserFile {
  return {
    name: path.split(/[/\\]/).at(-1) ?? path,
    path,
    handle: null,
    async bytes() {
      const api = electronApi();
      if (api === undefined) throw new NosographError('internal', 'A path without the desktop shell.');
      return new Uint8Array(await askElectron(api, 'files.read', { path }));
    },
  };
}

export async function handleFile(handle: WritableHandle): Promise<UserFile> {
  return { ...plainFile(await handle.getFile()), handle };
}

const plainFile = (file: File): UserFile => ({
  name: file.name,
  path: null,
  handle: null,
  bytes: async () => new Uint8Array(await file.arrayBuffer()),
});

function chooseByInput(purpose: 'notebook' | 'import'): Promise<readonly UserFile[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = purpose === 'import';
  if (purpose === 'notebook') input.accept = notebookExtension;
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])].map(plainFile)));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}

/** Where something was written: a path, a handle, or the browser's downloads (both null). */
export interface Saved {
  readonly name: string;
  readonly path: string | null;
  readonly handle: WritableHandle | null;
}

/** Where the user wants a file: to be chosen before the bytes are made, while the click still counts. */
export async function chooseTarget(
  purpose: 'notebook' | 'export',
  suggestedName: string,
): Promise<Saved | null> {
  const api = electronApi();
  if (api !== undefined) {
    const path = await askElectron(api, 'dialogs.save', { purpose, suggestedName });
    return path === null ? null : { name: desktopFile(path).name, path, handle: null };
  }
  const save = pickers().showSaveFilePicker;
  if (save === undefined) return { name: suggestedName, path: null, handle: null };
  const types =
    purpose === 'notebook'
      ? [{ description: 'Nosograph', accept: { [notebookType]: [notebookExtension] } }]
      : undefined;
  const handle = await unlessAborted(() => save.call(window, { suggestedName, types }));
  return handle === null ? null : { name: handle.name, path: null, handle };
}

/** Writes to where `chooseTarget` said. */
export async function writeTarget(target: Saved, bytes: Uint8Array, mediaType: string): Promise<void> {
  const api = electronApi();
  if (target.path !== null && api !== undefined) {
    await askElectron(api, 'files.replace', { path: target.path, bytes });
  } else if (target.handle !== null) {
    await writeHandle(target.handle, bytes);
  } else {
    download(target.name, bytes, mediaType);
  }
}

/** The browser writes a copy and puts it in place when it is whole. */
export async function writeHandle(handle: WritableHandle, bytes: Uint8Array): Promise<FileStamp> {
  try {
    const permission = await handle.requestPermission?.({ mode: 'readwrite' });
    if (permission === 'denied') throw new Error('the browser was not allowed to write');
    const writable = await handle.createWritable();
    await writable.write(new Uint8Array(bytes));
    await writable.close();
    return await stampOfHandle(handle);
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message : String(thrown);
    throw new NosographError(
      'file.unwritable',
      `${handle.name} could not be written: ${why}.`,
      { path: handle.name, why },
      thrown,
    );
  }
}

export async function stampOfHandle(handle: WritableHandle): Promise<FileStamp> {
  const file = await handle.getFile();
  return { size: file.size, modified: file.lastModified };
}

function download(name: string, bytes: Uint8Array, mediaType: string): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Null when the user closed the picker. */
async function unlessAborted<Value>(pick: () => Promise<Value>): Promise<Value | null> {
  try {
    return await pick();
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === 'AbortError') return null;
    throw thrown;
  }
}
