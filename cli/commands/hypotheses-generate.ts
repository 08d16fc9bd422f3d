import { z } from 'zod';
import type { Hypothesis } from '../../core/model/hypothesis.ts';
import { generatorIds, linkScoreIds } from '../../core/model/link-scores.ts';
import { defineCommand } from '../command.ts';
import { choice, optionalText, wholeNumber } from '../options.ts';
import { usageError } from '../parse-arguments.ts';
import { short, table } from '../table.ts';
import { seedOption } from './networks/options.ts';

export const hypothesesGenerate = defineCommand({
  name: 'hypotheses generate',
  summary: 'Propose and rank what the graph suggests and no paper says',
  usage: 'NOTEBOOK',
  example: 'nosograph hypotheses generate sleep.nosograph --method abc --about insomnia --top 10',
  arguments: { least: 1, most: 1 },
  options: {
    method: {
      ...choice('the generator', 'NAME', generatorIds),
      schema: z.enum(generatorIds).default('abc'),
    },
    about: optionalText('open discovery from one concept, by name or id', 'CONCEPT'),
    from: optionalText('closed discovery: the cause', 'A'),
    to: optionalText('closed discovery: the effect', 'C'),
    top: wholeNumber('how many to keep', 1, 1000, 50),
    maxSteps: wholeNumber('longest path, in edges', 2, 4, 3),
    score: {
      ...choice('of links: the score that proposes (default adamic-adar)', 'NAME', linkScoreIds),
      schema: z.enum(linkScoreIds).default('adamic-adar'),
    },
    seed: seedOption,
    language: {
      ...choice('of the sentences', 'LANGUAGE', ['en', 'zh']),
      schema: z.enum(['en', 'zh']).default('en'),
    },
  },
  async run([path = ''], options, { notebooks, task }) {
    if ((options.from === null) !== (options.to === null))
      throw usageError('Closed discovery needs --from and --to.');
    if (options.about !== null && options.from !== null) {
      throw usageError('Give --about for open discovery, or --from and --to for closed, not both.');
    }
    const { seed, ...asked } = options;
    const { engine, warnings } = await notebooks.open(path);
    const { run, hypotheses } = await engine.call(
      'hypotheses.generate',
      { ...asked, node2vec: { seed } },
      task,
    );
    return {
      values: [{ run: run.id, hypotheses: hypotheses.map(hypothesisValue) }],
      text: readable(hypotheses),
      warnings,
      settings: run.settings,
      versions: run.versions,
    };
  },
});

/** A hypothesis as JSON shows it; the contributions in `scores` add up to `score`. */
export function hypothesisValue(hypothesis: Hypothesis) {
  const { path } = hypothesis;
  return {
    id: hypothesis.id,
    state: hypothesis.state,
    mode: hypothesis.mode,
    cause: hypothesis.causeLabel,
    effect: hypothesis.effectLabel,
    polarity: hypothesis.polarity,
    statement: hypothesis.statement,
    path: [...path.slice(0, 1).map((step) => step.fromLabel), ...path.map((step) => step.toLabel)],
    steps: path,
    score: hypothesis.score,
    scores: Object.fromEntries(hypothesis.scores.map((term) => [term.term, term.contribution])),
    terms: hypothesis.scores,
    evidence: hypothesis.evidence.map(({ claimId, sourceId, ...each }) => ({
      claim: claimId,
      source: sourceId,
      ...each,
    })),
    why: hypothesis.why,
  };
}

function readable(hypotheses: readonly Hypothesis[]): string {
  if (hypotheses.length === 0)
    return 'No hypothesis: the graph joins no two concepts that are not joined already.';
  const rows = hypotheses.map((hypothesis, index) => [
    index + 1,
    short(hypothesis.score),
    hypothesis.path
      .map((step) => step.fromLabel)
      .concat(hypothesis.effectLabel)
      .join(' → '),
    new Set(hypothesis.evidence.map((each) => each.sourceId)).size,
  ]);
  return table(['#', 'score', 'path', 'papers'], rows, 90);
}
