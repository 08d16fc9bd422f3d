import { z } from 'zod';
import { defineCommand } from '../../command.ts';
import { optionalText } from '../../options.ts';
import { commaNames, limitOption, modelFile, names, pathText } from './options.ts';

export const causalConditioning = defineCommand({
  name: 'causal conditioning',
  summary: 'What changes when a variable is conditioned on: paths and pairs of variables that open or close',
  usage: 'MODEL',
  example: 'nosograph causal conditioning model.dagitty --add hospital',
  arguments: { least: 1, most: 1 },
  options: {
    add: {
      kind: 'value',
      value: 'A,B',
      help: 'what is conditioned on now',
      schema: commaNames.pipe(z.array(z.string()).min(1)),
    },
    given: names('what was conditioned on before; as the model marks it otherwise', 'C,D'),
    from: optionalText('where listed paths start; the exposure otherwise', 'X'),
    to: optionalText('where they end; the outcome otherwise', 'Y'),
    limit: limitOption(1000),
  },
  async run([path = ''], options, context) {
    const file = await modelFile(path, context);
    const answer = await context.notebooks.engine.call(
      'causal.conditioning',
      { file, ...options },
      context.task,
    );
    const pairs = (list: readonly (readonly [string, string])[]) =>
      list.map(([a, b]) => `${a} – ${b}`).join(', ');
    const lines = [
      ...answer.opened.map((each) => `opens: ${pathText(each)}`),
      ...answer.closed.map((each) => `closes: ${pathText(each)}`),
      ...(answer.truncated ? ['… and more: raise --limit.'] : []),
      ...(answer.connected.length > 0 ? [`become dependent: ${pairs(answer.connected)}`] : []),
      ...(answer.separated.length > 0 ? [`become independent: ${pairs(answer.separated)}`] : []),
    ];
    return { values: [{ ...answer }], text: lines.length === 0 ? 'Nothing changes.' : lines.join('\n') };
  },
});
