import type { Migration } from './migration.ts';

/** How the figure of a network looks, as JSON; NULL until somebody changes it. */
export const figures: Migration = {
  version: 4,
  name: 'figures',
  sql: 'ALTER TABLE networks ADD COLUMN figure TEXT;',
};
