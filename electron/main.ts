import { mkdirSync } from 'node:fs';
import path, { join } from 'node:path';
import { app, dialog, ipcMain, protocol, safeStorage, session, shell as system } from 'electron';
import { nosographVersion } from '../core/foundation/version.ts';
import { createNodeFiles } from '../core/platform/node/files.ts';
import { notebooksInArguments } from './arguments.ts';
import { createHandlers } from './handlers.ts';
import { registerChannels } from './ipc.ts';
import { createPathPolicy } from './security/paths.ts';
import { chromiumSwitches } from './security/requests.ts';
import { isTrusted } from './security/senders.ts';
import { createDialogs } from './services/dialogs.ts';
import { guardFiles } from './services/files.ts';
import { createNotebookGrants, rememberedSchema } from './services/remembered.ts';
import { createSecrets, secretsSchema } from './services/secrets.ts';
import { openStateFile } from './services/state-file.ts';
import { guardSession, privilegedSchemes, serveApp } from './session.ts';
import { createShell, type Shell } from './shell.ts';
import { firstWindowState, windowStateSchema } from './window-state.ts';
import { languageOf, wordsIn } from './words.ts';

/** Wiring only: what is decided is decided in security/, what is done is done in services/. */

const distFolder = path.resolve(__dirname, '..');
const rendererFolder = join(distFolder, 'renderer');

/** Notebooks that the system hands over before the shell is there. */
const early: string[] = notebooksInArguments(process.argv, process.cwd(), path).slice();
let running: Shell | null = null;

protocol.registerSchemesAsPrivileged(privilegedSchemes);
for (const [name, value] of chromiumSwitches) app.commandLine.appendSwitch(name, value);
app.enableSandbox();

if (app.requestSingleInstanceLock()) {
  app.on('open-file', (event, notebook) => {
    event.preventDefault();
    if (running === null) early.push(notebook);
    else void running.handOver(notebook);
  });
  app.on('second-instance', (_event, words, folder) => {
    if (running === null) early.push(...notebooksInArguments(words, folder, path));
    else void running.startedAgain(words, folder);
  });
  app.whenReady().then(start).catch(giveUp);
} else {
  // The one that runs is told by Electron what this one was asked to open.
  app.quit();
}

async function start(): Promise<void> {
  const shell = wire();
  running = shell;
  app.on('before-quit', () => shell.quitRequested());
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('activate', () => {
    if (shell.window === null) shell.open();
  });
  for (const notebook of early.splice(0)) await shell.handOver(notebook);
  shell.showMenu();
  shell.open();
}

function wire(): Shell {
  const ownFolder = app.getPath('userData');
  // The page's own folder lies within the shell's, so that it reaches neither keys nor what it may touch.
  const home = join(ownFolder, 'files');
  mkdirSync(home, { recursive: true });
  const files = createNodeFiles(home);
  const policy = createPathPolicy(home, { path, ignoresCase: process.platform !== 'linux' });
  const guarded = guardFiles(files, policy);
  const notebooks = createNotebookGrants(
    policy,
    openStateFile(join(ownFolder, 'notebooks.json'), rememberedSchema, [], files),
  );
  const grantNotebook = async (notebook: string) => {
    await notebooks.grant(notebook);
    app.addRecentDocument(notebook);
  };

  const shell = createShell({
    window: {
      preload: join(distFolder, 'electron', 'preload.cjs'),
      icon: process.platform === 'linux' ? join(app.getAppPath(), 'build', 'icon.png') : undefined,
      state: openStateFile(join(ownFolder, 'window.json'), windowStateSchema, firstWindowState, files),
    },
    policy,
    grantNotebook,
    releaseAll: () => guarded.unlockAll(),
  });

  serveApp(protocol, rendererFolder);
  guardSession(session.defaultSession, { developer: !app.isPackaged });
  registerChannels(
    ipcMain,
    createHandlers({
      version: nosographVersion,
      platform: process.platform,
      home,
      language: shell.language,
      files: guarded,
      dialogs: createDialogs({
        words: () => wordsIn[shell.language()],
        policy,
        grantNotebook,
        showOpen: (options) => shell.showOpen(options),
        showSave: (options) => shell.showSave(options),
      }),
      secrets: createSecrets(
        safeStorage,
        openStateFile(join(ownFolder, 'secrets.json'), secretsSchema, {}, files),
        process.platform,
      ),
      pageReady: shell.pageReady,
      setLanguage: shell.setLanguage,
      dropped: shell.dropped,
      openInBrowser: (address) => system.openExternal(address),
      answerClose: shell.answerClose,
    }),
    ({ sender, senderFrame }) =>
      isTrusted({
        frame: senderFrame,
        ownWindow: shell.window !== null && sender === shell.window.webContents,
      }),
  );
  return shell;
}

function giveUp(error: unknown): void {
  dialog.showErrorBox(
    wordsIn[languageOf(app.getLocale())]['start.failed'],
    error instanceof Error ? error.message : String(error),
  );
  app.exit(1);
}
