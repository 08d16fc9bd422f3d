import { EventEmitter } from 'node:events';
import { join } from 'node:path';

/**
 * Stands for the `electron` module while the built main bundle runs in a plain Node: it records what is set up, and
 * lets a test be the window, the page, the system and the stranger.
 */
export interface StandInOptions {
  readonly userData: string;
  readonly appPath: string;
  readonly locale?: string;
  readonly singleInstance?: boolean;
}

type Listener = (event: unknown, request: unknown) => Promise<unknown>;
type Callback = (...values: never[]) => unknown;

export class FakeContents extends EventEmitter {
  readonly sent: { readonly channel: string; readonly payload: unknown }[] = [];
  readonly mainFrame = { url: 'app://nosograph/index.html', parent: null };
  openHandler: ((details: { readonly url: string }) => { readonly action: string }) | null = null;
  webRtcPolicy = '';
  reloads = 0;
  send(channel: string, payload: unknown): void {
    this.sent.push({ channel, payload });
  }
  setWindowOpenHandler(handler: NonNullable<FakeContents['openHandler']>): void {
    this.openHandler = handler;
  }
  setWebRTCIPHandlingPolicy(policy: string): void {
    this.webRtcPolicy = policy;
  }
  getURL(): string {
    return this.mainFrame.url;
  }
  reload(): void {
    this.reloads++;
  }
}

export class FakeWindow extends EventEmitter {
  static readonly all: FakeWindow[] = [];
  readonly webContents = new FakeContents();
  readonly options: { readonly webPreferences: Record<string, unknown>; readonly width: number };
  address = '';
  destroyed = false;
  minimized = false;
  focused = 0;
  constructor(options: FakeWindow['options']) {
    super();
    this.options = options;
    FakeWindow.all.push(this);
  }
  loadURL(address: string): Promise<void> {
    this.address = address;
    return Promise.resolve();
  }
  show(): void {}
  maximize(): void {}
  isMaximized(): boolean {
    return false;
  }
  isMinimized(): boolean {
    return this.minimized;
  }
  restore(): void {
    this.minimized = false;
  }
  focus(): void {
    this.focused++;
  }
  getNormalBounds() {
    return { x: 10, y: 20, width: 1200, height: 800 };
  }
  /** What the title bar's cross does. */
  close(): void {
    let prevented = false;
    this.emit('close', {
      preventDefault() {
        prevented = true;
      },
    });
    if (!prevented) this.destroy();
  }
  destroy(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    this.emit('closed');
  }
}

export function createElectronStandIn(options: StandInOptions) {
  FakeWindow.all.length = 0;
  const app = new EventEmitter();
  const session = new EventEmitter();
  const record = {
    app,
    session,
    windows: FakeWindow.all,
    channels: new Map<string, Listener>(),
    schemes: [] as { readonly scheme: string; readonly privileges: Record<string, unknown> }[],
    protocols: new Map<string, (request: Request) => Promise<Response>>(),
    switches: new Map<string, string | undefined>(),
    openedOutside: [] as string[],
    recent: [] as string[],
    menus: [] as { readonly label?: string; readonly submenu?: unknown }[][],
    openAnswers: [] as { readonly canceled: boolean; readonly filePaths: string[] }[],
    saveAnswers: [] as { readonly canceled: boolean; readonly filePath: string }[],
    messageAnswers: [] as number[],
    errors: [] as string[],
    sandboxed: false,
    quits: 0,
    exits: [] as number[],
    handlers: {} as Record<string, Callback>,
    ready: Promise.resolve(),
  };
  const keep =
    (name: string) =>
    (handler: Callback): void => {
      record.handlers[name] = handler;
    };

  const electron = {
    app: Object.assign(app, {
      isPackaged: true,
      commandLine: { appendSwitch: (name: string, value?: string) => record.switches.set(name, value) },
      enableSandbox: () => {
        record.sandboxed = true;
      },
      requestSingleInstanceLock: () => options.singleInstance ?? true,
      whenReady: () => record.ready,
      quit: () => {
        record.quits++;
        app.emit('before-quit');
        for (const window of [...FakeWindow.all]) if (!window.destroyed) window.close();
      },
      exit: (code: number) => record.exits.push(code),
      getLocale: () => options.locale ?? 'en-GB',
      getPath: () => options.userData,
      getAppPath: () => options.appPath,
      addRecentDocument: (path: string) => record.recent.push(path),
    }),
    BrowserWindow: FakeWindow,
    dialog: {
      showOpenDialog: async () => record.openAnswers.shift() ?? { canceled: true, filePaths: [] },
      showSaveDialog: async () => record.saveAnswers.shift() ?? { canceled: true, filePath: '' },
      showMessageBox: async () => ({ response: record.messageAnswers.shift() ?? 1 }),
      showErrorBox: (_title: string, message: string) => record.errors.push(message),
    },
    ipcMain: { handle: (channel: string, listener: Listener) => record.channels.set(channel, listener) },
    Menu: {
      buildFromTemplate: (template: (typeof record.menus)[number]) => template,
      setApplicationMenu: (menu: (typeof record.menus)[number]) => record.menus.push(menu),
    },
    protocol: {
      registerSchemesAsPrivileged: (schemes: typeof record.schemes) => record.schemes.push(...schemes),
      handle: (scheme: string, handler: (request: Request) => Promise<Response>) =>
        record.protocols.set(scheme, handler),
    },
    safeStorage: {
      isEncryptionAvailable: () => true,
      getSelectedStorageBackend: () => 'gnome_libsecret',
      encryptString: (text: string) => Buffer.from(text, 'utf8').map((byte) => byte ^ 0xff),
      decryptString: (bytes: Buffer) => Buffer.from(bytes.map((byte) => byte ^ 0xff)).toString('utf8'),
    },
    screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] },
    session: {
      defaultSession: Object.assign(session, {
        webRequest: { onBeforeRequest: keep('request') },
        setPermissionRequestHandler: keep('permissionRequest'),
        setPermissionCheckHandler: keep('permissionCheck'),
        setDevicePermissionHandler: keep('device'),
        setDisplayMediaRequestHandler: keep('displayMedia'),
        setSpellCheckerEnabled: (enabled: boolean) => keep('spellChecker')(() => enabled),
      }),
    },
    shell: {
      openExternal: async (address: string) => {
        record.openedOutside.push(address);
      },
    },
  };
  return { electron, record };
}

export type Recorded = ReturnType<typeof createElectronStandIn>['record'];

/** Where the page's own files lie in the stand-in's user data. */
export const homeIn = (userData: string): string => join(userData, 'files');
