import { NosographError } from '../../../core/foundation/errors.ts';
import type { LanguageAnswers, LanguageMessage, LanguageReply, LanguageRequest } from './contract.ts';

interface Waiting {
  resolve(answer: LanguageAnswers[keyof LanguageAnswers]): void;
  reject(failure: NosographError): void;
}

let worker: Worker | null = null;
let lastId = 0;
const waiting = new Map<number, Waiting>();

/** One worker for all models of the window: it does nothing but read and edit texts, so that it always answers at once. */
function started(): Worker {
  if (worker !== null) return worker;
  const made = new Worker(new URL('../../workers/model-language.worker.ts', import.meta.url), {
    type: 'module',
  });
  made.onmessage = ({ data }: MessageEvent<LanguageReply>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if ('failure' in data) asked?.reject(NosographError.fromRecord(data.failure));
    else asked?.resolve(data.answer);
  };
  made.onerror = (event) => {
    worker = null;
    const failure = new NosographError('engine.lost', `The reader of models failed: ${event.message}`);
    for (const asked of waiting.values()) asked.reject(failure);
    waiting.clear();
  };
  worker = made;
  return made;
}

/** Reads, edits or formats a model's text in a worker of its own. */
export function askLanguage<Ask extends LanguageRequest['ask']>(
  request: Extract<LanguageRequest, { readonly ask: Ask }>,
): Promise<LanguageAnswers[Ask]> {
  lastId += 1;
  const id = lastId;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve: (answer) => resolve(answer as LanguageAnswers[Ask]), reject });
    started().postMessage({ id, ...request } satisfies LanguageMessage);
  });
}
