import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from './contract.ts';
import type { Words } from './words.ts';

type Item = MenuItemConstructorOptions;
type WordOf<Prefix extends string> =
  Extract<keyof Words, `${Prefix}.${string}`> extends `${Prefix}.${infer Role}` ? Role : never;

export interface MenuOptions {
  readonly words: Words;
  readonly platform: string;
  /** Developer tools are offered by an unpackaged run only. */
  readonly developer: boolean;
  run(command: MenuCommand): void;
}

/**
 * The application's menu. Keys are shown but, where the system allows it, not taken: the page listens for them
 * itself, as it does in a browser, and knows whether a text field has the focus.
 */
export function menuTemplate({ words, platform, developer, run }: MenuOptions): Item[] {
  const mac = platform === 'darwin';
  const line: Item = { type: 'separator' };
  const role = (name: WordOf<'role'>): Item => ({ role: name as Item['role'], label: words[`role.${name}`] });
  const command = (name: MenuCommand, accelerator?: string): Item => ({
    id: name,
    label: words[name],
    accelerator,
    registerAccelerator: false,
    click: () => run(name),
  });

  const application: Item = {
    label: 'Nosograph',
    submenu: [
      role('about'),
      line,
      command('app.settings', 'Cmd+,'),
      line,
      role('services'),
      line,
      role('hide'),
      role('hideOthers'),
      role('unhide'),
      line,
      role('quit'),
    ],
  };
  const file: Item = {
    label: words.file,
    submenu: [
      command('notebook.new', 'CmdOrCtrl+N'),
      command('notebook.open', 'CmdOrCtrl+O'),
      line,
      command('notebook.save', 'CmdOrCtrl+S'),
      command('notebook.saveAs', 'CmdOrCtrl+Shift+S'),
      // On macOS the usual key closes the window.
      command('notebook.close', mac ? undefined : 'Ctrl+W'),
      line,
      command('literature.import', 'CmdOrCtrl+I'),
      command('exchange.export', 'CmdOrCtrl+Shift+E'),
      line,
      ...(mac ? [role('close')] : [command('app.settings', 'Ctrl+,'), line, role('quit')]),
    ],
  };
  const edit: Item = {
    label: words.edit,
    submenu: [
      command('edit.undo', 'CmdOrCtrl+Z'),
      command('edit.redo', mac ? 'Cmd+Shift+Z' : 'Ctrl+Y'),
      line,
      role('cut'),
      role('copy'),
      role('paste'),
      role('selectAll'),
    ],
  };
  const view: Item = {
    label: words.view,
    submenu: [
      command('view.palette', 'CmdOrCtrl+Shift+P'),
      line,
      command('view.library', 'Alt+1'),
      command('view.review', 'Alt+2'),
      command('view.graph', 'Alt+3'),
      command('view.models', 'Alt+4'),
      command('view.networks', 'Alt+5'),
      command('view.hypotheses', 'Alt+6'),
      command('view.inspector', 'CmdOrCtrl+\\'),
      line,
      role('resetZoom'),
      role('zoomIn'),
      role('zoomOut'),
      line,
      role('togglefullscreen'),
      ...(developer ? [line, { role: 'toggleDevTools' } satisfies Item] : []),
    ],
  };
  const window: Item = {
    label: words.window,
    role: 'windowMenu',
    submenu: [role('minimize'), role('close')],
  };
  const help: Item = {
    label: words.help,
    role: 'help',
    submenu: [command('help.keyboard'), ...(mac ? [] : [line, role('about')])],
  };
  return [...(mac ? [application] : []), file, edit, view, ...(mac ? [window] : []), help];
}
