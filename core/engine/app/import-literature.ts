import { sha256Hex } from '../../foundation/hash.ts';
import type { Task } from '../../foundation/task.ts';
import { DuplicateIndex, mergeRecords, readLiterature, sourceKeys } from '../../literature/index.ts';
import type { Duplicate, ImportReport } from '../../model/import-report.ts';
import type { CslRecord, Source } from '../../model/source.ts';
import { historyLabels, progressSteps } from '../contract/labels.ts';
import { createPace } from '../pace.ts';
import type { Session } from '../session.ts';
import { found } from './found.ts';
import type { LiteratureFile } from './samples.ts';

export interface Importing {
  readonly files: readonly LiteratureFile[];
  /** The records were written for a sample and are marked so. */
  readonly sample: boolean;
}

/**
 * Reads files into the open notebook as one action. A record that is there already (DOI, PMID, or title, year and first
 * author), in the notebook or earlier in these files, is merged into the one that came first and fills what that lacks.
 * What cannot be read is listed in the report; the rest comes in all the same.
 */
export function importLiterature(
  session: Session,
  { files, sample }: Importing,
  task: Task,
): Promise<ImportReport> {
  const { notebook, host } = session;
  const report: ImportReport = {
    id: session.newId('import'),
    at: host.now().toISOString(),
    files: [],
    added: 0,
    duplicates: [],
    rejected: [],
  };
  return session.act(
    historyLabels.import,
    async (acting) => {
      const pace = createPace(host, acting);
      const known = new DuplicateIndex(notebook.sources.allKeys());
      for (const file of files) {
        const { records, rejected, ...about } = await readLiterature(file, acting);
        report.files.push({ ...about, records: records.length });
        report.rejected.push(...rejected);
        for (const [done, { record, index }] of records.entries()) {
          await pace.tick({ step: progressSteps.importing, done, total: records.length });
          const place = { importId: report.id, file: file.name, index, sample };
          const duplicate = takeIn(session, known, record, place);
          if (duplicate === null) report.added += 1;
          else report.duplicates.push(duplicate);
        }
      }
      notebook.reports.insert(report);
      return report;
    },
    task,
  );
}

type Place = Pick<Source, 'importId' | 'file' | 'index' | 'sample'>;

/** Adds a record, or merges it and says into what and why. */
function takeIn(session: Session, known: DuplicateIndex, record: CslRecord, place: Place): Duplicate | null {
  const { sources } = session.notebook;
  const keys = sourceKeys(record);
  const match = known.find(keys);
  if (match === null) {
    const id = session.newId('source');
    sources.insert({ id, record, ...place, textHash: textHash(record), screening: 'undecided' }, keys);
    known.add(id, keys);
    return null;
  }
  const there = found(sources.get(match.id), 'source', match.id);
  const { record: merged, filled } = mergeRecords(there.record, record);
  if (filled.length > 0) {
    const mergedKeys = sourceKeys(merged);
    sources.update({ ...there, record: merged, textHash: textHash(merged) }, mergedKeys);
    known.add(match.id, mergedKeys);
  }
  return {
    file: place.file,
    index: place.index,
    of: match.id,
    by: match.by,
    title: record.title,
    filled: [...filled],
  };
}

/** Names the text that quotes are grounded in. */
const textHash = (record: CslRecord) => sha256Hex(`${record.title}\n${record.abstract ?? ''}`);
