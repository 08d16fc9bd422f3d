import { z } from 'zod';
import type { OutputOf } from '../../core/engine/contract/index.ts';
import { egressPolicies } from '../../core/privacy/policy.ts';
import type { Context, OptionForm, Outcome } from '../command.ts';
import { optionalChoice, optionalText, wholeNumber } from '../options.ts';
import { usageError } from '../parse-arguments.ts';

const limit = (help: string) =>
  ({
    kind: 'value',
    value: 'N',
    help,
    schema: z.coerce.number().int().min(1).nullable().default(null),
  }) as const satisfies OptionForm;

/** The environment variable that holds the key of a model's server. */
const keyVariable = 'NOSOGRAPH_MODEL_KEY';

/** Options of `claims extract` that concern a model. */
export const modelOptions = {
  model: optionalText('with llm: the name by which the server knows the model', 'M'),
  baseUrl: optionalText(
    `with llm: the server, to which /chat/completions is added; its key is read from ${keyVariable}`,
    'U',
  ),
  policy: optionalChoice(
    'from now on nothing may leave this notebook, or only to this machine and the local network, or literature text to any server',
    'POLICY',
    egressPolicies,
  ),
  budgetTokens: limit('with llm: the most tokens that may be spent'),
  budgetRequests: limit('with llm: the most requests that may be sent'),
  jobs: wholeNumber('with llm: requests at one time', 1, 64, 4),
} as const;

interface ModelSettings {
  readonly model: string | null;
  readonly baseUrl: string | null;
  readonly budgetTokens: number | null;
  readonly budgetRequests: number | null;
  readonly jobs: number;
}

/** Reads the notebook's literature by a model. */
export async function extractByModel(
  { notebooks, task }: Context,
  path: string,
  { model, baseUrl, ...limits }: ModelSettings,
): Promise<Outcome> {
  if (model === null || baseUrl === null)
    throw usageError('With --extractor llm give --model and --base-url.');
  const { engine, warnings } = await notebooks.open(path);
  const key = process.env[keyVariable] || null;
  const input = { model, baseUrl, key, ...limits };
  const { run, ...summary } = await engine.call('claims.extractWithModel', input, task);
  return {
    values: [{ ...summary, run: run.id }],
    text: textOf(summary),
    warnings,
    versions: { llm: run.versions.llm ?? '' },
  };
}

function textOf(summary: Omit<OutputOf<'claims.extractWithModel'>, 'run'>): string {
  const { passages, sources, claims, ungrounded, requests, tokens, cached, outcomes, uncounted } = summary;
  const others = Object.entries(outcomes).filter(([outcome, count]) => outcome !== 'answered' && count > 0);
  const unread = others.map(([outcome, count]) => `${count} ${outcome}`).join(', ');
  const unknown = uncounted === 0 ? '' : ` (${uncounted} answers came without a count)`;
  return [
    `${sources} of ${passages} sources read${unread === '' ? '' : `; ${unread}`}.`,
    `${claims} claims proposed, ${ungrounded} without their words in the source.`,
    `${requests} requests, ${tokens} tokens${unknown}; ${cached} answers kept from before.`,
  ].join('\n');
}
