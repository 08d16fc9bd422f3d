/** A stretch of a long list as the engine answered it: rows and total belong together. */
export interface Snapshot<Row> {
  readonly offset: number;
  readonly total: number;
  readonly rows: readonly Row[];
}

/** What the screen shows of it: rows that were just decided are taken out before the engine has answered. */
export interface VisibleList<Row> {
  readonly total: number;
  /** The row at a place of the visible list; undefined while it is not loaded. */
  rowAt(index: number): Row | undefined;
  indexOf(id: string): number;
}

interface WithId {
  readonly id: string;
}

/** Rows of a window that are asked for at once, and how near its edge the screen may come before it moves. */
export const windowSize = 300;
const windowStep = 100;

/** Where the window must begin so that `index` lies well inside it. */
export function windowFor(index: number): number {
  return Math.max(0, Math.floor((index - windowStep) / windowStep) * windowStep);
}

export function visibleList<Row extends WithId>(
  snapshot: Snapshot<Row>,
  gone: ReadonlySet<string>,
): VisibleList<Row> {
  const rows = snapshot.rows.filter((row) => !gone.has(row.id));
  const hidden = snapshot.rows.length - rows.length;
  const places = new Map(rows.map((row, index) => [row.id, snapshot.offset + index]));
  return {
    total: Math.max(0, snapshot.total - hidden),
    rowAt: (index) => rows[index - snapshot.offset],
    indexOf: (id) => places.get(id) ?? -1,
  };
}

/** The row to go to when the one at `index` leaves: what comes after it, at the end what came before. */
export function successor<Row extends WithId>(list: VisibleList<Row>, index: number): Row | undefined {
  return list.rowAt(index + 1) ?? list.rowAt(index - 1);
}
