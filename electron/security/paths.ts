import type { PlatformPath } from 'node:path';

export type Access = 'read' | 'write';

/** What the user let the window touch, and the folder in which the application keeps its own. */
export interface PathPolicy {
  /** The user chose this path: in a dialog, by dropping it, on the command line, or in the system's file manager. */
  grant(path: string, access: Access): void;
  allows(path: string, access: Access): boolean;
}

export interface PathSystem {
  /** `path.posix` or `path.win32`. */
  readonly path: Pick<
    PlatformPath,
    'basename' | 'dirname' | 'isAbsolute' | 'join' | 'normalize' | 'parse' | 'relative'
  >;
  /** Windows and macOS take `A.txt` and `a.txt` for one file. */
  readonly ignoresCase: boolean;
}

/**
 * The window may touch: its own folder, what was granted, and, beside a file granted for writing, its companions:
 * its name, or the same name hidden by a dot, with something appended (`NAME.nosograph.journal`,
 * `.NAME.nosograph-versions/…`).
 */
export function createPathPolicy(home: string, { path, ignoresCase }: PathSystem): PathPolicy {
  const canonical = (raw: string): string | null => {
    if (!path.isAbsolute(raw) || raw.includes('\0') || isDevicePath(raw)) return null;
    // What climbs is refused rather than resolved: nobody who means well writes it.
    if (raw.split(/[\\/]/).includes('..')) return null;
    const normal = path.normalize(raw);
    return ignoresCase ? normal.toLowerCase() : normal;
  };
  const readable = new Set<string>();
  const writable = new Set<string>();
  const ownFolder = canonical(home);

  const isWithinHome = (file: string): boolean => {
    if (ownFolder === null) return false;
    const way = path.relative(ownFolder, file);
    return !way.startsWith('..') && !path.isAbsolute(way);
  };
  const isBeside = (file: string, granted: string): boolean => {
    const folder = path.dirname(granted);
    const name = path.basename(granted);
    const hidden = path.join(folder, `.${name}`);
    if (isAppended(file, granted) || isAppended(file, hidden)) return true;
    // An earlier version that is opened becomes a copy beside its notebook, named after the time of its saving.
    const copy = path.dirname(file) === folder && versionCopy.exec(path.basename(file).replace(/^\./, ''));
    return copy !== false && copy?.groups?.name === path.parse(granted).name;
  };

  return {
    grant(raw, access) {
      const file = canonical(raw);
      if (file === null) return;
      readable.add(file);
      if (access === 'write') writable.add(file);
    },
    allows(raw, access) {
      const file = canonical(raw);
      if (file === null) return false;
      if (isWithinHome(file) || writable.has(file)) return true;
      if ([...writable].some((granted) => isBeside(file, granted))) return true;
      return access === 'read' && readable.has(file);
    },
  };
}

/** `NAME 2026-01-31T12-00-00.nosograph`, perhaps with a number before the extension, and its companions. */
const versionCopy = /^(?<name>.*) \d{4}-\d\d-\d\dT\d\d-\d\d-\d\d(?: \d+)?\.nosograph(?:[.~-].*)?$/i;

const isAppended = (file: string, name: string): boolean =>
  file.startsWith(name) && /^[.~-]/.test(file.slice(name.length));

/** `\\.\…` and `\\?\…` pass by Windows' reading of names; a colon after the drive names a hidden stream. */
function isDevicePath(raw: string): boolean {
  return /^[\\/]{2}[.?][\\/]/.test(raw) || /^[a-z]:.*:/i.test(raw);
}
