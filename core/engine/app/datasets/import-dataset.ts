import { correlationsOfTable } from '../../../data/correlation-matrix.ts';
import { guessKind } from '../../../data/variable-kind.ts';
import { NosographError } from '../../../foundation/errors.ts';
import { sha256Hex } from '../../../foundation/hash.ts';
import type { Task } from '../../../foundation/task.ts';
import type { DataColumn, Dataset, DatasetVariable, IgnoredColumn } from '../../../model/dataset.ts';
import type { ColumnContent } from '../../../storage/repositories.ts';
import { createComputing } from '../../compute/pool.ts';
import { dataFileReading } from '../../compute/tasks/data-file-reading.ts';
import type { ParsedInputOf } from '../../contract/index.ts';
import { historyLabels, progressSteps } from '../../contract/labels.ts';
import { createPace } from '../../pace.ts';
import type { Session } from '../../session.ts';
import { type DataFile, type ReadingWish, readDataFile } from './read-data-file.ts';
import { contentOf } from './stored-columns.ts';

interface StoredVariable {
  readonly variable: DatasetVariable;
  readonly content: ColumnContent;
}

/** Reads a file with rows into the notebook; answers the new data set's id. */
export async function importRows(
  session: Session,
  { file, name, reading: wish }: ParsedInputOf<'datasets.import'>,
  task: Task,
  { sample } = { sample: false },
): Promise<string> {
  const { table, reading } = await readFile(session, file, wish, task);
  const ignored = table.columns.flatMap(ignoredColumn);
  const left = new Set(ignored.map((column) => column.name));
  const kept = table.columns.filter((column) => !left.has(column.name));
  if (kept.length === 0) {
    throw new NosographError(
      'input.invalid',
      `${file.name} has no column that can be analysed: ${ignored.map(({ name: column, reason }) => `${column} (${reason})`).join(', ')}.`,
      { file: file.name },
    );
  }
  const dataset = {
    name: name ?? withoutEnding(file.name),
    file: file.name,
    source: 'rows',
    n: table.rows,
    reading,
    ignored,
    hash: sha256Hex(file.bytes),
  } as const;
  const variables = kept.map((column) => ({ variable: variableOf(column), content: contentOf(column) }));
  return store(session, { ...dataset, sample }, variables, task);
}

/** Reads a correlation or covariance matrix into the notebook; answers the new data set's id. */
export async function importMatrix(
  session: Session,
  { file, n, name, reading: wish }: ParsedInputOf<'datasets.importMatrix'>,
  task: Task,
): Promise<string> {
  const { table, reading } = await readFile(session, file, wish, task);
  const { variables, matrix } = correlationsOfTable(table, file.name);
  const p = variables.length;
  const dataset = {
    name: name ?? withoutEnding(file.name),
    file: file.name,
    source: 'matrix' as const,
    n,
    reading: { ...reading, format: 'matrix' as const },
    ignored: [],
    hash: sha256Hex(file.bytes),
  } satisfies Omit<Dataset, 'id' | 'createdAt' | 'sample'>;
  const rows = variables.map((variable, row) => ({
    variable: { ...said, name: variable, label: variable, included: true },
    content: Array.from(matrix.subarray(row * p, (row + 1) * p)),
  }));
  return store(session, { ...dataset, sample: false }, rows, task);
}

/** Bytes up to which a file is read at once: a worker would take longer to start. */
const readAtOnce = 500_000;

/** Reads a large file in a worker of its own, which a cancelled task ends. */
async function readFile(
  session: Session,
  file: ParsedInputOf<'datasets.import'>['file'],
  wish: ReadingWish,
  task: Task,
): Promise<DataFile> {
  task.report({ step: progressSteps.reading, done: 0, total: null });
  if (file.bytes.length <= readAtOnce) return readDataFile(file, wish);
  const computing = createComputing(session.host, task);
  const [read] = await computing.run(
    dataFileReading,
    { file, wish },
    { count: 1, step: progressSteps.reading },
  );
  return read!;
}

async function store(
  session: Session,
  about: Omit<Dataset, 'id' | 'createdAt'>,
  variables: readonly StoredVariable[],
  task: Task,
): Promise<string> {
  const id = session.newId('dataset');
  const { datasets } = session.notebook;
  await session.act(
    historyLabels.importDataset,
    async (acting) => {
      const pace = createPace(session.host, acting);
      datasets.insert({ ...about, id, createdAt: session.host.now().toISOString() });
      for (const [done, { variable, content }] of variables.entries()) {
        datasets.addVariable(id, variable, content);
        await pace.tick({ step: progressSteps.importing, done, total: variables.length });
      }
    },
    task,
  );
  return id;
}

/** What is said of a variable before anybody has said anything. */
const said = {
  kind: null,
  missingCodes: [],
  conceptId: null,
  valueLabels: [],
  derived: null,
} as const satisfies Partial<DatasetVariable>;

function variableOf(column: DataColumn): DatasetVariable {
  const { kind, because } = guessKind(column);
  return {
    ...said,
    name: column.name,
    label: column.label ?? column.name,
    included: column.texts === null && kind !== 'identifier' && because !== 'no-values',
    missingCodes: [...(column.missingCodes ?? [])],
    valueLabels: [...(column.valueLabels ?? [])],
  };
}

/** Free text may name a person, and no analysis here reads it: it never enters the notebook. */
function ignoredColumn(column: DataColumn): IgnoredColumn[] {
  const { kind, because } = guessKind(column);
  if (kind !== 'text') return [];
  if (because === 'dates') {
    return [
      {
        name: column.name,
        code: 'dates',
        reason: 'it holds dates; give days as numbers (since the first day of the study, say) to use it',
      },
    ];
  }
  return [
    {
      name: column.name,
      code: 'free-text',
      reason: 'it holds free text, which no network is estimated from and which may name persons',
    },
  ];
}

const withoutEnding = (file: string): string => file.replace(/^.*[\\/]/, '').replace(/\.[^.]+$/, '') || file;
