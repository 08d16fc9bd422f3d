import { z } from 'zod';
import { sha256Hex } from '../foundation/hash.ts';
import type { LiteraturePassage } from './passage.ts';
import type { Prompt } from './prompts/prompt.ts';

export interface ChatSettings {
  /** Address that `/chat/completions` is added to, `http://localhost:11434/v1` for instance. */
  readonly baseUrl: string;
  readonly model: string;
  /** Tokens that an answer may have; a longer one is cut, and then an outcome of its own. */
  readonly maxTokens: number;
}

export interface ChatRequest<Answer> {
  readonly url: string;
  readonly body: string;
  /** SHA-256 of the body: the same text, prompt, model and settings are the same question. */
  readonly key: string;
  /** Tokens that it can cost at most: a token has at least one byte. */
  readonly mostTokens: number;
  readonly prompt: Prompt<Answer>;
}

/** Tokens by which a server's own template may lengthen a request. */
const templateTokens = 64;

/** A request in the form of OpenAI's chat completions, its answer held to the prompt's JSON schema. */
export function chatRequest<Answer>(
  prompt: Prompt<Answer>,
  passage: LiteraturePassage,
  { baseUrl, model, maxTokens }: ChatSettings,
): ChatRequest<Answer> {
  const { $schema: _, ...schema } = z.toJSONSchema(prompt.answer);
  const body = JSON.stringify({
    model,
    messages: [
      { role: 'system', content: prompt.system },
      { role: 'user', content: prompt.user(passage) },
    ],
    temperature: 0,
    // OpenAI itself has given the limit another name, which other servers do not all know.
    [/^https:\/\/api\.openai\.com\//.test(baseUrl) ? 'max_completion_tokens' : 'max_tokens']: maxTokens,
    response_format: {
      type: 'json_schema',
      json_schema: { name: prompt.version, strict: true, schema },
    },
  });
  return {
    url: `${baseUrl.replace(/\/+$/, '')}/chat/completions`,
    body,
    key: sha256Hex(body),
    mostTokens: new TextEncoder().encode(body).length + templateTokens + maxTokens,
    prompt,
  };
}
