import { z } from 'zod';
import { conceptKinds } from './concept.ts';

const inBothLanguages = z.object({ en: z.string().min(1), zh: z.string().min(1) });

/** `loops`: a causal loop diagram; `directed`: a weighted one; `ising`: an undirected network of 0/1 variables. */
export const publishedModelKinds = ['loops', 'dag', 'directed', 'ising'] as const;

/**
 * A model of the literature re-entered as facts: which variable acts on which, with which sign or weight. Wording, labels
 * and layout are this project's; it illustrates, and stands for no patient's data.
 */
export const publishedModelSchema = z.object({
  id: z.string(),
  kind: z.enum(publishedModelKinds),
  title: inBothLanguages,
  about: inBothLanguages,
  /** Something that the model can be asked, and what it answers. */
  question: inBothLanguages,
  answer: inBothLanguages,
  source: z.object({
    authors: z.string(),
    year: z.int(),
    title: z.string(),
    where: z.string(),
    /** Null where it is not known for sure: volume and pages find the paper as well. */
    doi: z
      .string()
      .regex(/^10\.\d{4,}\/\S+$/u)
      .nullable(),
  }),
  /** Persons behind it; null for a theory. */
  n: z.int().nullable(),
  estimator: inBothLanguages,
  nodes: z
    .array(
      z.object({
        id: z.string(),
        label: inBothLanguages,
        kind: z.enum(conceptKinds),
        x: z.number(),
        y: z.number(),
        role: z.enum(['exposure', 'outcome', 'latent']).optional(),
        /** Intercept, of an Ising model. */
        threshold: z.number().optional(),
        /** Strength with which it keeps itself up, of a directed network. */
        loop: z.number().optional(),
      }),
    )
    .min(2),
  edges: z
    .array(
      z.object({
        from: z.string(),
        to: z.string(),
        sign: z.enum(['+', '-']).optional(),
        weight: z.number().optional(),
        /** Works over days or weeks, where the others take minutes. */
        slow: z.literal(true).optional(),
      }),
    )
    .min(1),
});
export type PublishedModel = z.infer<typeof publishedModelSchema>;
