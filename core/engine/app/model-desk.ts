import type { Task } from '../../foundation/task.ts';
import { ask, type Outcome, usualRetries } from '../../llm/ask.ts';
import { Budget } from '../../llm/budget.ts';
import { readChatAnswer } from '../../llm/chat-answer.ts';
import { type ChatRequest, type ChatSettings, chatRequest } from '../../llm/chat-request.ts';
import { passageOf } from '../../llm/passage.ts';
import { claimsPrompt } from '../../llm/prompts/claims-1.ts';
import { type Source, sourceFields, sourceText } from '../../model/source.ts';
import type { Notebook } from '../../storage/notebook-contract.ts';
import type { ParsedInputOf } from '../contract/index.ts';
import { pause } from '../pace.ts';
import type { Session } from '../session.ts';
import { sendOut } from './send-out.ts';

/** What became of one source. */
export interface Reading {
  readonly source: Source;
  readonly outcome: Outcome | { readonly kind: 'empty' };
}

/** What the requests of one run share. */
export interface ModelDesk {
  readonly session: Session;
  readonly notebook: Notebook;
  readonly url: string;
  readonly chat: ChatSettings;
  readonly key: string | null;
  readonly timeout: number;
  readonly budget: Budget;
  readonly task: Task;
  cached: number;
  tokens: number;
  uncounted: number;
  /** Why the run cannot go on; then nothing more is sent. */
  failure: { readonly thrown: unknown } | null;
}

export function openDesk(
  session: Session,
  input: ParsedInputOf<'claims.extractWithModel'>,
  task: Task,
): ModelDesk {
  const { baseUrl, model, maxTokens, key, timeout, budgetTokens, budgetRequests } = input;
  return {
    session,
    notebook: session.notebook,
    url: baseUrl,
    chat: { baseUrl, model, maxTokens },
    key,
    timeout: timeout * 1000,
    budget: new Budget({ tokens: budgetTokens, requests: budgetRequests }),
    task,
    cached: 0,
    tokens: 0,
    uncounted: 0,
    failure: null,
  };
}

/** What the model says of a source: kept from before, or asked for now. Null for what screening excluded. */
export async function askOfSource(desk: ModelDesk, id: string, asScreened: boolean): Promise<Reading | null> {
  const source = desk.notebook.sources.get(id);
  if (source === null || (asScreened && source.screening === 'exclude')) return null;
  const isEmpty = sourceFields.every((field) => sourceText(source.record, field).trim() === '');
  if (isEmpty) return { source, outcome: { kind: 'empty' } };
  const request = chatRequest(claimsPrompt, passageOf(source), desk.chat);
  const kept = keptAnswer(desk, request);
  if (kept !== null) {
    desk.cached += 1;
    return { source, outcome: kept };
  }
  if (desk.failure !== null) return { source, outcome: { kind: 'unsent', why: 'the run was ended' } };
  try {
    return { source, outcome: await askNow(desk, request, id) };
  } catch (thrown) {
    desk.failure ??= { thrown };
    return { source, outcome: { kind: 'unsent', why: 'the run was ended' } };
  }
}

const keptKinds = ['answered', 'refused', 'truncated'] as const;

function keptAnswer({ notebook }: ModelDesk, { key }: ChatRequest<unknown>): Outcome | null {
  const kept = notebook.answers.get(key);
  const kind = keptKinds.find((each) => each === kept?.outcome);
  return kept === null || kind === undefined ? null : { kind, content: kept.content, tokens: kept.tokens };
}

function askNow(desk: ModelDesk, request: ChatRequest<unknown>, sourceId: string): Promise<Outcome> {
  const { session, notebook, task } = desk;
  return ask(request, {
    budget: desk.budget,
    retries: usualRetries,
    now: () => session.host.now(),
    wait: (milliseconds) => pause(task, milliseconds),
    spent(tokens) {
      if (tokens === null) desk.uncounted += 1;
      else desk.tokens += tokens;
    },
    async send({ url, body, key, prompt }) {
      task.throwIfCancelled();
      return await sendOut(session, notebook, {
        purpose: 'claims.extractWithModel',
        items: [sourceId],
        url,
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/json',
          ...(desk.key === null ? {} : { authorization: `Bearer ${desk.key}` }),
        },
        body,
        timeout: desk.timeout,
        keep({ status, text }) {
          const { kind, content, tokens } = readChatAnswer(text, prompt);
          if (status !== 200 || kind === 'invalid') return;
          const at = session.host.now().toISOString();
          notebook.answers.put({ key, at, outcome: kind, content, tokens: tokens ?? 0 });
        },
      });
    },
  });
}
