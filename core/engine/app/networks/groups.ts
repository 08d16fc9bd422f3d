import { NosographError } from '../../../foundation/errors.ts';
import type { DataColumn, VariableKind } from '../../../model/dataset.ts';
import type { Warning } from '../../../model/run.ts';
import { takeRows } from '../../../networks/bootstrap/resample.ts';
import type { ParsedInputOf } from '../../contract/index.ts';
import { chosenColumns, readTable } from './read-sample.ts';

export interface Group {
  readonly name: string;
  readonly columns: readonly DataColumn[];
}

/** Two groups with the same variables in the same order. */
export interface Groups {
  readonly a: Group;
  readonly b: Group;
  readonly kinds: Readonly<Record<string, VariableKind>>;
  readonly warnings: readonly Warning[];
}

/** The groups of a comparison of files: two files, or the first two values of a variable of one. */
export const groupsOfInput = (input: ParsedInputOf<'network.compare'>): Groups =>
  input.group === null ? groupsOfFiles(input) : groupsOfVariable(input, input.group);

function groupsOfFiles({ data, other }: ParsedInputOf<'network.compare'>): Groups {
  if (other === null) {
    throw new NosographError(
      'input.invalid',
      'A comparison needs two files, or one file and the variable that holds the group.',
    );
  }
  const columns = chosenColumns(readTable(data.file), data.columns);
  const names = columns.map((column) => column.name);
  return {
    a: { name: data.file.name, columns },
    b: { name: other.name, columns: chosenColumns(readTable(other), names) },
    kinds: data.kinds,
    warnings: [],
  };
}

/** The first two values of the variable, in the order of the file. */
function groupsOfVariable({ data, other }: ParsedInputOf<'network.compare'>, group: string): Groups {
  if (other !== null)
    throw new NosographError('input.invalid', 'Give two files, or one file and a group variable; not both.');
  const reading = readTable(data.file);
  const [column] = chosenColumns(reading, [group]);
  const variables = chosenColumns(reading, data.columns).filter(({ name }) => name !== group);
  return { ...firstTwoGroups(column!, variables), kinds: data.kinds };
}

/** The value of a group variable in each row, as text; null where it is missing. */
export const groupLabels = ({ texts, values }: DataColumn): (string | null)[] =>
  Array.from(values, (value, row) =>
    texts === null ? (Number.isNaN(value) ? null : String(value)) : (texts[row] ?? null),
  );

/** The rows of one group. */
export function groupNamed(
  name: string,
  labels: readonly (string | null)[],
  variables: readonly DataColumn[],
): Group {
  const rows = labels.flatMap((label, row) => (label === name ? [row] : []));
  return { name, columns: takeRows(variables, Int32Array.from(rows)) };
}

function firstTwoGroups(group: DataColumn, variables: readonly DataColumn[]): Omit<Groups, 'kinds'> {
  const labels = groupLabels(group);
  const names = [...new Set(labels.filter((label) => label !== null))];
  if (names.length < 2) {
    throw new NosographError(
      'input.invalid',
      `Variable "${group.name}" has ${names.length} value; two groups are needed.`,
      { variable: group.name },
    );
  }
  const left = labels.filter((label) => label === null || names.indexOf(label) > 1).length;
  return {
    a: groupNamed(names[0]!, labels, variables),
    b: groupNamed(names[1]!, labels, variables),
    warnings: leftOutWarning(group.name, names, left),
  };
}

function leftOutWarning(group: string, names: readonly string[], left: number): Warning[] {
  if (left === 0) return [];
  return [
    {
      code: 'rows-left-out',
      message: `${left} rows belong to neither group ${names[0]} nor ${names[1]} and were left out.`,
      variables: [group],
      value: left,
      threshold: 0,
    },
  ];
}
