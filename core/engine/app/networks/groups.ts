import { NosographError } from '../../../foundation/errors.ts';
import { randomStream } from '../../../foundation/random.ts';
import type { DataColumn, VariableKind } from '../../../model/dataset.ts';
import type { Warning } from '../../../model/run.ts';
import { drawWithoutReplacement, takeRows } from '../../../networks/bootstrap/resample.ts';
import { selectionWarnings } from '../../../networks/warnings/selection.ts';
import { warn } from '../../../networks/warnings/warn.ts';
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
export const groupsOfInput = (input: ParsedInputOf<'network.compare'>): Groups => {
  const groups = input.group === null ? groupsOfFiles(input) : groupsOfVariable(input, input.group);
  return input.equalGroups ? equalGroups(groups, input.seed) : groups;
};

/** A random part of the larger group, as large as the smaller; the same for the same seed. */
export function equalGroups(groups: Groups, seed: number): Groups {
  const [a, b] = [groups.a, groups.b].map(({ columns }) => columns[0]!.values.length);
  const size = Math.min(a!, b!);
  if (a === b) return groups;
  const larger = a! > b! ? 'a' : 'b';
  const { name, columns } = groups[larger];
  const rows = drawWithoutReplacement(Math.max(a!, b!), size, randomStream(seed));
  return {
    ...groups,
    [larger]: { name, columns: takeRows(columns, rows) },
    warnings: [
      ...groups.warnings,
      warn(
        'cases-drawn',
        `Of ${Math.max(a!, b!)} cases of ${name}, ${size} were drawn (seed ${seed}) so that both groups are equally large. Repeat with other seeds: the answer should not hang on the draw.`,
        { value: size, threshold: Math.max(a!, b!) },
      ),
    ],
  };
}

function groupsOfFiles({ data, other }: ParsedInputOf<'network.compare'>): Groups {
  if (other === null) {
    throw new NosographError(
      'input.invalid',
      'A comparison needs two files, or one file and the variable that holds the group.',
    );
  }
  const columns = chosenColumns(readTable(data.file, data.reading), data.columns);
  const names = columns.map((column) => column.name);
  return {
    a: { name: data.file.name, columns },
    b: { name: other.name, columns: chosenColumns(readTable(other, data.reading), names) },
    kinds: data.kinds,
    warnings: [],
  };
}

/** The first two values of the variable, in the order of the file. */
function groupsOfVariable({ data, other }: ParsedInputOf<'network.compare'>, group: string): Groups {
  if (other !== null)
    throw new NosographError('input.invalid', 'Give two files, or one file and a group variable; not both.');
  const reading = readTable(data.file, data.reading);
  const [column] = chosenColumns(reading, [group]);
  const variables = chosenColumns(reading, data.columns).filter(({ name }) => name !== group);
  const isNode = data.columns?.includes(group) === true;
  const selection = selectionWarnings({ variable: group, labels: groupLabels(column!) }, variables, isNode);
  const { warnings, ...groups } = firstTwoGroups(column!, variables);
  return { ...groups, warnings: [...warnings, ...selection], kinds: data.kinds };
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
    warn(
      'rows-left-out',
      `${left} rows belong to neither group ${names[0]} nor ${names[1]} and were left out. Compare other pairs of groups apart.`,
      { variables: [group], value: left, threshold: 0 },
    ),
  ];
}

/** The groups to estimate: those wished for, or every value that more than one case has. */
export function groupValues(
  labels: readonly (string | null)[],
  variable: string,
  wished: readonly string[] | null,
): readonly string[] {
  const counts = new Map<string, number>();
  for (const label of labels) if (label !== null) counts.set(label, (counts.get(label) ?? 0) + 1);
  const absent = wished?.find((value) => !counts.has(value));
  if (absent !== undefined) {
    throw new NosographError(
      'input.invalid',
      `No case has "${absent}" in "${variable}". There are: ${[...counts.keys()].slice(0, 20).join(', ')}.`,
      { variable, value: absent },
    );
  }
  const values = wished ?? [...counts].filter(([, n]) => n > 1).map(([value]) => value);
  if (values.length > 0 && values.length <= mostGroups) return values;
  throw new NosographError(
    'input.invalid',
    `"${variable}" has ${counts.size} different values, of which ${values.length} could be groups; at most ${mostGroups} are estimated at once. Choose a variable with a few values, or name those to use.`,
    { variable, values: counts.size },
  );
}

/** More networks than this at once are a mistake: an identifier taken for a group. */
const mostGroups = 20;
