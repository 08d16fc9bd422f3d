const prefix = 'nosograph.pane.';

export function clampSize(size: number, min: number, max: number): number {
  return Math.round(Math.min(max, Math.max(min, size)));
}

/** The remembered size of a pane; null when there is none or the browser keeps nothing. */
export function readPaneSize(id: string): number | null {
  try {
    const kept = Number(localStorage.getItem(prefix + id) ?? Number.NaN);
    return Number.isFinite(kept) ? kept : null;
  } catch {
    return null; // storage is forbidden: the pane starts at its given size
  }
}

export function writePaneSize(id: string, size: number): void {
  try {
    localStorage.setItem(prefix + id, String(size));
  } catch {
    // storage is forbidden: the size lasts as long as the window
  }
}
