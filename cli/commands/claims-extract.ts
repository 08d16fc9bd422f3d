import { z } from 'zod';
import { rulesExtractor } from '../../core/claims/rules/index.ts';
import type { OutputOf } from '../../core/engine/contract/index.ts';
import { type Context, defineCommand, type Outcome } from '../command.ts';
import { optionalText } from '../options.ts';
import { usageError } from '../parse-arguments.ts';
import { short, table } from '../table.ts';
import { extractByModel, modelOptions } from './claims-extract-with-model.ts';

export const claimsExtract = defineCommand({
  name: 'claims extract',
  summary: 'Find causal statements in the sources of a notebook, or in passages of a text file, one a line',
  usage: '[NOTEBOOK]',
  example: 'nosograph claims extract sleep.nosograph --extractor rules',
  arguments: { least: 0, most: 1 },
  options: {
    text: optionalText(
      'a file with a sentence or passage a line, instead of a notebook; "-" reads standard input',
      'FILE',
    ),
    extractor: {
      kind: 'value',
      value: 'NAME',
      help: 'what reads; rules needs neither network nor key',
      choices: ['rules', 'llm'],
      schema: z.enum(['rules', 'llm']).default('rules'),
    },
    ...modelOptions,
  },
  async run([path], { text, extractor, policy, ...model }, context) {
    const versions = { [rulesExtractor.id]: rulesExtractor.version };
    if (text !== null) {
      if (extractor === 'llm')
        throw usageError('--extractor llm reads a notebook, whose policy and ledger it needs.');
      if (path !== undefined) throw usageError('Give a notebook or --text FILE, not both.');
      return { ...(await fromText(text, context)), versions };
    }
    if (path === undefined) throw usageError('Give a notebook, or --text FILE.');
    const { engine, warnings } = await context.notebooks.open(path);
    if (policy !== null) await engine.call('privacy.setPolicy', { policy });
    if (extractor === 'llm') return await extractByModel(context, path, model);
    const { run, ...summary } = await engine.call('claims.extract', { extractor }, context.task);
    return {
      values: [{ ...summary, run: run.id }],
      text: [
        `${summary.sources} sources read, ${summary.sentences} sentences.`,
        `${summary.claims} claims proposed, ${summary.ungrounded} without their quote in the source.`,
      ].join('\n'),
      warnings,
      versions,
    };
  },
});

async function fromText(file: string, context: Context): Promise<Outcome> {
  const { bytes } = await context.readInput(file);
  const passages = new TextDecoder().decode(bytes).split(/\r\n|\n|\r/u);
  if (passages.at(-1) === '') passages.pop();
  const lines = await context.notebooks.engine.call('claims.extractText', { passages }, context.task);
  const claims = lines.flatMap(({ line, claims: found }) => found.map((claim) => passageClaim(line, claim)));
  const rows = claims.map(({ line, cause, effect, polarity, relation, certainty, confidence }) => [
    line,
    cause.text,
    polarity,
    effect.text,
    relation,
    certainty,
    short(confidence),
  ]);
  return {
    values: [{ file, claims }],
    text:
      claims.length === 0
        ? 'No claims.'
        : table(['line', 'cause', 'sign', 'effect', 'relation', 'certainty', 'conf.'], rows, 40),
  };
}

type Found = OutputOf<'claims.extractText'>[number]['claims'][number];

/** Offsets count UTF-16 units within the line. */
function passageClaim(line: number, { quote, ...claim }: Found) {
  return { line, ...claim, quote: quote.text, start: quote.start, end: quote.end };
}
