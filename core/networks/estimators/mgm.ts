import { z } from 'zod';
import { guessKind } from '../../data/variable-kind.ts';
import { NosographError } from '../../foundation/errors.ts';
import type { DataColumn } from '../../model/dataset.ts';
import type { Warning } from '../../model/run.ts';
import type { NetworkEstimator, Sample } from '../estimator.ts';
import type { MixedVariable } from '../nodewise/mixed.ts';
import { fitMixedNodes, mixedNetwork } from '../nodewise/mixed-network.ts';
import { mixedVariable } from '../nodewise/mixed-variable.ts';
import { gammaOption } from './options.ts';

const parameters = z.object({
  gamma: gammaOption.default(0.25),
  rule: z.enum(['and', 'or']).default('and').describe('an edge needs both regressions, or one'),
  threshold: z
    .boolean()
    .default(true)
    .describe('set coefficients below √(log q / n) times the length of their vector to zero'),
});

/** Mixed graphical model of continuous, binary, nominal and count variables; its weights are never negative. */
export const mgm: NetworkEstimator<typeof parameters> = {
  id: 'mgm',
  version: '1.0.0',
  name: 'Mixed graphical model (mgm)',
  references: [
    'Haslbeck & Waldorp 2020, doi:10.18637/jss.v093.i08',
    'Haslbeck & Waldorp 2018, doi:10.3758/s13428-017-0910-x',
  ],
  parameters,
  run(sample, settings, report) {
    if (sample.columns === null) {
      throw new NosographError(
        'input.invalid',
        'A mixed graphical model needs the rows of the data, not a correlation matrix. Give the rows, or use ebicglasso, which works from correlations.',
      );
    }
    const { columns, n } = completeColumns(sample.columns);
    const variables = columns.map((column, index) =>
      mixedVariable(column, typeOf(sample.columns![index]!, sample.kinds)),
    );
    const models = fitMixedNodes(variables, settings.gamma, report);
    const { weights, signs, predictability } = mixedNetwork(variables, models, settings);
    return {
      weights,
      signs,
      n,
      lambda: models.map((model) => model.lambda),
      ebic: models.map((model) => model.ebic),
      predictability: sample.variables.map((variable, node) => ({
        variable,
        measure: variables[node]!.type === 'categorical' ? 'nCC' : 'R2',
        value: predictability[node]!,
      })),
      warnings: listwiseWarning(sample.columns[0]!.values.length - n),
    };
  },
};

/** Ordinal items count as continuous, as is usual with mgm; without a kind given, that of the whole column is guessed. */
function typeOf(column: DataColumn, kinds: Sample['kinds']): MixedVariable['type'] {
  const kind = kinds[column.name] ?? guessKind(column).kind;
  if (kind === 'binary' || kind === 'nominal') return 'categorical';
  return kind === 'count' ? 'poisson' : 'gaussian';
}

function completeColumns(columns: readonly DataColumn[]): { columns: DataColumn[]; n: number } {
  const rows: number[] = [];
  const present = ({ values, texts }: DataColumn, row: number) =>
    texts === null ? !Number.isNaN(values[row]!) : texts[row] !== null;
  for (let row = 0; row < (columns[0]?.values.length ?? 0); row++)
    if (columns.every((column) => present(column, row))) rows.push(row);
  if (rows.length < 3) {
    throw new NosographError(
      'input.invalid',
      `Only ${rows.length} rows have every variable. Leave out the variables that are missing most.`,
      { n: rows.length },
    );
  }
  return {
    n: rows.length,
    columns: columns.map(({ name, values, texts }) => ({
      name,
      values: Float64Array.from(rows, (row) => values[row]!),
      texts: texts === null ? null : rows.map((row) => texts[row] ?? null),
    })),
  };
}

function listwiseWarning(dropped: number): Warning[] {
  if (dropped === 0) return [];
  return [
    {
      code: 'listwise-deletion',
      message: `${dropped} rows with a missing value were left out: a mixed graphical model needs complete rows.`,
      value: dropped,
      threshold: 0,
    },
  ];
}
