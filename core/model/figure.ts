import { z } from 'zod';
import { matrixSchema, predictabilitySchema } from './fitted-network.ts';
import { warningSchema } from './run.ts';

export {
  type FigureSettings,
  figureLabels,
  figureLayouts,
  figurePalettes,
  figureSettingsSchema,
} from './figure-settings.ts';

export const figureFormats = ['svg', 'pdf', 'png'] as const;

const labelsSchema = z.record(z.string(), z.string()).default({});

/** One network of a figure. `weights[i][j]` leads from i to j where it is directed. */
export const figureNetworkSchema = z.object({
  title: z.string().nullable().default(null),
  variables: z.array(z.string()).min(1),
  /** What to write for a variable; its name otherwise. */
  labels: labelsSchema,
  weights: matrixSchema,
  /** Of weights without a sign of their own: 1, −1, 0 where undefined, null without an edge. */
  signs: z.array(z.array(z.number().nullable())).optional(),
  directed: z.boolean().default(false),
  predictability: z.array(predictabilitySchema).default([]),
  communities: z.record(z.string(), z.string()).default({}),
  /** Where nodes were put by hand; used by the layout `places`, any unit. */
  places: z.array(z.object({ variable: z.string(), x: z.number(), y: z.number() })).default([]),
});
export type FigureNetwork = z.output<typeof figureNetworkSchema>;

const intervalSchema = z.object({
  sample: z.number(),
  mean: z.number(),
  q025: z.number(),
  q975: z.number(),
});
const curvePointSchema = z.object({ dropped: z.number(), meanCorrelation: z.number() });

/** What can be drawn, and of what. Results go in as the engine answers them. */
export const figureSchema = z.discriminatedUnion('kind', [
  /** One network, or several side by side with one layout and one maximum. */
  z.object({ kind: z.literal('network'), networks: z.array(figureNetworkSchema).min(1).max(6) }),
  z.object({
    kind: z.literal('centrality'),
    variables: z.array(z.string()).min(1),
    labels: labelsSchema,
    measures: z
      .array(
        z.object({
          measure: z.string(),
          values: z.array(z.number().nullable()),
          /** 2.5 and 97.5 % quantiles of a bootstrap, for each variable. */
          intervals: z
            .array(z.object({ low: z.number(), high: z.number() }))
            .nullable()
            .default(null),
        }),
      )
      .min(1)
      .max(6),
    scale: z.enum(['raw', 'standardised']).default('raw'),
    order: z.enum(['value', 'given']).default('value'),
  }),
  z.object({
    kind: z.literal('bootstrap'),
    labels: labelsSchema,
    edges: z.array(intervalSchema.extend({ from: z.string(), to: z.string() })).min(1),
  }),
  z.object({
    kind: z.literal('stability'),
    curves: z.record(z.string(), z.array(curvePointSchema)),
    /** CS coefficient of each measure. */
    stability: z.record(z.string(), z.number()),
    threshold: z.number().min(0).max(1).default(0.7),
  }),
  z.object({
    kind: z.literal('difference'),
    labels: labelsSchema,
    /** Nodes (one name) or edges (two), in the order of drawing, with their value in the sample. */
    items: z.array(z.object({ names: z.array(z.string()).min(1).max(2), value: z.number() })).min(2),
    /** Row i tells of each j < i, a character each, whether i and j differ: `1`, or `0`. */
    differs: z.array(z.string().regex(/^[01]*$/u)),
  }),
  z.object({
    kind: z.literal('matrix'),
    variables: z.array(z.string()).min(1),
    labels: labelsSchema,
    weights: matrixSchema,
    directed: z.boolean().default(false),
  }),
  z.object({ kind: z.literal('stability-table'), stability: z.record(z.string(), z.number()) }),
]);
export type FigureRequest = z.output<typeof figureSchema>;
export type FigureOf<Kind extends FigureRequest['kind']> = Extract<FigureRequest, { kind: Kind }>;

/** Said with a figure: what a caption needs and what was left out. */
export const figureNotesSchema = z.object({
  /** Short labels and what they stand for. */
  key: z.array(z.object({ short: z.string(), label: z.string() })),
  /** Sentences for the caption. */
  caption: z.array(z.string()),
  warnings: z.array(warningSchema),
});
export type FigureNotes = z.output<typeof figureNotesSchema>;
