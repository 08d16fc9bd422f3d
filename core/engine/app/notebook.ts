import { NosographError } from '../../foundation/errors.ts';
import { nosographVersion } from '../../foundation/version.ts';
import { createNotebook, openNotebook, schemaVersion } from '../../storage/notebook.ts';
import type { Notebook } from '../../storage/notebook-contract.ts';
import type { NotebookState, notebookMethods } from '../contract/notebook.ts';
import type { Handlers } from '../handlers.ts';
import type { Session } from '../session.ts';
import { fileNameFor, freePath, nameFromPath, notebookExtension, workingFolder } from './paths.ts';
import { forgetRecent, readRecent, rememberRecent } from './recent.ts';
import { openSample } from './sample-story.ts';
import { listSamples, sampleTruth } from './samples.ts';

const done = { done: true } as const;

/** The notebook as a file: creating, opening, saving, versions; and stepping through its history. */
export function notebookHandlers(session: Session): Handlers<keyof typeof notebookMethods> {
  const { host } = session;

  /**
   * Puts another notebook in place of the open one. That is saved first: when it cannot be (somebody else changed its
   * file), it stays open and nothing new is made.
   */
  const switchTo = async (openNext: () => Promise<Notebook>): Promise<NotebookState> => {
    const previous = session.current;
    if (previous?.state().dirty) await session.save({ overwrite: false });
    const next = await openNext();
    session.use(next);
    await previous?.close({ save: true });
    if (session.options.remember) await rememberRecent(host, next.state().name, next.path);
    return notebookState(session);
  };

  const openAt = async (path: string): Promise<NotebookState> => {
    if (session.current?.path === path) return notebookState(session);
    return switchTo(() => openNotebook(host, path));
  };

  return {
    'app.info': () => ({ version: nosographVersion, schemaVersion }),
    'app.recent': () => readRecent(host),
    async 'app.forgetRecent'({ path }) {
      await forgetRecent(host, path);
      return done;
    },
    'app.samples': ({ language }) => listSamples(host, language),
    'app.sampleTruth': ({ id }) => sampleTruth(host, id),

    'notebook.state': () => (session.current === null ? null : notebookState(session)),
    async 'notebook.create'({ name, path }) {
      const target = path ?? (await freePath(host, workingFolder(host), name));
      await refuseExisting(session, target);
      return switchTo(() => createNotebook(host, { path: target, name, sample: false }));
    },
    'notebook.open': ({ path }) => openAt(path),
    async 'notebook.openBytes'({ name, bytes }) {
      const path = await freePath(host, workingFolder(host), nameFromPath(name));
      await host.files.replace(path, bytes);
      try {
        return await switchTo(() => openNotebook(host, path));
      } catch (thrown) {
        // What is no notebook leaves no working copy behind.
        if (session.current?.path !== path) await host.files.remove(path);
        throw thrown;
      }
    },
    async 'notebook.openSample'({ id, language }, task) {
      return switchTo(() => openSample(session, id, language, task));
    },
    async 'notebook.close'() {
      const { notebook } = session;
      await notebook.close({ save: true });
      session.use(null);
      return done;
    },
    async 'notebook.save'({ overwrite }) {
      await session.save({ overwrite });
      return notebookState(session);
    },
    async 'notebook.saveAs'({ path }) {
      await session.notebook.saveAs(path);
      session.announce('saved');
      if (session.options.remember) await rememberRecent(host, session.notebook.state().name, path);
      return notebookState(session);
    },
    async 'notebook.saveCopy'({ path }) {
      await session.notebook.saveCopy(path);
      return done;
    },
    'notebook.bytes': () => ({
      name: `${fileNameFor(session.notebook.state().name)}${notebookExtension}`,
      mediaType: 'application/vnd.sqlite3',
      // Made for this answer: never a view of memory that is shared.
      bytes: session.notebook.bytes() as Uint8Array<ArrayBuffer>,
    }),
    async 'notebook.versions'() {
      const versions = await session.notebook.versions();
      return versions.map(({ id, savedAt, bytes }) => ({ id, savedAt, bytes }));
    },
    async 'notebook.openVersion'({ id }) {
      const { notebook } = session;
      const version = (await notebook.versions()).find((each) => each.id === id);
      if (version === undefined) {
        throw new NosographError('not-found', `This notebook has no version "${id}".`, { id });
      }
      const folder = folderOf(notebook.path);
      const stamp = version.savedAt.slice(0, 19).replaceAll(':', '-');
      const path = await freePath(host, folder, `${nameFromPath(notebook.path)} ${stamp}`);
      await host.files.copy(version.path, path);
      return switchTo(() => openNotebook(host, path));
    },
    async 'notebook.reload'() {
      const { notebook } = session;
      await notebook.close({ save: false });
      session.use(null);
      session.use(await openNotebook(host, notebook.path));
      return notebookState(session);
    },

    async 'history.undo'() {
      const label = await session.notebook.undo();
      session.announce('changed');
      return { label };
    },
    async 'history.redo'() {
      const label = await session.notebook.redo();
      session.announce('changed');
      return { label };
    },
  };
}

function notebookState(session: Session): NotebookState {
  const { notebook } = session;
  const state = notebook.state();
  return {
    ...state,
    warnings: [...state.warnings],
    path: notebook.path,
    counts: {
      sources: notebook.sources.count(),
      claims: notebook.claims.counts(),
      concepts: notebook.concepts.all().length,
      edges: session.graph().edges.length,
      hypotheses: notebook.hypotheses.count(),
      networks: notebook.networks.count(),
      models: notebook.models.count(),
    },
    sample: notebook.meta.get('sample') === '1',
  };
}

async function refuseExisting(session: Session, path: string): Promise<void> {
  if ((await session.host.files.stat(path)) === null) return;
  throw new NosographError('file.changed', `${path} exists already. Open it, or choose another name.`, {
    path,
  });
}

function folderOf(path: string): string {
  const end = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
  return end === -1 ? '.' : path.slice(0, end);
}
