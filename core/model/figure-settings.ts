import { z } from 'zod';

export const figureLayouts = ['spring', 'stress', 'circle', 'communities', 'places'] as const;
export const figurePalettes = ['colourblind', 'classic', 'borkulo', 'grey'] as const;
export const figureLabels = ['auto', 'names', 'numbers', 'none'] as const;

/** How a figure looks. Stored with a network, so that it can be drawn again; every field has a default. */
export const figureSettingsSchema = z.object({
  widthMm: z
    .number()
    .min(40)
    .max(420)
    .default(190)
    .describe('width in millimetres; journals ask for 90 or 190'),
  heightMm: z
    .number()
    .min(20)
    .max(600)
    .nullable()
    .default(null)
    .describe('height of a network; null as it needs'),
  background: z.enum(['white', 'transparent']).default('white'),
  layout: z.enum(figureLayouts).default('spring').describe('spring: Fruchterman and Reingold, weighted'),
  palette: z.enum(figurePalettes).default('colourblind').describe('colours of positive and negative edges'),
  minimum: z.number().min(0).default(0).describe('edges weaker than this are not drawn'),
  maximum: z
    .number()
    .positive()
    .nullable()
    .default(null)
    .describe('the weight of the widest edge; null the strongest'),
  cut: z
    .number()
    .min(0)
    .nullable()
    .default(null)
    .describe('edges below differ in colour only, above in width only; null as qgraph chooses, 0 for none'),
  labels: z
    .enum(figureLabels)
    .default('auto')
    .describe('auto: whole labels where they fit, else names and a key'),
  nodeSize: z.number().min(0.4).max(2).default(1).describe('times the size that suits the number of nodes'),
  edgeLabels: z.boolean().default(false).describe('write the weight on each edge'),
  predictability: z.boolean().default(true).describe('rings: how much of a node the others predict'),
  communities: z.boolean().default(true).describe('colour nodes by community'),
  legend: z.boolean().default(true),
  seed: z.int().min(0).max(2_147_483_647).default(1).describe('seed of the spring layout'),
});
export type FigureSettings = z.output<typeof figureSettingsSchema>;
