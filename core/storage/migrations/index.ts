import { notebook } from './0001-notebook.ts';
import type { Migration } from './migration.ts';

/** Every migration, oldest first, numbered 1, 2, 3… without a gap. */
export const migrations: readonly Migration[] = [notebook];

export const schemaVersion = migrations.length;
