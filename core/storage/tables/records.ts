import type { ImportReport } from '../../model/import-report.ts';
import type { Run } from '../../model/run.ts';
import type { Connection } from '../connection.ts';
import type { MetaRepository, ReportRepository, RunRepository } from '../repositories.ts';
import { insertRow } from './insert.ts';

/** Import reports, newest first. */
export function reportRepository(connection: Connection): ReportRepository {
  return {
    all: () =>
      connection
        .all<{ id: string; at: string; added: number; detail: string }>(
          'SELECT id, at, added, detail FROM import_reports ORDER BY number DESC',
        )
        .map(({ detail, ...row }) => ({
          ...row,
          ...(JSON.parse(detail) as Pick<ImportReport, 'files' | 'duplicates' | 'rejected'>),
        })),
    insert({ id, at, added, ...detail }) {
      insertRow(connection, 'import_reports', { id, at, added, detail: JSON.stringify(detail) });
    },
  };
}

interface RunRow {
  readonly id: string;
  readonly what: string;
  readonly started_at: string;
  readonly milliseconds: number;
  readonly seed: number | null;
  readonly input_hash: string;
  readonly detail: string;
}

/** Runs, newest first. */
export function runRepository(connection: Connection): RunRepository {
  return {
    all: () =>
      connection.all<RunRow>('SELECT * FROM runs ORDER BY number DESC').map((row) => ({
        ...(JSON.parse(row.detail) as Pick<Run, 'settings' | 'versions' | 'summary'>),
        id: row.id,
        what: row.what,
        startedAt: row.started_at,
        milliseconds: row.milliseconds,
        seed: row.seed,
        inputHash: row.input_hash,
      })),
    insert({ id, what, startedAt, milliseconds, seed, inputHash, ...detail }) {
      insertRow(connection, 'runs', {
        id,
        what,
        started_at: startedAt,
        milliseconds,
        seed,
        input_hash: inputHash,
        detail: JSON.stringify(detail),
      });
    },
  };
}

export function metaRepository(connection: Connection): MetaRepository {
  return {
    get: (key) =>
      connection.first<{ value: string }>('SELECT value FROM meta WHERE key = ?', [key])?.value ?? null,
    set(key, value) {
      connection.write(
        'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
        [key, value],
      );
    },
  };
}
