import { NosographError, toErrorRecord } from '../foundation/errors.ts';
import type { Warning } from '../model/run.ts';
import type { Host } from '../platform/host.ts';
import type { History } from './history.ts';
import { journalPath } from './journal.ts';
import { type JournalRecord, type ReadJournal, readJournal } from './journal-format.ts';
import type { SavedState } from './saved-state.ts';
import type { Database } from './sqlite.ts';
import { inTransaction, withForeignKeysAtRest } from './transaction.ts';

/** What a journal beside the file gave back when the notebook was opened. */
export interface Recovery {
  /** Actions replayed, undo and redo included. */
  readonly records: number;
  /** Bytes of journal that hold them, 0 when there is no journal to go on with. */
  readonly length: number;
  readonly warnings: readonly Warning[];
}

const nothing: Recovery = { records: 0, length: 0, warnings: [] };

/**
 * Replays the journal of the file's generation. The notebook is never kept from opening: what cannot be replayed is
 * set aside beside the file and said in a warning.
 */
export async function recover(
  host: Host,
  path: string,
  database: Database,
  history: History,
  saved: SavedState,
): Promise<Recovery> {
  const journal = journalPath(path);
  if ((await host.files.stat(journal)) === null) return nothing;
  const bytes = await host.files.read(journal);
  const read = readJournal(bytes);
  if (read.start === null) return await dropUnstarted(host, journal, bytes);
  if (read.start.generation !== saved.generation) return await leaveForeign(host, journal, read, saved);

  const failure = replay(database, history, read.records);
  if (failure !== null || read.damagedInside) {
    const aside = await setAside(host, journal);
    const records = failure?.record ?? read.records.length;
    return { records, length: 0, warnings: [damagedWarning(aside, records, failure?.why ?? null)] };
  }
  const torn = bytes.length - read.wholeLength;
  if (torn > 0) await host.files.truncate(journal, read.wholeLength);
  return {
    records: read.records.length,
    length: read.wholeLength,
    warnings: torn > 0 ? [tornWarning(journal, torn)] : [],
  };
}

/** Runs records in order, each in its own transaction; answers the first that fails, null when all went in. */
function replay(
  database: Database,
  history: History,
  records: readonly JournalRecord[],
): { readonly record: number; readonly why: string } | null {
  for (const [index, record] of records.entries()) {
    try {
      replayOne(database, history, record);
    } catch (failure) {
      return { record: index, why: toErrorRecord(failure).message };
    }
  }
  return null;
}

function replayOne(database: Database, history: History, record: JournalRecord): void {
  if (!('writes' in record)) {
    withForeignKeysAtRest(database, () => {
      if (history.takeBack(record.kind) === null) {
        throw new NosographError('notebook.journal', `nothing to ${record.kind}`);
      }
    });
    return;
  }
  inTransaction(database, () => {
    if (record.kind === 'act') history.begin();
    for (const { sql, runs } of record.writes) {
      for (const [place, ...parameters] of runs) database.run(sql[place]!, parameters);
    }
    if (record.kind === 'act') history.commit(record.label);
  });
}

/** A journal that broke off within its first frame never held a committed action. */
async function dropUnstarted(host: Host, journal: string, bytes: Uint8Array): Promise<Recovery> {
  await host.files.remove(journal);
  return bytes.length === 0 ? nothing : { ...nothing, warnings: [tornWarning(journal, bytes.length)] };
}

/** A save that was interrupted before it could remove the journal it had taken in leaves one that is spent. */
async function leaveForeign(
  host: Host,
  journal: string,
  read: ReadJournal,
  saved: SavedState,
): Promise<Recovery> {
  const spent = read.start?.generation === saved.parent && read.records.length <= saved.included;
  if (spent) {
    await host.files.remove(journal);
    return nothing;
  }
  const aside = await setAside(host, journal);
  return { ...nothing, warnings: [foreignWarning(aside, read.records.length)] };
}

async function setAside(host: Host, journal: string): Promise<string> {
  const stamp = host.now().toISOString().replace(/[:.]/g, '-');
  const aside = `${journal}-${stamp}`;
  await host.files.copy(journal, aside);
  await host.files.remove(journal);
  return aside;
}

const tornWarning = (journal: string, bytes: number): Warning => ({
  code: 'journal.torn',
  message: `The last action was interrupted before it was complete: ${bytes} bytes were cut off ${journal}.`,
  value: bytes,
  source: journal,
});

const damagedWarning = (aside: string, records: number, why: string | null): Warning => ({
  code: 'journal.damaged',
  message: `The journal is damaged after ${records} actions${why === null ? '' : ` (${why})`}. These were recovered; the whole journal was kept as ${aside}.`,
  value: records,
  source: aside,
});

const foreignWarning = (aside: string, records: number): Warning => ({
  code: 'journal.foreign',
  message: `A journal of ${records} actions belongs to another state of this notebook, perhaps to a copy that was replaced. It was not applied, but kept as ${aside}.`,
  value: records,
  source: aside,
});
