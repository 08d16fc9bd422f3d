import { guessKind } from '../../../data/variable-kind.ts';
import { NosographError } from '../../../foundation/errors.ts';
import { sha256Hex } from '../../../foundation/hash.ts';
import {
  type ColumnKind,
  type DataColumn,
  type Dataset,
  type DatasetVariable,
  type VariableKind,
  variableKinds,
} from '../../../model/dataset.ts';
import type { Sample } from '../../../networks/estimator.ts';
import { sampleOfCorrelations } from '../../../networks/given-correlations.ts';
import { sampleOfColumns } from '../../../networks/sample.ts';
import type { Session } from '../../session.ts';
import { found } from '../found.ts';
import type { StoredColumns } from './stored-columns.ts';

/** Variables of a data set, ready to be estimated from. */
export interface ChosenData {
  readonly dataset: Dataset;
  readonly variables: readonly ChosenVariable[];
  /** SHA-256 over names, kinds and cells of what was chosen. */
  readonly hash: string;
}

export interface ChosenVariable {
  readonly said: DatasetVariable;
  readonly kind: ColumnKind;
  /** Of a matrix: its row of the correlations. */
  readonly column: DataColumn;
}

/** The variables named, in this order; without names those that are included. */
export function chosenData(
  session: Session,
  stored: StoredColumns,
  datasetId: string,
  names: readonly string[] | null,
): ChosenData {
  const { notebook } = session;
  const dataset = found(notebook.datasets.get(datasetId), 'data set', datasetId);
  const all = notebook.datasets.variables(datasetId);
  const chosen =
    names === null ? all.filter(({ included }) => included) : names.map((name) => named(all, name));
  const variables = chosen.map((said) => {
    const column = stored.column(notebook, datasetId, said);
    return {
      said,
      column,
      kind: said.kind ?? (dataset.source === 'matrix' ? 'continuous' : guessKind(column).kind),
    };
  });
  return { dataset, variables, hash: hashOf(variables) };
}

function named(all: readonly DatasetVariable[], name: string): DatasetVariable {
  const variable = all.find((each) => each.name === name);
  if (variable !== undefined) return variable;
  throw new NosographError(
    'input.invalid',
    `The data set has no variable "${name}". It has: ${all.map((each) => each.name).join(', ')}.`,
    { variable: name },
  );
}

/** The chosen variables as a sample; `rows` keeps some of the cases. */
export function sampleOf(
  { dataset, variables }: ChosenData,
  everyVariable: readonly DatasetVariable[],
  columns: readonly DataColumn[] = variables.map(({ column }) => column),
): Sample {
  if (variables.length < 2) {
    throw new NosographError(
      'input.invalid',
      `${variables.length} variables of "${dataset.name}" are chosen; a network needs at least two.`,
      { variables: variables.length },
    );
  }
  if (dataset.source === 'rows') return sampleOfColumns(columns, kindsOf(variables));
  const names = everyVariable.map(({ name }) => name);
  return sampleOfCorrelations(
    matrixOf(names, variables),
    dataset.n,
    variables.map(({ said }) => said.name),
  );
}

/** Rows of the matrix that are not chosen are never read. */
function matrixOf(names: readonly string[], chosen: readonly ChosenVariable[]) {
  const p = names.length;
  const matrix = new Float64Array(p * p);
  for (const { said, column } of chosen) matrix.set(column.values, names.indexOf(said.name) * p);
  return { variables: names, matrix };
}

/** Kinds that a person gave; what is not named is guessed by the estimators, from the same columns. */
function kindsOf(variables: readonly ChosenVariable[]): Record<string, VariableKind> {
  return Object.fromEntries(
    variables.flatMap(({ said, kind }) =>
      said.kind !== null && isVariableKind(kind) ? [[said.name, kind] as const] : [],
    ),
  );
}

const isVariableKind = (kind: ColumnKind): kind is VariableKind =>
  (variableKinds as readonly ColumnKind[]).includes(kind);

function hashOf(variables: readonly ChosenVariable[]): string {
  const parts = variables.map(({ said, kind, column }) => {
    const cells = column.texts === null ? new Uint8Array(column.values.buffer) : JSON.stringify(column.texts);
    return [said.name, kind, sha256Hex(cells)];
  });
  return sha256Hex(JSON.stringify(parts));
}
