import { create } from 'zustand';
import { engine } from '../bridge/engine.ts';
import { allLinks, type Link, readLink, writeLink } from '../bridge/links.ts';
import {
  chooseFiles,
  chooseTarget,
  handleFile,
  isDesktop,
  isInHome,
  notebookExtension,
  stampOfHandle,
  type UserFile,
  writeHandle,
  writeTarget,
} from '../bridge/user-files.ts';
import { runJob } from './command.ts';
import { reportFailure } from './failures.ts';
import { forgetOpenPath, rememberedOpenPath, rememberOpenPath } from './open-path.ts';
import { queryCache } from './query-cache.ts';
import { navigate } from './route.ts';
import { useSelection } from './selection.ts';

interface DocumentState {
  /** Browser: the user's file that the open working copy belongs to; null when it was never saved to one. */
  readonly link: Link | null;
  /** Somebody else changed the user's file: its name, until the user has decided. */
  readonly conflict: string | null;
  /** Counts the notebooks opened in this window: what a place remembers of one does not hold for the next. */
  readonly opened: number;
}

/** The open notebook as a file of the user's. */
export const useDocument = create<DocumentState>(() => ({
  link: null,
  conflict: null,
  opened: 0,
}));

/** Runs a step of the user's that may fail; true when it went through. */
async function attempt(step: () => Promise<unknown>): Promise<boolean> {
  try {
    return (await step()) !== null;
  } catch (thrown) {
    reportFailure(thrown);
    return false;
  }
}

/** After a notebook was opened by whatever way. */
async function opened(state: { readonly path: string }): Promise<void> {
  const link = isDesktop() ? null : await readLink(state.path);
  const isOther = rememberedOpenPath() !== state.path;
  useDocument.setState(({ opened }) => ({ link, conflict: null, opened: opened + 1 }));
  rememberOpenPath(state.path);
  if (!isOther) return;
  useSelection.getState().select(null);
  navigate('library');
}

export const newNotebook = (name: string): Promise<boolean> =>
  attempt(async () => opened(await engine.call('notebook.create', { name, path: null })));

export const openPath = (path: string): Promise<boolean> =>
  attempt(async () => {
    await opened(await runJob('notebook.open', { path }));
    await noticeForeignChange();
  });

export const openSample = (id: string, language: 'en' | 'zh'): Promise<boolean> =>
  attempt(async () => opened(await runJob('notebook.openSample', { id, language })));

export const openVersion = (id: string): Promise<boolean> =>
  attempt(async () => opened(await runJob('notebook.openVersion', { id })));

export const chooseNotebook = (): Promise<boolean> =>
  attempt(async () => {
    const [file] = await chooseFiles('notebook');
    return file === undefined ? null : openFile(file);
  });

/** Opens a notebook that the user gave. A file that has a working copy here goes on in that one. */
export async function openFile(file: UserFile): Promise<boolean> {
  if (file.path !== null) return openPath(file.path);
  const known = file.handle === null ? null : await linkOf(file.handle);
  if (known !== null) return openPath(known.path);
  return attempt(() => openAsWorkingCopy(file));
}

async function openAsWorkingCopy(file: UserFile): Promise<void> {
  const state = await runJob('notebook.openBytes', { name: file.name, bytes: await file.bytes() });
  if (file.handle !== null) {
    const stamp = await stampOfHandle(file.handle);
    const { name, handle } = file;
    await writeLink({ path: state.path, name, handle, stamp, revision: state.revision });
  }
  await opened(state);
}

async function linkOf(handle: FileSystemFileHandle): Promise<Link | null> {
  const recent = await engine.call('app.recent', {});
  for (const link of await allLinks()) {
    if (link.handle === null || !recent.some(({ path }) => path === link.path)) continue;
    if (await link.handle.isSameEntry(handle)) return link;
  }
  return null;
}

/** Writes the notebook to the user's file; asks for one when there is none yet. */
export const save = ({ overwrite = false } = {}): Promise<boolean> =>
  attempt(async () => {
    if (isDesktop()) return saveOnDesktop(overwrite);
    const { link } = useDocument.getState();
    if (link?.handle == null) return writeElsewhere();
    if (!overwrite && (await isChangedByOthers(link))) {
      useDocument.setState({ conflict: link.name });
      return null;
    }
    const { bytes, revision, path } = await currentBytes();
    const stamp = await writeHandle(link.handle, bytes);
    await linkTo({ ...link, path, stamp, revision });
  });

async function saveOnDesktop(overwrite: boolean): Promise<unknown> {
  const state = await engine.call('notebook.state', {});
  if (state === null) return null;
  if (await isInHome(state.path)) return writeElsewhere();
  await runJob('notebook.save', { overwrite });
  useDocument.setState({ conflict: null });
}

export const saveAs = (): Promise<boolean> => attempt(writeElsewhere);

async function writeElsewhere(): Promise<unknown> {
  const state = await engine.call('notebook.state', {});
  if (state === null) return null;
  const target = await chooseTarget('notebook', `${state.name}${notebookExtension}`);
  if (target === null) return null;
  if (target.path !== null) {
    await opened(await runJob('notebook.saveAs', { path: target.path }));
    return;
  }
  const { bytes, revision, path, mediaType } = await currentBytes();
  await writeTarget(target, bytes, mediaType);
  const stamp = target.handle === null ? null : await stampOfHandle(target.handle);
  await linkTo({ path, name: target.name, handle: target.handle, stamp, revision });
}

async function linkTo(link: Link): Promise<void> {
  await writeLink(link);
  useDocument.setState({ link, conflict: null });
}

/** The notebook as a file, with the revision that this is. */
async function currentBytes() {
  const file = await runJob('notebook.bytes', {});
  const state = await engine.call('notebook.state', {});
  return { ...file, revision: state?.revision ?? -1, path: state?.path ?? '' };
}

export const closeNotebook = (): Promise<boolean> =>
  attempt(async () => {
    await engine.call('notebook.close', {});
    useDocument.setState({ link: null, conflict: null });
    forgetOpenPath();
    useSelection.getState().select(null);
    queryCache.invalidate();
  });

/** Takes the file as somebody else left it; what was not saved to it is given up. */
export const reload = (): Promise<boolean> =>
  attempt(async () => {
    const { link } = useDocument.getState();
    if (link?.handle == null) await opened(await runJob('notebook.reload', {}));
    else await openAsWorkingCopy(await handleFile(link.handle));
  });

/** Notes that the user's file is not as we left it: asked when a notebook is opened and when the window comes back. */
export async function noticeForeignChange(): Promise<void> {
  const { link } = useDocument.getState();
  if (link !== null && (await isChangedByOthers(link))) useDocument.setState({ conflict: link.name });
}

/** A file that cannot be looked at without asking the user (permission lapsed) counts as unchanged until it is saved. */
async function isChangedByOthers({ handle, stamp }: Link): Promise<boolean> {
  if (handle === null || stamp === null) return false;
  if ((await handle.queryPermission?.({ mode: 'readwrite' })) === 'prompt') return false;
  try {
    const now = await stampOfHandle(handle);
    return now.size !== stamp.size || now.modified !== stamp.modified;
  } catch {
    return false; // moved or removed: saving makes it again
  }
}

engine.onEvent((event) => {
  if (event.type === 'file-changed') {
    useDocument.setState({ conflict: event.path.split(/[/\\]/).at(-1) ?? event.path });
  }
});
