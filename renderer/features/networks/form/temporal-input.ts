import type { DatasetView } from '../../../../core/engine/contract/datasets.ts';
import type { InputOf } from '../../../../core/engine/contract/index.ts';
import { namesIn, proposedWaves } from './proposed-waves.ts';

export type TemporalWish = Pick<InputOf<'networks.temporal'>, 'method' | 'options'>;
export type TemporalMethod = TemporalWish['method'];

/** The form as it stands on the screen. */
export interface TemporalValues {
  /** `wide`: a column for each item and wave; `long`: a row for each person and wave. */
  readonly shape: 'wide' | 'long';
  readonly waves: readonly { readonly name: string; readonly columns: string }[];
  readonly wave: string;
  readonly person: string;
  readonly day: string;
  readonly beep: string;
  readonly gamma: number | null;
  /** 0: no intervals. */
  readonly boots: number | null;
  readonly seed: number | null;
}

export function startingValues({ variables }: DatasetView): TemporalValues {
  const proposed = proposedWaves(variables.map(({ name }) => name));
  const named = (pattern: RegExp) => variables.find(({ name }) => pattern.test(name))?.name ?? '';
  const empty = ['1', '2'].map((name) => ({ name, columns: [] }));
  return {
    shape: proposed.length > 0 ? 'wide' : 'long',
    waves: (proposed.length > 0 ? proposed : empty).map(({ name, columns }) => ({
      name,
      columns: columns.join(', '),
    })),
    wave: named(/^(wave|time|visit|welle|波次|时间)$/i),
    person: named(/^(id|person|subject|participant|case|编号|被试)([_. ]?id)?$/i),
    day: named(/^(day|date|tag|天|日)$/i),
    beep: named(/^(beep|prompt|signal|次)$/i),
    gamma: 0.5,
    boots: 0,
    seed: 1,
  };
}

/** Roles that a series knows; only a multilevel model cannot do without persons. */
export const seriesRoles = ['person', 'day', 'beep'] as const;

/** What goes to the engine; null while the form lacks something. */
export function temporalWish(method: TemporalMethod, values: TemporalValues): TemporalWish | null {
  const options = method === 'panel' ? panelOptions(values) : seriesOptions(method, values);
  if (options === null) return null;
  return {
    method,
    options: {
      ...options,
      ...(method === 'mlvar' ? {} : { gamma: values.gamma ?? 0.5 }),
      boots: values.boots ?? 0,
      seed: values.seed ?? 1,
    },
  };
}

function seriesOptions(method: TemporalMethod, values: TemporalValues): Record<string, unknown> | null {
  if (method === 'mlvar' && values.person === '') return null;
  return Object.fromEntries(seriesRoles.map((role) => [role, values[role] === '' ? null : values[role]]));
}

function panelOptions(values: TemporalValues): Record<string, unknown> | null {
  if (values.shape === 'long') {
    return values.wave === '' || values.person === '' ? null : { wave: values.wave, person: values.person };
  }
  const waves = values.waves.map(({ name, columns }) => ({ name: name.trim(), columns: namesIn(columns) }));
  const items = waves[0]?.columns.length ?? 0;
  const isWhole =
    waves.length >= 2 &&
    items >= 2 &&
    waves.every(({ name, columns }) => name !== '' && columns.length === items);
  return isWhole ? { waves } : null;
}
