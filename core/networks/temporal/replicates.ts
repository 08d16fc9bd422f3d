import { NosographError } from '../../foundation/errors.ts';
import type { RandomStream } from '../../foundation/random.ts';
import { partialCorrelationsOfPrecision } from '../partial-correlation.ts';
import {
  directedPartialCorrelations,
  fitGraphicalVar,
  type GraphicalVarFit,
  type LaggedRows,
} from './graphical-var.ts';
import type { OrderedRows } from './lagged-rows.ts';
import { fitMultilevelVar, type MultilevelRows, type MultilevelVarFit } from './multilevel-var.ts';
import { fitPanelPair, type PanelFit } from './panel.ts';
import type { Wave, WavePair } from './panel-waves.ts';
import { clusterResampler, type Resample, type ResampledUnit, seriesResampler } from './resampling.ts';

/** What is estimated from repeated measures: plain data, so that a worker can be given it. */
export type TemporalAnalysis =
  | { readonly kind: 'panel'; readonly pair: WavePair; readonly gamma: number }
  | { readonly kind: 'series'; readonly rows: OrderedRows; readonly gamma: number }
  | { readonly kind: 'multilevel'; readonly rows: MultilevelRows };

/** Both networks of repeated measures, p × p; rows of `temporal` are causes. */
export interface TemporalNetworks {
  readonly temporal: Float64Array;
  readonly contemporaneous: Float64Array | null;
}

export const panelNetworks = ({ lasso, contemporaneous }: PanelFit): TemporalNetworks => ({
  temporal: lasso.standardised,
  contemporaneous,
});

export const seriesNetworks = (fit: GraphicalVarFit, p: number) => ({
  temporal: directedPartialCorrelations(fit, p),
  contemporaneous: partialCorrelationsOfPrecision(fit.kappa, p),
});

export const multilevelNetworks = (
  { beta, contemporaneous }: MultilevelVarFit,
  p: number,
): TemporalNetworks => ({
  temporal: beta.map((_, at) => beta[(at % p) * p + Math.floor(at / p)]!),
  contemporaneous,
});

export interface Resampling {
  readonly unit: ResampledUnit;
  /** The networks of one sample drawn anew, the penalty chosen anew. */
  replicate(random: RandomStream): TemporalNetworks;
}

/**
 * How an analysis is repeated: persons of a panel with both their waves; persons, days or moving blocks of a series, as
 * they came out of its scaling; persons of a multilevel analysis with their own means.
 */
export function resamplingOf(analysis: TemporalAnalysis): Resampling {
  if (analysis.kind === 'panel') {
    const { pair, gamma } = analysis;
    const persons = Array.from(pair.from.columns[0]!.keys(), String);
    const draw = clusterResampler(persons);
    return {
      unit: 'persons',
      replicate: (random) => panelNetworks(fitPanelPair(takePersons(pair, draw(random).rows), gamma)),
    };
  }
  if (analysis.kind === 'series') {
    const { rows, gamma } = analysis;
    const { unit, draw } = seriesResampler(rows.person, rows.block);
    const p = rows.outcomes.length;
    return {
      unit,
      replicate: (random) => seriesNetworks(fitGraphicalVar(takePairs(rows, draw(random).rows), gamma), p),
    };
  }
  const { rows } = analysis;
  const draw = clusterResampler(Array.from(rows.group, String));
  const p = rows.variables.length;
  return {
    unit: 'persons',
    replicate: (random) => multilevelNetworks(fitMultilevelVar(takeMeasurements(rows, draw(random))), p),
  };
}

/** A sample in which the residuals are linearly dependent counts as failed where the whole one has such a network. */
export function contemporaneousOf(
  { contemporaneous }: TemporalNetworks,
  wanted: boolean,
): Float64Array | null {
  if (!wanted) return null;
  if (contemporaneous !== null) return contemporaneous;
  throw new NosographError('input.invalid', 'The residuals of a sample are linearly dependent.');
}

const taking = (rows: Int32Array) => (values: Float64Array) => Float64Array.from(rows, (row) => values[row]!);

function takePersons({ from, to, ...rest }: WavePair, rows: Int32Array): WavePair {
  const take = ({ name, columns }: Wave): Wave => ({ name, columns: columns.map(taking(rows)) });
  return { ...rest, from: take(from), to: take(to) };
}

const takePairs = ({ predictors, outcomes }: LaggedRows, rows: Int32Array): LaggedRows => ({
  predictors: predictors.map(taking(rows)),
  outcomes: outcomes.map(taking(rows)),
});

/** A person that is drawn twice counts as two. */
const takeMeasurements = (
  { variables, persons, outcomes, lagged, personMeans }: MultilevelRows,
  { rows, unit }: Resample,
): MultilevelRows => ({
  variables,
  persons,
  group: unit,
  outcomes: outcomes.map(taking(rows)),
  lagged: lagged.map(taking(rows)),
  personMeans: personMeans.map(taking(rows)),
});
