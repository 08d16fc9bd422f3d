import { disorders } from './disorders.ts';
import type { VocabularyEntry } from './entry.ts';
import { symptoms } from './symptoms.ts';

/** Every concept that ships with the product. Where two entries share a name, the earlier one has it. */
export const vocabulary: readonly VocabularyEntry[] = [...symptoms, ...disorders];
