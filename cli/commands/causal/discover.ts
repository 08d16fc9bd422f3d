import { z } from 'zod';
import { discoveryMethods, discoveryScores, discoveryTests } from '../../../core/engine/contract/causal.ts';
import { defineCommand } from '../../command.ts';
import { choice, optionalChoice, optionalText } from '../../options.ts';
import { modelFile, names } from './options.ts';

export const causalDiscover = defineCommand({
  name: 'causal discover',
  summary: 'Learn a causal graph from data',
  usage: 'DATA',
  example: 'nosograph causal discover answers.csv --method pc --alpha 0.01',
  arguments: { least: 1, most: 1 },
  options: {
    method: choice('pc: PC-stable; hc: hill climbing', 'NAME', discoveryMethods),
    alpha: {
      kind: 'value',
      value: 'X',
      help: 'level of the tests of pc (default 0.05)',
      schema: z.coerce.number().gt(0).lt(1).default(0.05),
    },
    test: optionalChoice('of pc; by the columns otherwise', 'NAME', discoveryTests),
    score: optionalChoice('of hc, larger is better; by the columns otherwise', 'NAME', discoveryScores),
    columns: names('the variables to use; all otherwise', 'a,b'),
    forbid: optionalText('arrows that must not be (CSV: from,to)', 'FILE'),
    require: optionalText('arrows that must be (CSV: from,to)', 'FILE'),
  },
  async run([path = ''], { forbid, require, ...options }, context) {
    const optional = (name: string | null) => (name === null ? null : modelFile(name, context));
    const input = {
      file: await modelFile(path, context),
      forbid: await optional(forbid),
      require: await optional(require),
      ...options,
    };
    const { chosen, warnings, ...answer } = await context.notebooks.engine.call(
      'causal.discover',
      input,
      context.task,
    );
    const lines = answer.edges.map(({ from, kind, to }) => `${from} ${kind} ${to}`);
    const score = answer.score === undefined ? [] : [`score ${answer.score}`];
    return {
      values: [{ ...answer }],
      text: [...(lines.length === 0 ? ['No edge.'] : lines), ...score].join('\n'),
      warnings,
      settings: chosen,
    };
  },
});
