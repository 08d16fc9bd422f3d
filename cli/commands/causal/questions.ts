import { z } from 'zod';
import { correlationTypes } from '../../../core/model/network.ts';
import type { Warning } from '../../../core/model/run.ts';
import { defineCommand } from '../../command.ts';
import { choice, optionalText } from '../../options.ts';
import { short, table } from '../../table.ts';
import {
  commaNames,
  eachFile,
  effectOptions,
  limitOption,
  modelFile,
  names,
  pathText,
  setText,
} from './options.ts';

const required = (help: string, value: string) =>
  ({
    kind: 'value',
    help,
    value,
    schema: commaNames.pipe(z.array(z.string()).min(1)),
  }) as const;

const oneName = (help: string, value: string) =>
  ({ kind: 'value', help, value, schema: z.string().min(1) }) as const;

export const causalSeparated = defineCommand({
  name: 'causal separated',
  summary:
    'Whether two variables (or groups of them) are d-separated given others, and by which open paths not',
  usage: 'MODEL',
  example: 'nosograph causal separated model.dagitty --x insomnia --y stress --given age,sex',
  arguments: { least: 1, most: 1 },
  options: {
    x: required('one side', 'A'),
    y: required('the other', 'B'),
    given: names('what is conditioned on', 'C,D'),
    limit: limitOption(1000),
  },
  async run([path = ''], { given, ...options }, context) {
    const file = await modelFile(path, context);
    const { engine } = context.notebooks;
    const answer = await engine.call(
      'causal.separated',
      { file, given: given ?? [], ...options },
      context.task,
    );
    return {
      values: [{ ...answer }],
      text: [answer.separated ? 'separated' : 'not separated', ...answer.openPaths.map(pathText)].join('\n'),
    };
  },
});

export const causalInstruments = defineCommand({
  name: 'causal instruments',
  summary: 'Instrumental variables, each with what it must be conditioned on',
  usage: 'MODEL…',
  example: 'nosograph causal instruments model.dagitty',
  arguments: { least: 1, most: Number.POSITIVE_INFINITY },
  options: effectOptions,
  async run(paths, options, context) {
    const { engine } = context.notebooks;
    const lines: string[] = [];
    const answered = await eachFile(paths, context, async (path) => {
      const file = await modelFile(path, context);
      const answer = await engine.call('causal.instruments', { file, ...options }, context.task);
      for (const { variable, given } of answer.instruments) lines.push(`${variable} given ${setText(given)}`);
      if (answer.instruments.length === 0) lines.push('none');
      return { ...answer };
    });
    return { ...answered, text: lines.join('\n') };
  },
});

export const causalImplications = defineCommand({
  name: 'causal implications',
  summary: 'The conditional independencies that the graph implies and data could deny',
  usage: 'MODEL…',
  example: 'nosograph causal implications model.dagitty',
  arguments: { least: 1, most: Number.POSITIVE_INFINITY },
  options: {
    limit: limitOption(10_000),
    data: optionalText('test each on these data (CSV): partial correlation, interval, p', 'DATA'),
    cor: {
      ...choice('correlations of the test; polychoric for ordinal answers', 'TYPE', correlationTypes),
      schema: z.enum(correlationTypes).default('pearson'),
    },
  },
  async run(paths, options, context) {
    const { engine } = context.notebooks;
    const data = options.data === null ? null : await modelFile(options.data, context);
    const lines: string[] = [];
    const warnings: Warning[] = [];
    const answered = await eachFile(paths, context, async (path) => {
      const file = await modelFile(path, context);
      const input = { file, limit: options.limit, data, correlation: options.cor };
      const { warnings: noticed, ...answer } = await engine.call('causal.implications', input, context.task);
      warnings.push(...noticed);
      for (const { x, y, given, estimate, interval, p } of answer.independencies) {
        const tested =
          estimate === undefined
            ? ''
            : `  r = ${short(estimate)} [${short(interval!.lower)}, ${short(interval!.upper)}], p = ${short(p!)}`;
        lines.push(`${x} ⊥ ${y}${given.length > 0 ? ` | ${given.join(', ')}` : ''}${tested}`);
      }
      return { ...answer };
    });
    return { ...answered, text: lines.join('\n'), warnings };
  },
});

export const causalPaths = defineCommand({
  name: 'causal paths',
  summary: 'Every path between two variables, causal or not, open or closed',
  usage: 'MODEL',
  example: 'nosograph causal paths model.dagitty --from insomnia --to depression --given age',
  arguments: { least: 1, most: 1 },
  options: {
    from: oneName('where the paths start', 'X'),
    to: oneName('where they end', 'Y'),
    given: names('what is conditioned on', 'C,D'),
    limit: limitOption(1000),
  },
  async run([path = ''], { given, ...options }, context) {
    const file = await modelFile(path, context);
    const { engine } = context.notebooks;
    const answer = await engine.call('causal.paths', { file, given: given ?? [], ...options }, context.task);
    const rows = answer.paths.map((each) => [
      pathText(each),
      each.causal ? 'causal' : '',
      each.open ? 'open' : 'closed',
    ]);
    return { values: [{ ...answer }], text: table(['path', '', ''], rows, 100) };
  },
});

export const causalEquivalence = defineCommand({
  name: 'causal equivalence',
  summary: 'The edges that every equivalent graph shares: the CPDAG',
  usage: 'MODEL…',
  example: 'nosograph causal equivalence model.dagitty',
  arguments: { least: 1, most: Number.POSITIVE_INFINITY },
  options: {},
  async run(paths, _options, context) {
    const { engine } = context.notebooks;
    const lines: string[] = [];
    const answered = await eachFile(paths, context, async (path) => {
      const answer = await engine.call(
        'causal.equivalence',
        { file: await modelFile(path, context) },
        context.task,
      );
      for (const { from, kind, to } of answer.edges) lines.push(`${from} ${kind} ${to}`);
      lines.push(`${answer.size}${answer.truncated ? ' or more' : ''} equivalent graphs`);
      return { ...answer };
    });
    return { ...answered, text: lines.join('\n') };
  },
});

export const causalLoops = defineCommand({
  name: 'causal loops',
  summary: 'Feedback loops, reinforcing, balancing or unknown, shortest first',
  usage: 'GRAPH',
  example: 'nosograph causal loops loops.csv --max-length 6',
  arguments: { least: 1, most: 1 },
  options: {
    maxLength: {
      kind: 'value',
      value: 'N',
      help: 'longest loop to look for, in edges',
      schema: z.coerce.number().int().min(1).nullable().default(null),
    },
    limit: limitOption(10_000),
  },
  async run([path = ''], options, context) {
    const file = await modelFile(path, context);
    const { engine } = context.notebooks;
    const answer = await engine.call('causal.loops', { file, ...options }, context.task);
    const rows = answer.loops.map(({ nodes, sign, length, delay }) => [
      length,
      sign,
      delay ?? '',
      [...nodes, nodes[0]!].join(' → '),
    ]);
    const more = answer.truncated ? '\n… and more: raise --limit or lower --max-length.' : '';
    return {
      values: [{ ...answer }],
      text: `${table(['length', 'sign', 'delay', 'loop'], rows, 120)}${more}`,
    };
  },
});
