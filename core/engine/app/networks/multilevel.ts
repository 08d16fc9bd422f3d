import type { Warning } from '../../../model/run.ts';
import {
  type MultilevelRows,
  type MultilevelVarFit,
  multilevelRows,
} from '../../../networks/temporal/multilevel-var.ts';
import { multilevelNetworks } from '../../../networks/temporal/replicates.ts';
import { tableWarnings } from '../../../networks/warnings/data.ts';
import type { Computing } from '../../compute/pool.ts';
import { multilevelVarEstimate } from '../../compute/tasks/temporal-estimates.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/index.ts';
import { progressSteps } from '../../contract/labels.ts';
import { rowsOf } from './matrix-rows.ts';
import type { TableInHand } from './read-sample.ts';
import { seriesColumns } from './series-columns.ts';
import { temporalAccuracy } from './temporal-accuracy.ts';

type Wish = Omit<ParsedInputOf<'network.multilevel'>, 'data'>;

/** Multilevel VAR of a table of several persons. */
export async function multilevelOfTable(
  table: TableInHand,
  wished: readonly string[] | null,
  { boots, seed, jobs, ...names }: Wish,
  computing: Computing,
): Promise<OutputOf<'network.multilevel'>> {
  const { columns, order } = seriesColumns(table, wished, names);
  const rows = multilevelRows(columns, order);
  const { variables } = rows;
  const whole = { count: 1, step: progressSteps.estimating };
  const [fit] = (await computing.run(multilevelVarEstimate, { rows }, whole)) as [MultilevelVarFit];
  const p = columns.length;
  const n = rows.group.length;
  const matrix = (values: Float64Array) => rowsOf(values, p);
  const networks = multilevelNetworks(fit, p);
  return {
    variables: [...variables],
    n,
    persons: rows.persons,
    beta: matrix(fit.beta),
    betaErrors: matrix(fit.betaErrors),
    betaP: matrix(fit.betaP),
    gamma: matrix(fit.gamma),
    gammaP: matrix(fit.gammaP),
    temporal: matrix(networks.temporal),
    contemporaneous: fit.contemporaneous === null ? null : matrix(fit.contemporaneous),
    between: fit.between === null ? null : matrix(fit.between),
    intercepts: [...fit.intercepts],
    interceptSd: [...fit.interceptSd],
    residualSd: [...fit.residualSd],
    deviance: [...fit.deviance],
    lambdas: null,
    ebic: null,
    bic: Array.from(fit.deviance, (deviance) => deviance + parametersOfRegression(p) * Math.log(n)),
    prediction: variables.map((variable, j) => ({ variable, measure: 'R2', value: fit.explained[j]! })),
    ...(await temporalAccuracy(
      { boots, seed, jobs },
      { kind: 'multilevel', rows },
      variables,
      networks,
      computing,
    )),
    warnings: [...tableWarnings(columns), ...warningsOf(fit, rows)],
  };
}

/** Intercept, p lags, p − 1 means, and two variances. */
const parametersOfRegression = (p: number): number => 2 * p + 2;

/** Persons below which the between-persons network is hardly more than noise. */
const fewPersons = 30;

function warningsOf(fit: MultilevelVarFit, { variables, persons }: MultilevelRows): Warning[] {
  const warnings: Warning[] = [];
  const alike = variables.filter((_, j) => fit.interceptSd[j] === 0);
  if (alike.length > 0) {
    warnings.push({
      code: 'no-between-variance',
      message: `Persons do not differ in ${alike.join(', ')} beyond chance: no between-persons network is given.`,
      variables: alike,
      value: 0,
      threshold: 0,
      source: 'mlVAR 0.5.2',
    });
  }
  if (fit.betweenRaisedFrom !== null) {
    warnings.push({
      code: 'between-not-definite',
      message: `The between-persons precision is not positive definite (smallest eigenvalue ${fit.betweenRaisedFrom.toExponential(2)}) and was raised as mlVAR does. Do not read the between-persons network: use more persons or fewer variables.`,
      value: fit.betweenRaisedFrom,
      threshold: 0,
      source: 'mlVAR 0.5.2',
    });
  }
  if (persons < fewPersons) {
    warnings.push({
      code: 'few-persons',
      message: `${persons} persons: the between-persons network is very uncertain.`,
      value: persons,
      threshold: fewPersons,
      source: 'Epskamp, Waldorp, Mõttus & Borsboom 2018, doi:10.1080/00273171.2018.1454823',
    });
  }
  return warnings;
}
