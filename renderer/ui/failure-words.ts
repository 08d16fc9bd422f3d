import type { TFunction } from 'i18next';

/** The shape of core's ErrorRecord: primitives know nothing of ours. */
export interface FailureRecord {
  readonly code: string;
  readonly message: string;
  readonly details: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
}

export interface FailureWords {
  readonly title: string;
  /** The sentence for this code, with its details filled in. */
  readonly what: string;
  /** The engine's own message, where the sentence does not already say as much. */
  readonly detail: string | null;
}

/** A failure in the language of the screen. The engine's English message stays as the exact detail. */
export function failureWords(t: TFunction, error: FailureRecord): FailureWords {
  return {
    title: t(`errors:${error.code}.title`),
    what: t(`errors:${error.code}.what`, { ...error.details, path: shownPath(error.details.path) }),
    detail: error.message === '' ? null : error.message.replace(privateFolders, ''),
  };
}

/** The same in one line. English has the engine's exact message; elsewhere it follows where the sentence needs it. */
export function failureLine(t: TFunction, error: FailureRecord, language: string): string {
  const { title, what, detail } = failureWords(t, error);
  const stop = language.startsWith('zh') ? '。' : '. ';
  if (language === 'en') return `${title}${stop}${detail ?? what}`;
  return withoutFacts.has(error.code) && detail !== null
    ? `${title}${stop}${what} ${detail}`
    : `${title}${stop}${what}`;
}

/** Codes whose sentence names nothing of the case at hand. */
const withoutFacts: ReadonlySet<string> = new Set([
  'input.invalid',
  'state',
  'graph.conflict',
  'format.malformed',
  'internal',
]);

/** Folders of a browser's private file system, which no user has ever seen. */
const privateFolders = /\/nosograph\/[^/\s]+\//g;

const shownPath = (path: FailureRecord['details'][string] | undefined) =>
  String(path ?? '').replace(privateFolders, '');
