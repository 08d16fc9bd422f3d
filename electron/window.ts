import { BrowserWindow, type Rectangle, shell } from 'electron';
import { addressForTheBrowser, mayNavigate } from './security/navigation.ts';
import { startAddress } from './security/origin.ts';
import type { StateFile } from './services/state-file.ts';
import { placeWindow, type WindowState } from './window-state.ts';

export interface WindowOptions {
  readonly preload: string;
  readonly icon: string | undefined;
  readonly state: StateFile<WindowState>;
  readonly screens: readonly Rectangle[];
}

/** The window: isolated, sandboxed, without Node, and bound to its one page. */
export function createWindow({ preload, icon, state, screens }: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...placeWindow(state.value, screens),
    minWidth: 800,
    minHeight: 560,
    show: false,
    title: 'Nosograph',
    icon,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      allowRunningInsecureContent: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  });
  if (state.value.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  bindToPage(window);
  rememberPlace(window, state);
  void window.loadURL(startAddress);
  return window;
}

function bindToPage({ webContents }: BrowserWindow): void {
  const stay = (event: { readonly url: string; preventDefault(): void }) => {
    if (!mayNavigate(event.url)) event.preventDefault();
  };
  webContents.on('will-navigate', stay);
  webContents.on('will-frame-navigate', stay);
  webContents.on('will-redirect', stay);
  webContents.on('will-attach-webview', (event) => event.preventDefault());
  webContents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  webContents.setWindowOpenHandler(({ url }) => {
    const address = addressForTheBrowser(url);
    if (address !== null) void shell.openExternal(address);
    return { action: 'deny' };
  });
}

/** The place is kept when the window goes; a place that cannot be kept is no reason to stay open. */
function rememberPlace(window: BrowserWindow, state: StateFile<WindowState>): void {
  const keep = () => {
    const place = { ...window.getNormalBounds(), maximized: window.isMaximized() };
    state.set(place).catch((error: unknown) => process.emitWarning(String(error)));
  };
  window.on('close', keep);
  window.on('resized', keep);
  window.on('moved', keep);
}
