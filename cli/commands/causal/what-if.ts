import { z } from 'zod';
import { defineCommand } from '../../command.ts';
import { choice, wholeNumber } from '../../options.ts';
import { short, table } from '../../table.ts';
import { limitOption, modelFile } from './options.ts';

const variable = {
  kind: 'value',
  value: 'X',
  help: 'the variable that is pushed',
  schema: z.string().min(1),
} as const;
const number = (help: string, usual: number) =>
  ({
    kind: 'value',
    value: 'X',
    help: `${help} (default ${usual})`,
    schema: z.coerce.number().default(usual),
  }) as const;

export const causalInfluence = defineCommand({
  name: 'causal influence',
  summary:
    'What a push of one variable does to the others by the signs along paths, and where signs conflict',
  usage: 'GRAPH',
  example: 'nosograph causal influence loops.csv --variable stress --push up',
  arguments: { least: 1, most: 1 },
  options: {
    variable,
    push: {
      ...choice('the direction of the push', 'WAY', ['up', 'down']),
      schema: z.enum(['up', 'down']).default('up'),
    },
    maxLength: wholeNumber('longest path to follow, in edges', 1, 1000, 12),
    limit: limitOption(100_000),
  },
  async run([path = ''], options, context) {
    const file = await modelFile(path, context);
    const answer = await context.notebooks.engine.call(
      'causal.influence',
      { file, ...options },
      context.task,
    );
    const rows = answer.influences.map((each) => [
      each.variable,
      each.verdict,
      each.positive,
      each.negative,
      each.undetermined,
      each.examples.map(({ nodes, sign }) => `${sign} ${nodes.join(' → ')}`).join('; '),
    ]);
    const more = answer.truncated
      ? '\n… more paths than the limit: raise --limit or lower --max-length.'
      : '';
    const heads = ['variable', 'verdict', 'raising', 'lowering', 'unknown', 'shortest paths'];
    return { values: [{ ...answer }], text: `${table(heads, rows, 120)}${more}` };
  },
});

export const causalSimulate = defineCommand({
  name: 'causal simulate',
  summary: 'How a push of one variable spreads in time, by weights, lags and saturation; no chance in it',
  usage: 'GRAPH',
  example: 'nosograph causal simulate loops.csv --variable stress --steps 30',
  arguments: { least: 1, most: 1 },
  options: {
    variable,
    amount: number('how much it is pushed', 1),
    until: wholeNumber('the last step of the push', 1, 100_000, 1),
    steps: wholeNumber('how many steps', 1, 100_000, 50),
    persistence: number('share of a deviation that stays from step to step', 0.5),
    defaultWeight: number('weight of an edge that says a sign only', 0.5),
    saturation: {
      ...choice('tanh keeps deviations between -1 and 1', 'KIND', ['tanh', 'none']),
      schema: z.enum(['tanh', 'none']).default('tanh'),
    },
  },
  async run([path = ''], { variable: pushed, amount, until, ...options }, context) {
    const file = await modelFile(path, context);
    const pushes = [{ variable: pushed, amount, from: 1, to: until }];
    const { warnings, ...answer } = await context.notebooks.engine.call(
      'causal.simulate',
      { file, pushes, ...options },
      context.task,
    );
    const rows = answer.series[0]!.map((_, step) => [step, ...answer.series.map((own) => short(own[step]!))]);
    return { values: [{ ...answer }], text: table(['step', ...answer.variables], rows), warnings };
  },
});
