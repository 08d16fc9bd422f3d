import { NosographError } from '../../../foundation/errors.ts';
import type { Warning } from '../../../model/run.ts';
import { fitPanelPair, type PanelCoefficients, type PanelFit } from '../../../networks/temporal/panel.ts';
import { panelInfluence } from '../../../networks/temporal/panel-influence.ts';
import {
  type Panel,
  panelOfColumns,
  panelOfRows,
  type WavePair,
  wavePairs,
} from '../../../networks/temporal/panel-waves.ts';
import { panelNetworks } from '../../../networks/temporal/replicates.ts';
import { tableWarnings } from '../../../networks/warnings/data.ts';
import type { Computing } from '../../compute/pool.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/index.ts';
import { rowsOf } from './matrix-rows.ts';
import { chosenColumns, type TableInHand } from './read-sample.ts';
import { temporalAccuracy } from './temporal-accuracy.ts';

type Wish = Omit<ParsedInputOf<'network.panel'>, 'data'>;
type Output = OutputOf<'network.panel'>;

/** Cross-lagged panel networks of a table, one for each wave and the next. */
export async function panelOfTable(
  table: TableInHand,
  wished: readonly string[] | null,
  wish: Wish,
  computing: Computing,
): Promise<Output> {
  const panel = readPanel(table, wished, wish);
  const pairs = wavePairs(panel);
  const results: Output['pairs'] = [];
  for (const pair of pairs) {
    const fit = fitPanelPair(pair, wish.gamma);
    const accuracy = await accuracyOf(pair, fit, wish, computing);
    results.push({ ...pairResult(pair, fit, panel.variables.length), ...accuracy });
  }
  return {
    variables: [...panel.variables],
    pairs: results,
    warnings: [
      ...tableWarnings(usedColumns(table, wished, wish, panel.variables)),
      ...pairs.flatMap((pair) => warningsOf(pair)),
    ],
  };
}

/** The columns of the table that the panel rests on, wide or long. */
function usedColumns(
  table: TableInHand,
  wished: readonly string[] | null,
  { waves }: Wish,
  variables: readonly string[],
) {
  const names = waves.length > 0 ? waves.flatMap(({ columns }) => columns) : [...(wished ?? variables)];
  return chosenColumns(table, names).filter(({ texts }) => texts === null);
}

/** Persons are drawn anew, both their waves together. */
const accuracyOf = (pair: WavePair, fit: PanelFit, wish: Wish, computing: Computing) =>
  temporalAccuracy(
    wish,
    { kind: 'panel', pair, gamma: wish.gamma },
    pair.variables,
    panelNetworks(fit),
    computing,
  );

function readPanel(
  table: TableInHand,
  wished: readonly string[] | null,
  { waves, wave, person }: Wish,
): Panel {
  if (waves.length > 0) {
    if (wave !== null || person !== null)
      throw new NosographError(
        'input.invalid',
        'Give either the columns of each wave, or the variables that hold wave and person.',
      );
    if (wished !== null)
      throw new NosographError('input.invalid', 'The waves name their columns: leave out the other list.');
    return panelOfColumns(
      waves.map(({ name, columns }) => ({ name, columns: numeric(chosenColumns(table, columns)) })),
    );
  }
  if (wave === null || person === null) {
    throw new NosographError(
      'input.invalid',
      'It is unknown what the waves are: name the columns of each (W1=a,b and W2=c,d), or the variables that hold wave and person.',
    );
  }
  const [waveColumn, personColumn] = chosenColumns(table, [wave, person]);
  const variables = chosenColumns(table, wished).filter(({ name }) => name !== wave && name !== person);
  return panelOfRows(personColumn!, waveColumn!, numeric(variables));
}

function numeric(columns: ReturnType<typeof chosenColumns>) {
  const words = columns.find((column) => column.texts !== null);
  if (words !== undefined) {
    throw new NosographError(
      'input.invalid',
      `Variable "${words.name}" holds words, not numbers. Leave it out.`,
      { variable: words.name },
    );
  }
  if (columns.length === 0) throw new NosographError('input.invalid', 'There is no variable to relate.');
  return columns;
}

function pairResult(pair: WavePair, fit: PanelFit, p: number): Output['pairs'][number] {
  const { uniqueR2, ...prediction } = fit.prediction;
  const beta = rowsOf(fit.lasso.standardised, p);
  return {
    from: pair.from.name,
    to: pair.to.name,
    n: fit.n,
    beta,
    temporal: beta,
    raw: { coefficients: rowsOf(fit.lasso.raw, p), intercepts: [...fit.lasso.intercepts] },
    contemporaneous: fit.contemporaneous === null ? null : rowsOf(fit.contemporaneous, p),
    lambdas: [...fit.lambdas],
    ebic: [...fit.ebic],
    influence: lists(panelInfluence(fit.lasso.standardised, p)),
    prediction: {
      r2AtLassoCoefficients: [...fit.r2AtLassoCoefficients],
      ...lists(prediction),
      uniqueR2: rowsOf(uniqueR2, p),
    },
    refit: coefficients(fit.refit, p),
    ols:
      fit.ols === null
        ? null
        : {
            ...coefficients(fit.ols, p),
            standardErrors: rowsOf(fit.ols.standardErrors, p),
            pValues: rowsOf(fit.ols.pValues, p),
          },
  };
}

const coefficients = ({ standardised, raw, intercepts }: PanelCoefficients, p: number) => ({
  standardised: rowsOf(standardised, p),
  raw: rowsOf(raw, p),
  intercepts: [...intercepts],
});

/** Every column of a record as a plain list. */
function lists<Name extends string>(columns: Readonly<Record<Name, Float64Array>>): Record<Name, number[]> {
  const entries = Object.entries<Float64Array>(columns).map(([name, values]) => [name, [...values]]);
  return Object.fromEntries(entries) as Record<Name, number[]>;
}

/** More than a tenth of the cases lost: FIELD threshold for listwise deletion. */
const largestLoss = 0.1;

function warningsOf({ from, to, seen, variables }: WavePair): Warning[] {
  const warnings: Warning[] = [];
  const n = from.columns[0]!.length;
  const lost = 1 - n / seen;
  const p = variables.length;
  const where = `Waves ${from.name} and ${to.name}`;
  if (lost > largestLoss) {
    warnings.push({
      code: 'listwise-deletion',
      message: `${where}: ${seen - n} of ${seen} persons have a missing value and were left out. Look whether they differ from the others.`,
      value: lost,
      threshold: largestLoss,
    });
  }
  if (n <= p * 10) {
    warnings.push({
      code: 'too-few-cases',
      message: `${where}: ${n} complete persons for ${p} predictors of each variable. Below ten for each, few edges can be relied on: use fewer variables.`,
      value: n,
      threshold: p * 10,
      source: 'Harrell 2015, Regression Modeling Strategies',
    });
  }
  return warnings;
}
