import { create } from 'zustand';
import type { ImportReport } from '../../../core/model/import-report.ts';
import { chooseFiles, type UserFile } from '../../bridge/user-files.ts';
import { runJob } from '../../state/command.ts';
import { reportFailure } from '../../state/failures.ts';
import { navigate } from '../../state/route.ts';

interface Imports {
  /** The report on the screen. */
  readonly shown: ImportReport | null;
  /** Of an import that has just come in, so that the view says so. */
  show(report: ImportReport | null): void;
}

export const useImports = create<Imports>((set) => ({ shown: null, show: (shown) => set({ shown }) }));

/** Reads files into the notebook as one undoable step and shows what became of each record. */
export async function importFiles(files: readonly UserFile[]): Promise<void> {
  if (files.length === 0) return;
  try {
    const read = await Promise.all(
      files.map(async (file) => ({ name: file.name, bytes: await file.bytes() })),
    );
    useImports.getState().show(await runJob('literature.import', { files: read }));
  } catch (thrown) {
    reportFailure(thrown);
  }
}

export async function chooseAndImport(): Promise<void> {
  try {
    const files = await chooseFiles('import');
    if (files.length === 0) return;
    navigate('library');
    await importFiles(files);
  } catch (thrown) {
    reportFailure(thrown);
  }
}
