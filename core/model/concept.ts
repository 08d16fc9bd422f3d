import { z } from 'zod';

export const conceptKinds = [
  'symptom',
  'disorder',
  'trait',
  'cognition',
  'behaviour',
  'biology',
  'environment',
  'intervention',
  'outcome',
  'other',
] as const;
export type ConceptKind = (typeof conceptKinds)[number];

/** What claims speak of. Synonyms may be in any language; a mention equal to one of them finds the concept. */
export const conceptSchema = z.object({
  id: z.string(),
  label: z.string().min(1),
  kind: z.enum(conceptKinds),
  synonyms: z.array(z.string()),
  /** Identifiers of open vocabularies, e.g. `RDoC:Sleep-Wakefulness`. */
  identifiers: z.array(z.string()),
  note: z.string(),
});
export type Concept = z.infer<typeof conceptSchema>;
