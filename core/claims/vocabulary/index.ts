import { behaviours, interventions } from './behaviours.ts';
import { biology, environment, outcomes } from './biology.ts';
import { cognition, traits } from './cognition.ts';
import { disorders } from './disorders.ts';
import type { VocabularyEntry } from './entry.ts';
import { scales } from './scales.ts';
import { symptoms } from './symptoms.ts';

/** A vocabulary entry also answers to the questionnaires that measure it. */
const withScales = (entry: VocabularyEntry): VocabularyEntry =>
  entry.label in scales ? { ...entry, synonyms: [...entry.synonyms, ...scales[entry.label]!] } : entry;

/** Every concept that ships with the product. Where two entries share a name, the earlier one has it. */
export const vocabulary: readonly VocabularyEntry[] = [
  ...symptoms,
  ...disorders,
  ...cognition,
  ...traits,
  ...behaviours,
  ...interventions,
  ...environment,
  ...biology,
  ...outcomes,
].map(withScales);
