import { z } from 'zod';
import { NosographError } from '../../foundation/errors.ts';
import type { DataColumn } from '../../model/dataset.ts';
import type { Warning } from '../../model/run.ts';
import type { NetworkEstimator, Predictability } from '../estimator.ts';
import { fitIsing, type IsingFit } from '../nodewise/ising.ts';
import { firstNames, warn } from '../warnings/warn.ts';
import { gammaOption } from './options.ts';

const parameters = z.object({
  gamma: gammaOption.default(0.25),
  rule: z.enum(['and', 'or']).default('and').describe('an edge needs both regressions, or one'),
});

/** Ising model of binary (0/1) variables. */
export const ising: NetworkEstimator<typeof parameters> = {
  id: 'ising',
  version: '1.0.0',
  name: 'Ising model (IsingFit)',
  references: ['van Borkulo et al. 2014, doi:10.1038/srep05918'],
  parameters,
  run(sample, settings, report) {
    if (sample.columns === null) {
      throw new NosographError(
        'input.invalid',
        'An Ising model needs the rows of the data, not a correlation matrix. Give the rows, or use ebicglasso, which works from correlations.',
      );
    }
    const { columns, recoded } = zeroOneColumns(sample.columns);
    const complete = completeBinaryColumns(columns);
    const fit = fitIsing(complete.columns, settings, report);
    const dropped = sample.columns[0]!.values.length - complete.n;
    return {
      weights: fit.weights,
      n: complete.n,
      lambda: Array.from(fit.lambdas),
      ebic: Array.from(fit.ebic),
      thresholds: Array.from(fit.thresholds),
      predictability: accuracyBeyondGuessing(complete.columns, fit, sample.variables),
      warnings: [...droppedWarning(dropped), ...recodedWarning(recoded)],
    };
  },
};

function droppedWarning(dropped: number): Warning[] {
  if (dropped === 0) return [];
  return [
    warn(
      'listwise-deletion',
      `${dropped} rows with a missing value were left out: an Ising model needs complete rows. Look whether they differ from the others.`,
      { value: dropped, threshold: 0 },
    ),
  ];
}

/** Columns of two other values, such as 1 and 2, as 0 for the lower and 1 for the higher. */
function zeroOneColumns(columns: readonly DataColumn[]): {
  readonly columns: readonly DataColumn[];
  readonly recoded: readonly DataColumn[];
} {
  const recoded: DataColumn[] = [];
  const coded = columns.map((column) => {
    const levels = [...new Set(column.values.filter((value) => !Number.isNaN(value)))].sort((a, b) => a - b);
    const wrong = levels.find((value) => value !== 0 && value !== 1);
    if (wrong === undefined) return column;
    const [low, high] = levels;
    if (levels.length !== 2) {
      throw new NosographError(
        'input.invalid',
        `Variable "${column.name}" has ${levels.length} different values, ${wrong} among them: an Ising model needs two. Split it at a threshold, or use another estimator.`,
        { variable: column.name, value: wrong, levels: levels.length },
      );
    }
    recoded.push(column);
    const values = column.values.map((value) => (value === high ? 1 : value === low ? 0 : value));
    return { ...column, values };
  });
  return { columns: coded, recoded };
}

function recodedWarning(recoded: readonly DataColumn[]): Warning[] {
  if (recoded.length === 0) return [];
  const names = recoded.map(({ name }) => name);
  return [
    warn(
      'recoded-binary',
      `${firstNames(names)}: two values that are not 0 and 1. The lower was taken as 0, the higher as 1; see that this is "absent" and "present".`,
      { variables: names, value: names.length, threshold: 0 },
    ),
  ];
}

function completeBinaryColumns(columns: readonly DataColumn[]): { columns: Float64Array[]; n: number } {
  const rows: number[] = [];
  for (let row = 0; row < (columns[0]?.values.length ?? 0); row++) {
    if (columns.every(({ values }) => !Number.isNaN(values[row]!))) rows.push(row);
  }
  const complete = columns.map(({ name, values }) => {
    const kept = Float64Array.from(rows, (row) => values[row]!);
    const ones = kept.reduce((sum, value) => sum + value, 0);
    if (ones < 2 || rows.length - ones < 2) {
      throw new NosographError(
        'input.invalid',
        `Variable "${name}" has ${Math.min(ones, rows.length - ones)} cases in one of its categories; at least 2 are needed.`,
        { variable: name, ones, n: rows.length },
      );
    }
    return kept;
  });
  return { columns: complete, n: rows.length };
}

/** (accuracy − m) / (1 − m), m the share of the commoner category (Haslbeck and Waldorp 2018). */
function accuracyBeyondGuessing(
  columns: readonly Float64Array[],
  fit: IsingFit,
  variables: readonly string[],
): Predictability[] {
  const p = variables.length;
  return variables.map((variable, node) => {
    const observed = columns[node]!;
    let right = 0;
    let ones = 0;
    for (let row = 0; row < observed.length; row++) {
      let linear = fit.thresholds[node]!;
      for (let other = 0; other < p; other++)
        linear += fit.weights[node * p + other]! * columns[other]![row]!;
      if ((linear > 0 ? 1 : 0) === observed[row]) right++;
      ones += observed[row]!;
    }
    const guess = Math.max(ones, observed.length - ones) / observed.length;
    return { variable, measure: 'nCC', value: (right / observed.length - guess) / (1 - guess) };
  });
}
