import { type DataFile, type ReadingWish, readDataFile } from '../../app/datasets/read-data-file.ts';
import type { ComputeTask } from '../compute-task.ts';

interface Shared {
  readonly file: Parameters<typeof readDataFile>[0];
  readonly wish: ReadingWish;
}

/** One file of data read, as a single part: a large one takes seconds, in which the notebook answers. */
export const dataFileReading: ComputeTask<Shared, DataFile> = {
  id: 'data-file-reading',
  prepare:
    ({ file, wish }) =>
    () =>
      readDataFile(file, wish),
};
