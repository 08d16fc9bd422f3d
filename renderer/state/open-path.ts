const key = 'nosograph.open';

/** The notebook of this window, so that a reload comes back to it. Each tab has its own. */
export function rememberOpenPath(path: string): void {
  try {
    sessionStorage.setItem(key, path);
  } catch {
    // storage is forbidden: a reload shows the welcome screen, where the notebook stands first
  }
}

export function forgetOpenPath(): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // storage is forbidden: nothing was kept
  }
}

export function rememberedOpenPath(): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}
