import { z } from 'zod';
import { type RankingWeights, rankingWeightsSchema } from '../../core/hypotheses/score.ts';
import { generatorIds, linkScoreIds } from '../../core/model/link-scores.ts';
import { defineCommand } from '../command.ts';
import { choice, wholeNumber } from '../options.ts';
import { usageError } from '../parse-arguments.ts';
import { table } from '../table.ts';
import { seedOption } from './networks/options.ts';

export const hypothesesBacktest = defineCommand({
  name: 'hypotheses backtest',
  summary: 'Generate from the literature up to a year, and count what later papers report',
  usage: 'NOTEBOOK',
  example: 'nosograph hypotheses backtest sleep.nosograph --until 2018 --method abc',
  arguments: { least: 1, most: 1 },
  options: {
    until: {
      kind: 'value',
      value: 'YEAR',
      help: 'the last year that the generator may know',
      schema: z.coerce.number().int().min(1500).max(3000),
    },
    method: {
      ...choice('the generator (default abc)', 'NAME', generatorIds),
      schema: z.enum(generatorIds).default('abc'),
    },
    score: {
      ...choice('of links: the score that proposes (default adamic-adar)', 'NAME', linkScoreIds),
      schema: z.enum(linkScoreIds).default('adamic-adar'),
    },
    maxSteps: wholeNumber('longest path, in edges', 2, 4, 3),
    weights: {
      kind: 'value',
      value: 'TERM=X,…',
      help: 'weights of the ranking, such as evidence=0.4,novelty=0.3; what is not named keeps its default',
      schema: z.string().default(''),
    },
    seed: seedOption,
  },
  async run([path = ''], { weights, ...options }, { notebooks, task }) {
    const { engine, warnings: opening } = await notebooks.open(path);
    const asked = { ...options, weights: weightsIn(weights) };
    const answer = await engine.call('hypotheses.backtest', asked, task);
    const { version, warnings, ...value } = answer;
    const row = (name: string, of: typeof answer.baselines.random) => [
      name,
      of.hitsAt[10],
      of.hitsAt[50],
      of.hitsAt[100],
      `${of.auc.toFixed(3)} [${of.intervals.auc.map((limit) => limit.toFixed(3)).join(', ')}]`,
      `${of.mrr.toFixed(3)} [${of.intervals.mrr.map((limit) => limit.toFixed(3)).join(', ')}]`,
    ];
    return {
      values: [value],
      text: [
        `${answer.discovered} of ${answer.open} open pairs were reported after ${options.until} (${answer.claimsBefore} claims before, ${answer.claimsAfter} after).`,
        table(
          ['', 'hits at 10', 'at 50', 'at 100', 'AUC [95%]', 'MRR [95%]'],
          [
            row(options.method, answer),
            row('preferential attachment', answer.baselines.preferentialAttachment),
            row('random', answer.baselines.random),
          ],
        ),
      ].join('\n\n'),
      warnings: [...opening, ...warnings],
      settings: asked,
      versions: { [options.method]: version },
    };
  },
});

function weightsIn(text: string): RankingWeights {
  const named = text.split(',').filter((part) => part.trim() !== '');
  const parsed = rankingWeightsSchema
    .strict()
    .safeParse(
      Object.fromEntries(
        named
          .map((part) => part.split('=').map((word) => word.trim()))
          .map(([name, value]) => [name, Number(value)]),
      ),
    );
  if (parsed.success) return parsed.data;
  const names = Object.keys(rankingWeightsSchema.shape).join(', ');
  throw usageError(
    `--weights takes TERM=NUMBER of ${names} (the last two at most 0, the others at least 0).`,
  );
}
