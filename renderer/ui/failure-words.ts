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
    what: t(`errors:${error.code}.what`, { ...error.details }),
    detail: error.message === '' ? null : error.message,
  };
}
