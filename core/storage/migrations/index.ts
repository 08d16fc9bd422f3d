import { notebook } from './0001-notebook.ts';
import { networks } from './0002-networks.ts';
import { models } from './0003-models.ts';
import { figures } from './0004-figures.ts';
import { ledger } from './0005-ledger.ts';
import type { Migration } from './migration.ts';

/** Every migration, oldest first, numbered 1, 2, 3… without a gap. */
export const migrations: readonly Migration[] = [notebook, networks, models, figures, ledger];

export const schemaVersion = migrations.length;
