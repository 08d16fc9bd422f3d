import { z } from 'zod';
import { conceptKinds } from '../../model/concept.ts';
import { publishedModelKinds, publishedModelSchema } from '../../model/published-model.ts';
import { query } from './method.ts';

const language = z.enum(['en', 'zh']).default('en');

const summary = {
  id: z.string(),
  kind: z.enum(publishedModelKinds),
  title: z.string(),
  about: z.string(),
  question: z.string(),
  nodes: z.int(),
  edges: z.int(),
  /** Authors, year, title and place, in one line. */
  citation: z.string(),
  doi: z.string().nullable(),
};

const { source, n } = publishedModelSchema.shape;

/** Models of the literature that ship with the program, re-entered as facts and illustrative. */
export const modelMethods = {
  'models.list': query(z.object({ language }), z.array(z.object(summary))),
  'models.get': query(
    z.object({ id: z.string(), language }),
    z.object({
      ...summary,
      answer: z.string(),
      source,
      n,
      estimator: z.string(),
      illustrative: z.literal(true),
      variables: z.array(
        z.object({
          id: z.string(),
          label: z.string(),
          kind: z.enum(conceptKinds),
          x: z.number(),
          y: z.number(),
          role: z.enum(['exposure', 'outcome', 'latent']).nullable(),
        }),
      ),
      arrows: z.array(
        z.object({
          from: z.string(),
          to: z.string(),
          sign: z.enum(['+', '-']).nullable(),
          weight: z.number().nullable(),
          slow: z.boolean(),
        }),
      ),
      /** In DAGitty's language, variables named by their labels: what a causal model of the notebook is made from. */
      text: z.string(),
      /** Of a weighted model: rows and columns in the order of `variables`; rows are causes in a directed one. */
      network: z
        .object({
          directed: z.boolean(),
          weights: z.array(z.array(z.number())),
          thresholds: z.array(z.number()).nullable(),
        })
        .nullable(),
    }),
  ),
} as const;
