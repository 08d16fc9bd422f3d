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
  readonly path: Pick<PlatformPath, 'isAbsolute' | 'normalize' | 'relative' | 'sep'>;
  /** Windows and macOS take `A.txt` and `a.txt` for one file. */
  readonly ignoresCase: boolean;
}

/**
 * The window may touch: its own folder, what was granted, and, beside a file granted for writing, its companions
 * (`NAME.nosograph.journal`, `NAME.nosograph.versions/…`), since the engine only ever appends to a name.
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
  const isCompanion = (file: string): boolean =>
    [...writable].some((granted) => file.startsWith(granted) && /^[.~-]/.test(file.slice(granted.length)));

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
      if (isWithinHome(file) || writable.has(file) || isCompanion(file)) return true;
      return access === 'read' && readable.has(file);
    },
  };
}

/** `\\.\…` and `\\?\…` pass by Windows' reading of names; a colon after the drive names a hidden stream. */
function isDevicePath(raw: string): boolean {
  return /^[\\/]{2}[.?][\\/]/.test(raw) || /^[a-z]:.*:/i.test(raw);
}
