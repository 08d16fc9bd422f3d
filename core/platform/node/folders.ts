import { posix, win32 } from 'node:path';

/**
 * Where an application keeps its own files: the XDG base directory on Linux, Application Support on macOS,
 * %APPDATA% on Windows. A relative XDG path is ignored, as its specification asks.
 */
export function applicationFolder(
  platform: string,
  environment: Readonly<Record<string, string | undefined>>,
  home: string,
): string {
  if (platform === 'win32') {
    return win32.join(environment.APPDATA ?? win32.join(home, 'AppData', 'Roaming'), 'Nosograph');
  }
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Nosograph');
  const data = environment.XDG_DATA_HOME;
  const base = data !== undefined && posix.isAbsolute(data) ? data : posix.join(home, '.local', 'share');
  return posix.join(base, 'nosograph');
}
