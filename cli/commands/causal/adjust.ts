import { z } from 'zod';
import type { Warning } from '../../../core/model/run.ts';
import { defineCommand } from '../../command.ts';
import { choice } from '../../options.ts';
import { commaNames, eachFile, effectOptions, limitOption, modelFile, setText } from './options.ts';

const effect = {
  ...choice('which effect', 'EFFECT', ['total', 'direct']),
  schema: z.enum(['total', 'direct']).default('total'),
} as const;

export const causalAdjust = defineCommand({
  name: 'causal adjust',
  summary: 'All minimal sets of variables to adjust for',
  usage: 'MODEL…',
  example: 'nosograph causal adjust model.dagitty --exposure insomnia --outcome depression',
  arguments: { least: 1, most: Number.POSITIVE_INFINITY },
  options: { ...effectOptions, effect, limit: limitOption(1000) },
  async run(paths, options, context) {
    const { engine } = context.notebooks;
    const warnings: Warning[] = [];
    const answered = await eachFile(paths, context, async (path) => {
      const file = await modelFile(path, context);
      const answer = await engine.call('causal.adjust', { file, ...options }, context.task);
      const { warnings: noticed, ...value } = answer;
      warnings.push(...noticed);
      return value;
    });
    const lines = answered.values.map((value) =>
      readable(
        value.sets as string[][] | undefined,
        value.truncated === true,
        (value.obstacle ?? null) as Obstacle | null,
      ),
    );
    return { ...answered, text: lines.join('\n\n'), warnings };
  },
});

interface Obstacle {
  readonly from: string;
  readonly kind: string;
  readonly to: string;
}

function readable(
  sets: readonly string[][] | undefined,
  truncated: boolean,
  obstacle: Obstacle | null = null,
): string {
  if (sets === undefined) return 'not read';
  if (obstacle !== null) {
    return `No set does: of the edge ${obstacle.from} ${obstacle.kind} ${obstacle.to} it is not known that it is an effect without an unobserved cause of both its ends.`;
  }
  if (sets.length === 0) return 'No set of observed variables identifies this effect.';
  return [...sets.map(setText), ...(truncated ? ['… and more: raise --limit.'] : [])].join('\n');
}

export const causalCheck = defineCommand({
  name: 'causal check',
  summary: 'Whether a set of variables is enough to adjust for, with the biasing paths that it leaves open',
  usage: 'MODEL',
  example: "nosograph causal check model.dagitty --set 'age,sex'",
  arguments: { least: 1, most: 1 },
  options: {
    set: { kind: 'value', value: 'A,B', help: "the variables adjusted for; '' for none", schema: commaNames },
    ...effectOptions,
    effect,
    limit: limitOption(1000),
  },
  async run([path = ''], { set, ...options }, context) {
    const { engine } = context.notebooks;
    const file = await modelFile(path, context);
    const checked = await engine.call('causal.check', { file, set, ...options }, context.task);
    const { warnings, ...answer } = checked;
    const open = answer.openBiasingPaths.map(
      (each) => `open: ${each.nodes.join(' ')} (${each.arrows.join(' ')})`,
    );
    return {
      values: [{ ...answer }],
      text: [
        answer.valid ? 'valid' : 'not valid',
        ...answer.forbidden.map((name) => `must not be adjusted for: ${name}`),
        ...open,
      ].join('\n'),
      warnings,
    };
  },
});

export const causalFrontDoor = defineCommand({
  name: 'causal front-door',
  summary: 'Minimal sets of mediators by which the effect can be found through the front door',
  usage: 'MODEL…',
  example: 'nosograph causal front-door model.dagitty --exposure smoking --outcome cancer',
  arguments: { least: 1, most: Number.POSITIVE_INFINITY },
  options: { ...effectOptions, limit: limitOption(1000) },
  async run(paths, options, context) {
    const { engine } = context.notebooks;
    const answered = await eachFile(paths, context, async (path) => ({
      ...(await engine.call(
        'causal.frontDoor',
        { file: await modelFile(path, context), ...options },
        context.task,
      )),
    }));
    const lines = answered.values.map((value) => {
      const sets = value.sets as string[][] | undefined;
      return sets?.length === 0 ? 'There is no front door.' : readable(sets, value.truncated === true);
    });
    return { ...answered, text: lines.join('\n\n') };
  },
});
