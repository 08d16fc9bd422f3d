import type { z } from 'zod';
import type { LiteraturePassage } from '../passage.ts';

/** What a model is asked. A prompt that is changed gets a new version: its answers are another method's. */
export interface Prompt<Answer> {
  /** Name and version, as run records and claims keep them: `claims-1`. */
  readonly version: string;
  readonly system: string;
  user(passage: LiteraturePassage): string;
  /** The form of the answer: sent as a strict JSON schema, and checked here all the same. */
  readonly answer: z.ZodType<Answer>;
}
