import { NosographError } from '../../foundation/errors.ts';
import type { DataColumn } from '../../model/dataset.ts';

export interface Wave {
  readonly name: string;
  /** One column for each variable, in the same order in every wave; NaN is missing. */
  readonly columns: readonly Float64Array[];
}

/** The waves of a panel; a row is the same person in every wave. */
export interface Panel {
  readonly variables: readonly string[];
  readonly persons: number;
  readonly waves: readonly Wave[];
}

/** Two waves that follow each other, reduced to the persons with every value in both. */
export interface WavePair {
  readonly variables: readonly string[];
  readonly from: Wave;
  readonly to: Wave;
  /** Persons with a value in each of the two waves, complete or not. */
  readonly seen: number;
}

/** A file with one row for each person and other columns for each wave. */
export function panelOfColumns(
  waves: readonly { readonly name: string; readonly columns: readonly DataColumn[] }[],
): Panel {
  const [first] = waves;
  if (first === undefined || waves.length < 2)
    throw new NosographError('input.invalid', 'A panel needs at least two waves: W1=a,b and W2=c,d.');
  for (const { name, columns } of waves) {
    if (columns.length !== first.columns.length) {
      throw new NosographError(
        'input.invalid',
        `Wave "${name}" has ${columns.length} variables, wave "${first.name}" has ${first.columns.length}. Name the same variables, in the same order, for every wave.`,
        { wave: name },
      );
    }
  }
  return {
    variables: sharedNames(waves.map(({ columns }) => columns.map((column) => column.name))),
    persons: first.columns[0]?.values.length ?? 0,
    waves: waves.map(({ name, columns }) => ({ name, columns: columns.map((column) => column.values) })),
  };
}

/** `sad_t1`, `sad_t2` are "sad"; where names share no beginning, or two would become one, those of the first wave stay. */
function sharedNames(namesOfWaves: readonly (readonly string[])[]): string[] {
  const first = namesOfWaves[0]!;
  const shared = first.map((name, position) => {
    let length = name.length;
    for (const names of namesOfWaves) while (!names[position]!.startsWith(name.slice(0, length))) length--;
    return name.slice(0, length).replace(/[-_. ]+(t|w|wave|time)?$/iu, '');
  });
  const usable = shared.every((name) => name !== '') && new Set(shared).size === shared.length;
  return usable ? shared : [...first];
}

/** A file with one row for each person and wave, in any order; waves are ordered by number, or else by name. */
export function panelOfRows(person: DataColumn, wave: DataColumn, variables: readonly DataColumn[]): Panel {
  const waveOf = labelsOf(wave);
  const personOf = labelsOf(person);
  const names = [...new Set(waveOf)].sort((a, b) =>
    wave.texts === null ? Number(a) - Number(b) : a < b ? -1 : 1,
  );
  const persons = [...new Set(personOf)];
  if (names.length < 2) {
    throw new NosographError(
      'input.invalid',
      `Variable "${wave.name}" names ${names.length} wave; a panel needs at least two.`,
      { variable: wave.name },
    );
  }
  const place = new Map(persons.map((name, index) => [name, index] as const));
  const waves = names.map((name) => ({
    name,
    columns: variables.map(() => new Float64Array(persons.length).fill(Number.NaN)),
  }));
  const taken = new Set<string>();
  for (let row = 0; row < waveOf.length; row++) {
    const key = JSON.stringify([personOf[row], waveOf[row]]);
    if (taken.has(key)) {
      throw new NosographError(
        'input.invalid',
        `"${person.name}" ${personOf[row]} has two rows in wave ${waveOf[row]} (the second is row ${row + 2}). Keep one.`,
        { variable: person.name, row: row + 2 },
      );
    }
    taken.add(key);
    const { columns } = waves[names.indexOf(waveOf[row]!)]!;
    for (const [index, variable] of variables.entries())
      columns[index]![place.get(personOf[row]!)!] = variable.values[row]!;
  }
  return { variables: variables.map((variable) => variable.name), persons: persons.length, waves };
}

function labelsOf({ name, texts, values }: DataColumn): string[] {
  return Array.from(values, (value, row) => {
    const text = texts === null ? value : texts[row];
    if (text !== null && text !== undefined && !Number.isNaN(text)) return String(text);
    throw new NosographError(
      'input.invalid',
      `Variable "${name}" is empty in row ${row + 2}: it is unknown whose row, or of which wave, that is. Fill it in or delete the row.`,
      { variable: name, row: row + 2 },
    );
  });
}

/** Each wave with the next, reduced to complete rows. */
export function wavePairs({ variables, persons, waves }: Panel): WavePair[] {
  return waves.slice(1).map((to, index) => {
    const from = waves[index]!;
    const columns = [...from.columns, ...to.columns];
    const complete: number[] = [];
    let seen = 0;
    for (let row = 0; row < persons; row++) {
      const present = ({ columns: each }: Wave) => each.some((values) => !Number.isNaN(values[row]!));
      if (present(from) && present(to)) seen++;
      if (columns.every((values) => !Number.isNaN(values[row]!))) complete.push(row);
    }
    if (complete.length < 4) {
      const most = missingMost(variables, from, to);
      throw new NosographError(
        'input.invalid',
        `Only ${complete.length} persons have every variable in waves "${from.name}" and "${to.name}". Leave out the variables that are missing most: ${most.join(', ')}.`,
        { waves: [from.name, to.name], n: complete.length, variables: most },
      );
    }
    const reduced = ({ name, columns: each }: Wave): Wave => ({
      name,
      columns: each.map((values) => Float64Array.from(complete, (row) => values[row]!)),
    });
    return { variables, from: reduced(from), to: reduced(to), seen };
  });
}

/** The three variables with the most gaps in two waves. */
function missingMost(variables: readonly string[], from: Wave, to: Wave): string[] {
  const gaps = (values: Float64Array) => values.filter((value) => Number.isNaN(value)).length;
  return variables
    .map((name, j) => ({ name, missing: gaps(from.columns[j]!) + gaps(to.columns[j]!) }))
    .filter(({ missing }) => missing > 0)
    .sort((a, b) => b.missing - a.missing)
    .slice(0, 3)
    .map(({ name }) => name);
}
