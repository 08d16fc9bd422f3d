import type { Database } from './sqlite.ts';

/** What the file says about itself: table `header`, written at every save and never undone. */
export interface SavedState {
  /** A new random name at every save: a journal belongs to the file whose generation it carries. */
  readonly generation: string;
  /** The generation that this save replaced, and how many records of its journal went in. */
  readonly parent: string;
  readonly included: number;
  readonly savedAt: string; // ISO 8601, UTC
}

export function readSavedState(database: Database): SavedState {
  const rows = database.all<{ key: string; value: string }>('SELECT key, value FROM header');
  const values = new Map(rows.map(({ key, value }) => [key, value]));
  return {
    generation: values.get('generation') ?? '',
    parent: values.get('parent') ?? '',
    included: Number(values.get('included') ?? 0),
    savedAt: values.get('savedAt') ?? '',
  };
}

export function writeSavedState(database: Database, state: SavedState): void {
  for (const [key, value] of Object.entries(state)) {
    database.run(
      'INSERT INTO header (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
      [key, String(value)],
    );
  }
}
