import { completeCases } from '../../../causal/discovery/cases.ts';
import {
  fisherInterval,
  fisherP,
  partialCorrelation,
} from '../../../causal/discovery/partial-correlation.ts';
import { NosographError } from '../../../foundation/errors.ts';
import type { DataColumn } from '../../../model/dataset.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/index.ts';
import { chosenColumns, readTable } from '../networks/read-sample.ts';
import { correlationsFor } from './correlations.ts';

interface Statement {
  readonly x: string;
  readonly y: string;
  readonly given: string[];
}

/** Implied independencies on a data file (see `testedOnColumns`). Throws `input.invalid` for a variable that it lacks. */
export function testedOn(
  file: NonNullable<ParsedInputOf<'causal.implications'>['data']>,
  statements: readonly Statement[],
  level: number,
  correlation: ParsedInputOf<'causal.implications'>['correlation'] = 'pearson',
): Tested {
  const columns = chosenColumns(readTable(file), variablesOf(statements));
  return testedOnColumns(columns, statements, level, correlation, file.name);
}

type Tested = Omit<OutputOf<'causal.implications'>, 'truncated'>;

const variablesOf = (statements: readonly Statement[]): string[] => [
  ...new Set(statements.flatMap(({ x, y, given }) => [x, y, ...given])),
];

/**
 * Each implied independence on data: the partial correlation with its interval and p by Fisher's z, from the cases that
 * have every variable of the statements; what fits worst comes first. `columns` are the statements' variables, by name.
 */
export function testedOnColumns(
  columns: readonly DataColumn[],
  statements: readonly Statement[],
  level: number,
  correlation: ParsedInputOf<'causal.implications'>['correlation'],
  source: string,
): Tested {
  if (statements.length === 0) return { independencies: [], warnings: [] };
  const wanted = columns.map(({ name }) => name);
  const cases = completeCases(columns);
  const { correlations, warnings } = correlationsFor(columns, cases, correlation);
  const { n } = cases;
  const place = (name: string) => wanted.indexOf(name);
  const independencies = statements.map((statement) => {
    const { x, y, given } = statement;
    const r = partialCorrelation(correlations, wanted.length, place(x), place(y), given.map(place));
    if (Number.isNaN(r) || n - given.length <= 3) {
      throw new NosographError(
        'input.invalid',
        `${source}: no partial correlation of ${x} and ${y} given ${given.join(', ')}: one follows from the others, or ${n} cases are too few.`,
        { file: source, variables: [x, y, ...given] },
      );
    }
    const interval = fisherInterval(r, n, given.length, level);
    return { ...statement, estimate: r, interval, p: fisherP(r, n, given.length) };
  });
  independencies.sort((a, b) => a.p - b.p || Math.abs(b.estimate) - Math.abs(a.estimate));
  return { independencies, n, warnings };
}
