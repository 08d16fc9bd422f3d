import path, { extname } from 'node:path';
import {
  app,
  type BrowserWindow,
  dialog,
  Menu,
  type OpenDialogOptions,
  type SaveDialogOptions,
  screen,
} from 'electron';
import { notebookExtension, notebooksInArguments } from './arguments.ts';
import { type EventName, onTheWire } from './channel-names.ts';
import { createClosing } from './closing.ts';
import type { EventOf } from './contract.ts';
import { menuTemplate } from './menu.ts';
import type { PathPolicy } from './security/paths.ts';
import { createWindow, type WindowOptions } from './window.ts';
import { type Language, languageOf, wordsIn } from './words.ts';

export interface ShellOptions {
  readonly window: Omit<WindowOptions, 'screens'>;
  readonly policy: PathPolicy;
  /** Grants a notebook for this session and the next. */
  grantNotebook(path: string): Promise<void>;
  /** The page is gone or loaded anew: nothing that it held is held any longer. */
  releaseAll(): Promise<void>;
}

export type Shell = ReturnType<typeof createShell>;

/** The one window, its menu, and what the system hands to it. */
export function createShell(options: ShellOptions) {
  let window: BrowserWindow | null = null;
  let language: Language = languageOf(app.getLocale());
  let pageListens = false;
  let quitting = false;
  const waiting: string[] = [];

  const tell = <Name extends EventName>(name: Name, event: EventOf<Name>): boolean => {
    if (window === null || !pageListens) return false;
    window.webContents.send(onTheWire(name), event);
    return true;
  };
  const closing = createClosing({
    askPage: () => tell('close-requested', {}),
    closeNow() {
      window?.destroy();
      if (quitting) app.quit();
    },
    now: () => performance.now(),
  });

  function open(): void {
    const opened = createWindow({
      ...options.window,
      screens: screen.getAllDisplays().map(({ workArea }) => workArea),
    });
    window = opened;
    opened.on('close', (event) => {
      if (!closing.requested()) event.preventDefault();
    });
    opened.on('closed', () => {
      window = null;
      pageGone();
    });
    opened.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) pageGone();
    });
    opened.webContents.on('render-process-gone', (_event, { reason }) => {
      pageGone();
      if (reason !== 'clean-exit') void offerAnother(opened);
    });
  }

  function pageGone(): void {
    pageListens = false;
    closing.forget();
    options.releaseAll().catch((error: unknown) => process.emitWarning(String(error)));
  }

  async function offerAnother(gone: BrowserWindow): Promise<void> {
    const words = wordsIn[language];
    const { response } = await dialog.showMessageBox(gone, {
      type: 'error',
      message: words['gone.message'],
      detail: words['gone.detail'],
      buttons: [words['gone.reload'], words['gone.quit']],
      cancelId: 1,
    });
    if (response === 0) gone.webContents.reload();
    else app.quit();
  }

  function showMenu(): void {
    const template = menuTemplate({
      words: wordsIn[language],
      platform: process.platform,
      developer: !app.isPackaged,
      run(command) {
        if (!tell('menu', { command }) && window === null) open();
      },
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  }

  /** A notebook from the system: the file manager, the command line, a second start. */
  async function handOver(notebook: string): Promise<void> {
    await options.grantNotebook(notebook);
    if (!tell('open-file', { path: notebook })) waiting.push(notebook);
  }

  return {
    open,
    showMenu,
    handOver,
    get window() {
      return window;
    },
    language: () => language,
    showOpen: (question: OpenDialogOptions) =>
      window === null ? dialog.showOpenDialog(question) : dialog.showOpenDialog(window, question),
    showSave: (question: SaveDialogOptions) =>
      window === null ? dialog.showSaveDialog(question) : dialog.showSaveDialog(window, question),
    setLanguage(chosen: Language): void {
      language = chosen;
      showMenu();
    },
    pageReady(): readonly string[] {
      pageListens = true;
      return waiting.splice(0);
    },
    async dropped(file: string): Promise<void> {
      if (extname(file).toLowerCase() === notebookExtension) await options.grantNotebook(file);
      else options.policy.grant(file, 'read');
    },
    answerClose(close: boolean): void {
      if (!close) quitting = false;
      closing.answered(close);
    },
    quitRequested(): void {
      quitting = true;
    },
    /** Somebody started the program again: this window comes to the front and opens what that one was given. */
    async startedAgain(words: readonly string[], folder: string): Promise<void> {
      if (window?.isMinimized()) window.restore();
      window?.focus();
      for (const notebook of notebooksInArguments(words, folder, path)) await handOver(notebook);
    },
  };
}
