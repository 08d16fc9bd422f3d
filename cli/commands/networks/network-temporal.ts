import { z } from 'zod';
import { defineCommand } from '../../command.ts';
import { choice, optionalText } from '../../options.ts';
import { usageError } from '../../parse-arguments.ts';
import { short, table } from '../../table.ts';
import { dataInput, dataOptions, optionalNumber, waveList } from './options.ts';

export const networkTemporal = defineCommand({
  name: 'network temporal',
  summary: 'Estimate how symptoms lead to symptoms from repeated measures',
  usage: 'DATA',
  example:
    'nosograph network temporal scores.csv --method panel --waves W1=sad_1,worry_1 --waves W2=sad_2,worry_2',
  arguments: { least: 1, most: 1 },
  options: {
    method: choice(
      'panel: a cross-lagged network of a few waves; gvar: a graphical VAR of a series',
      'NAME',
      ['panel', 'gvar'],
    ),
    waves: waveList,
    wave: optionalText('the variable that holds the wave, when each wave has its own row', 'VAR'),
    person: optionalText('the variable that holds the person', 'VAR'),
    beep: optionalText('the variable that numbers the measurements of a day (gvar)', 'VAR'),
    day: optionalText('the variable that holds the day (gvar)', 'VAR'),
    gamma: optionalNumber('EBIC hyperparameter, 0 to 1 (default 0.5)', 'X', z.number().min(0).max(1)),
    columns: dataOptions.columns,
  },
  async run([path = ''], { method, waves, wave, person, beep, day, gamma, columns }, context) {
    const data = await dataInput(path, { columns, kinds: {} }, context);
    const { engine } = context.notebooks;
    if (method === 'gvar') {
      if (waves.length > 0 || wave !== null)
        throw usageError('A series has no waves: --waves and --wave go with --method panel.');
      const { warnings, ...series } = await engine.call(
        'network.series',
        { data, person, beep, day, ...(gamma === null ? {} : { gamma }) },
        context.task,
      );
      return {
        values: [series],
        text: `n = ${series.n} (rows are causes)\n${directedTable(series.variables, series.temporal)}`,
        warnings,
        settings: { gamma: gamma ?? 0.5 },
      };
    }
    if (beep !== null || day !== null) throw usageError('--beep and --day go with --method gvar.');
    const { warnings, variables, pairs } = await engine.call(
      'network.panel',
      { data, waves, wave, person, ...(gamma === null ? {} : { gamma }) },
      context.task,
    );
    const shown = pairs.map(
      ({ from, to, n, temporal }) =>
        `${from} to ${to}, n = ${n} (rows are causes)\n${directedTable(variables, temporal)}`,
    );
    return {
      // The first pair of waves stands at the top as well, so that two waves read like any temporal network.
      values: [{ variables, ...pairs[0]!, pairs }],
      text: shown.join('\n\n'),
      warnings,
      settings: { gamma: gamma ?? 0.5 },
    };
  },
});

const directedTable = (variables: readonly string[], matrix: readonly (readonly number[])[]): string =>
  table(
    ['', ...variables],
    variables.map((name, row) => [name, ...matrix[row]!.map((value) => short(value))]),
    14,
  );
