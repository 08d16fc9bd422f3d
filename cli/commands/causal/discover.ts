import { z } from 'zod';
import { discoveryMethods } from '../../../core/causal/discovery/methods.ts';
import { colliderRules } from '../../../core/causal/discovery/triples.ts';
import { discoveryScores, discoveryTests } from '../../../core/engine/contract/causal.ts';
import type { OutputOf } from '../../../core/engine/contract/index.ts';
import { correlationTypes } from '../../../core/model/network.ts';
import { defineCommand } from '../../command.ts';
import { choice, optionalChoice, optionalText, wholeNumber } from '../../options.ts';
import { short, table } from '../../table.ts';
import { commaNames, modelFile, names } from './options.ts';

export const causalDiscover = defineCommand({
  name: 'causal discover',
  summary: 'Learn a causal graph from data',
  usage: 'DATA',
  example: 'nosograph causal discover answers.csv --method pc --alpha 0.01',
  arguments: { least: 1, most: 1 },
  options: {
    method: choice(
      'pc: PC-stable; fci: with hidden causes; ges, hc: by score; lingam: by what is not normal',
      'NAME',
      discoveryMethods,
    ),
    alpha: {
      kind: 'value',
      value: 'X',
      help: 'level of the tests of pc and fci (default 0.05)',
      schema: z.coerce.number().gt(0).lt(1).default(0.05),
    },
    colliders: {
      ...choice('how pc tells colliders', 'RULE', colliderRules),
      schema: z.enum(colliderRules).default('first-set'),
    },
    cor: {
      ...choice('correlations of fisher-z; polychoric for ordinal answers', 'TYPE', correlationTypes),
      schema: z.enum(correlationTypes).default('pearson'),
    },
    boots: wholeNumber('resamples for strength and direction of edges', 0, 100_000, 0),
    seed: wholeNumber('of the resamples', 0, Number.MAX_SAFE_INTEGER, 1),
    tiers: {
      kind: 'value',
      value: 'A,B;C',
      help: 'variables in the order of time, tiers parted by semicolons: no arrow back',
      schema: z
        .string()
        .transform((text) => text.split(';').map((tier) => commaNames.parse(tier)))
        .default([]),
    },
    test: optionalChoice('of pc and fci; by the columns otherwise', 'NAME', discoveryTests),
    score: optionalChoice(
      'of ges and hc, larger is better; by the columns otherwise',
      'NAME',
      discoveryScores,
    ),
    columns: names('the variables to use; all otherwise', 'a,b'),
    forbid: optionalText('arrows that must not be (CSV: from,to)', 'FILE'),
    require: optionalText('arrows that must be (CSV: from,to)', 'FILE'),
  },
  async run([path = ''], { forbid, require, cor, ...options }, context) {
    const optional = (name: string | null) => (name === null ? null : modelFile(name, context));
    const input = {
      file: await modelFile(path, context),
      forbid: await optional(forbid),
      require: await optional(require),
      ...options,
      correlation: cor,
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
      text: [...(lines.length === 0 ? ['No edge.'] : lines), ...score, ...strengths(answer)].join('\n'),
      warnings,
      settings: chosen,
    };
  },
});

type Answer = Pick<OutputOf<'causal.discover'>, 'strength' | 'averaged'>;

function strengths({ strength, averaged }: Answer): string[] {
  if (strength === undefined || averaged === undefined) return [];
  const rows = strength
    .filter((each) => each.strength > 0 && each.direction >= 0.5)
    .toSorted((a, b) => b.strength - a.strength)
    .map((each) => [each.from, each.to, short(each.strength), short(each.direction)]);
  return [
    '',
    table(['from', 'to', 'strength', 'direction'], rows),
    '',
    `averaged, strength at least ${short(averaged.threshold)}:`,
    ...averaged.edges.map(({ from, kind, to }) => `${from} ${kind} ${to}`),
  ];
}
