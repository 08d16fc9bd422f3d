import { z } from 'zod';
import type { OutputOf } from '../../../core/engine/contract/index.ts';
import type { Warning } from '../../../core/model/run.ts';
import { type Context, defineCommand, type Outcome } from '../../command.ts';
import { choice, optionalText, wholeNumber } from '../../options.ts';
import { usageError } from '../../parse-arguments.ts';
import { short, table } from '../../table.ts';
import {
  dataInput,
  dataOptions,
  jobsOption,
  optionalNumber,
  readingOptions,
  seedOption,
  waveList,
} from './options.ts';

interface Wishes {
  readonly waves: readonly { readonly name: string; readonly columns: readonly string[] }[];
  readonly wave: string | null;
  readonly person: string | null;
  readonly beep: string | null;
  readonly day: string | null;
  readonly gamma: number | null;
  readonly boots: number;
  readonly seed: number;
  readonly jobs: number | null;
}

type Data = Awaited<ReturnType<typeof dataInput>>;

export const networkTemporal = defineCommand({
  name: 'network temporal',
  summary: 'Estimate how symptoms lead to symptoms from repeated measures',
  usage: 'DATA',
  example:
    'nosograph network temporal scores.csv --method panel --waves W1=sad_1,worry_1 --waves W2=sad_2,worry_2',
  arguments: { least: 1, most: 1 },
  options: {
    method: choice(
      'panel: a cross-lagged network of a few waves; gvar: a graphical VAR of a series, of one person or a group; mlvar: a multilevel VAR of several persons',
      'NAME',
      ['panel', 'gvar', 'mlvar'],
    ),
    waves: waveList,
    wave: optionalText('the variable that holds the wave, when each wave has its own row', 'VAR'),
    person: optionalText('the variable that holds the person', 'VAR'),
    beep: optionalText('the variable that numbers the measurements of a day (gvar, mlvar)', 'VAR'),
    day: optionalText('the variable that holds the day (gvar, mlvar)', 'VAR'),
    gamma: optionalNumber('EBIC hyperparameter, 0 to 1 (default 0.5)', 'X', z.number().min(0).max(1)),
    boots: wholeNumber('samples drawn anew for the intervals of every arrow', 0, 100_000, 0),
    seed: seedOption,
    jobs: jobsOption,
    columns: dataOptions.columns,
    ...readingOptions,
  },
  async run([path = ''], { method, columns, sheet, encoding, ...wishes }, context) {
    const data = await dataInput(path, { columns, kinds: {}, sheet, encoding }, context);
    if (method === 'panel') return panel(data, wishes, context);
    if (wishes.waves.length > 0 || wishes.wave !== null)
      throw usageError('A series has no waves: --waves and --wave go with --method panel.');
    return method === 'gvar' ? series(data, wishes, context) : multilevel(data, wishes, context);
  },
});

async function panel(data: Data, wishes: Wishes, context: Context): Promise<Outcome> {
  const { beep, day, gamma, waves, ...rest } = wishes;
  if (beep !== null || day !== null) throw usageError('--beep and --day go with --method gvar or mlvar.');
  const { warnings, variables, pairs } = await context.notebooks.engine.call(
    'network.panel',
    {
      data,
      waves: waves.map(({ name, columns }) => ({ name, columns: [...columns] })),
      ...rest,
      ...given(gamma),
    },
    context.task,
  );
  const shown = pairs.map(
    ({ from, to, n, temporal, accuracy }) =>
      `${from} to ${to}, n = ${n} (rows are causes)\n${directedTable(variables, temporal)}${accuracyTable(accuracy)}`,
  );
  return {
    // The first pair of waves stands at the top as well, so that two waves read like any temporal network.
    values: [{ variables, ...pairs[0]!, pairs }],
    text: shown.join('\n\n'),
    warnings,
    settings: { gamma: gamma ?? 0.5 },
  };
}

async function series(data: Data, wishes: Wishes, context: Context): Promise<Outcome> {
  const { waves: _waves, wave: _wave, gamma, ...rest } = wishes;
  const { warnings, ...answer } = await context.notebooks.engine.call(
    'network.series',
    { data, ...rest, ...given(gamma) },
    context.task,
  );
  return {
    values: [answer],
    text: `n = ${answer.n} (rows are causes)\n${directedTable(answer.variables, answer.temporal)}${accuracyTable(answer.accuracy)}`,
    warnings,
    settings: { gamma: gamma ?? 0.5 },
  };
}

async function multilevel(data: Data, wishes: Wishes, context: Context): Promise<Outcome> {
  const { waves: _waves, wave: _wave, gamma, person, ...rest } = wishes;
  if (person === null) throw usageError('--method mlvar needs --person: the variable that holds the person.');
  const { warnings, ...answer } = await context.notebooks.engine.call(
    'network.multilevel',
    { data, person, ...rest },
    context.task,
  );
  const { n, persons, variables, temporal, accuracy } = answer;
  return {
    values: [answer],
    text: `n = ${n} of ${persons} persons (rows are causes)\n${directedTable(variables, temporal)}${accuracyTable(accuracy)}`,
    warnings: [...warnings, ...unusedGamma(gamma)],
    settings: { temporal: 'fixed', contemporaneous: 'fixed' },
  };
}

const given = (gamma: number | null) => (gamma === null ? {} : { gamma });

function unusedGamma(gamma: number | null): Warning[] {
  if (gamma === null) return [];
  return [
    {
      code: 'option-unused',
      message: 'A multilevel VAR is not penalised: --gamma had no effect.',
      value: gamma,
    },
  ];
}

const directedTable = (variables: readonly string[], matrix: readonly (readonly number[])[]): string =>
  table(
    ['', ...variables],
    variables.map((name, row) => [name, ...matrix[row]!.map((value) => short(value))]),
    14,
  );

function accuracyTable(accuracy: OutputOf<'network.series'>['accuracy']): string {
  if (accuracy === undefined) return '';
  const { boots, resampled, failed, temporal } = accuracy;
  const rows = temporal
    .filter(({ sample, nonzero }) => sample !== 0 || nonzero > 0.5)
    .map(({ from, to, sample, q025, q975, nonzero }) => [
      `${from} → ${to}`,
      short(sample),
      short(q025),
      short(q975),
      short(nonzero),
    ]);
  return `\n\n${boots} samples of ${resampled} (${failed} failed and drawn anew)\n${table(['arrow', 'weight', '2.5 %', '97.5 %', 'not zero'], rows)}`;
}
