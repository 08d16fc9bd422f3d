import { z } from 'zod';
import type { Prompt } from './prompts/prompt.ts';

/** What a whole answer of a model's server turned out to be. */
export type ChatAnswer = {
  readonly kind: 'answered' | 'refused' | 'truncated' | 'invalid';
  /** The model's words. */
  readonly content: string;
  /** As the server counts them, null when it does not say. */
  readonly tokens: number | null;
};

const completionSchema = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
      }),
    )
    .min(1),
  usage: z.object({ total_tokens: z.int().min(0) }).nullish(),
});

/** Reads a chat completion. The form is checked here whatever the server promised. */
export function readChatAnswer(text: string, prompt: Prompt<unknown>): ChatAnswer {
  const completion = completionSchema.safeParse(jsonOf(text));
  if (!completion.success) return { kind: 'invalid', content: text.slice(0, 200), tokens: null };
  const { choices, usage } = completion.data;
  const { message, finish_reason } = choices[0]!;
  const tokens = usage?.total_tokens ?? null;
  const content = message.content ?? '';
  if (message.refusal) return { kind: 'refused', content: message.refusal, tokens };
  if (finish_reason === 'content_filter') return { kind: 'refused', content, tokens };
  if (finish_reason === 'length') return { kind: 'truncated', content, tokens };
  return { kind: answerIn(content, prompt) === null ? 'invalid' : 'answered', content, tokens };
}

/** The answer that a model's words hold, null when they are not of the prompt's form. */
export function answerIn<Answer>(content: string, prompt: Prompt<Answer>): Answer | null {
  const read = prompt.answer.safeParse(jsonOf(content));
  return read.success ? read.data : null;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
