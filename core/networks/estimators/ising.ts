import { z } from 'zod';
import { NosographError } from '../../foundation/errors.ts';
import type { DataColumn } from '../../model/dataset.ts';
import type { NetworkEstimator, Predictability } from '../estimator.ts';
import { fitIsing, type IsingFit } from '../nodewise/ising.ts';
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
  run(sample, settings) {
    if (sample.columns === null) {
      throw new NosographError(
        'input.invalid',
        'An Ising model needs the rows of the data, not a correlation matrix. Give the rows, or use ebicglasso, which works from correlations.',
      );
    }
    const complete = completeBinaryColumns(sample.columns);
    const fit = fitIsing(complete.columns, settings);
    const dropped = sample.columns[0]!.values.length - complete.n;
    return {
      weights: fit.weights,
      n: complete.n,
      lambda: Array.from(fit.lambdas),
      ebic: Array.from(fit.ebic),
      thresholds: Array.from(fit.thresholds),
      predictability: accuracyBeyondGuessing(complete.columns, fit, sample.variables),
      warnings:
        dropped === 0
          ? []
          : [
              {
                code: 'listwise-deletion',
                message: `${dropped} rows with a missing value were left out: an Ising model needs complete rows.`,
                value: dropped,
                threshold: 0,
              },
            ],
    };
  },
};

function completeBinaryColumns(columns: readonly DataColumn[]): { columns: Float64Array[]; n: number } {
  const rows: number[] = [];
  for (const { name, values } of columns) {
    const wrong = values.find((value) => !Number.isNaN(value) && value !== 0 && value !== 1);
    if (wrong === undefined) continue;
    throw new NosographError(
      'input.invalid',
      `Variable "${name}" holds ${wrong}: an Ising model needs 0 and 1 only. Recode it, or use another estimator.`,
      { variable: name, value: wrong },
    );
  }
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
