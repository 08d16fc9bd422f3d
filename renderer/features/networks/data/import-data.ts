import { create } from 'zustand';
import type { DatasetView } from '../../../../core/engine/contract/datasets.ts';
import type { InputOf } from '../../../../core/engine/contract/index.ts';
import { type ErrorRecord, toErrorRecord } from '../../../../core/foundation/errors.ts';
import { chooseFiles, type UserFile } from '../../../bridge/user-files.ts';
import { runJob } from '../../../state/command.ts';
import { reportFailure } from '../../../state/failures.ts';
import { navigate } from '../../../state/route.ts';
import { showDataset } from '../place.ts';

export type ReadingWish = NonNullable<InputOf<'datasets.import'>['reading']>;
export interface DataFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Where the import of one file stands. */
export type DataImport =
  | { readonly kind: 'matrix'; readonly file: DataFile; readonly error: ErrorRecord | null }
  | {
      readonly kind: 'report';
      readonly file: DataFile;
      readonly view: DatasetView;
      readonly wish: ReadingWish;
    }
  | { readonly kind: 'failed'; readonly file: DataFile; readonly error: ErrorRecord };

interface DataImports {
  /** What the dialog shows; null when there is none. */
  readonly shown: DataImport | null;
  show(shown: DataImport | null): void;
}

export const useDataImports = create<DataImports>((set) => ({
  shown: null,
  show: (shown) => set({ shown }),
}));

const show = (shown: DataImport | null) => useDataImports.getState().show(shown);

/** Reads each file as rows of a data set; the report of the last one, or what failed, comes on the screen. */
export async function importDataFiles(files: readonly UserFile[]): Promise<void> {
  navigate('networks');
  for (const file of files) await importRows(await bytesOf(file), {});
}

export async function importRows(file: DataFile, wish: ReadingWish, replaces?: string): Promise<void> {
  try {
    const view = await runJob('datasets.import', { file, reading: wish });
    if (replaces !== undefined) await runJob('datasets.remove', { ids: [replaces] });
    showDataset(view.dataset.id);
    show({ kind: 'report', file, view, wish });
  } catch (thrown) {
    const error = toErrorRecord(thrown);
    if (error.code !== 'cancelled') show({ kind: 'failed', file, error });
  }
}

/** A matrix needs the number of cases behind it: the dialog asks. */
export const askForMatrix = (file: DataFile): void => show({ kind: 'matrix', file, error: null });

export async function importMatrix(file: DataFile, n: number, replaces?: string): Promise<void> {
  try {
    const view = await runJob('datasets.importMatrix', { file, n });
    if (replaces !== undefined) await runJob('datasets.remove', { ids: [replaces] });
    showDataset(view.dataset.id);
    show({ kind: 'report', file, view, wish: {} });
  } catch (thrown) {
    const error = toErrorRecord(thrown);
    if (error.code !== 'cancelled') show({ kind: 'matrix', file, error });
  }
}

export async function chooseData(what: 'rows' | 'matrix'): Promise<void> {
  try {
    const files = await chooseFiles('import');
    const [first] = files;
    if (first === undefined) return;
    if (what === 'rows') await importDataFiles(files);
    else {
      navigate('networks');
      askForMatrix(await bytesOf(first));
    }
  } catch (thrown) {
    reportFailure(thrown);
  }
}

const bytesOf = async (file: UserFile): Promise<DataFile> => ({ name: file.name, bytes: await file.bytes() });

/** Files that hold data by their ending; a CSV may be either and is data only where data is asked for. */
export const isDataFile = (name: string, isAtNetworks: boolean): boolean =>
  /\.(sav|zsav|xlsx|tsv)$/i.test(name) || (isAtNetworks && /\.(csv|txt|tab|dat)$/i.test(name));
