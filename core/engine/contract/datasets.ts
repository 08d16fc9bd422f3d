import { z } from 'zod';
import {
  columnKinds,
  datasetSchema,
  datasetVariableSchema,
  variableSummarySchema,
} from '../../model/dataset.ts';
import { warningSchema } from '../../model/run.ts';
import { done, fileInputSchema, nothing } from './common.ts';
import { command, job, query } from './method.ts';

/** How a file is to be read where what is found out is wrong; null: find out. */
export const readingWishSchema = z.object({
  delimiter: z.enum([',', ';', '\t', '|']).nullable().default(null),
  decimal: z.enum(['.', ',']).nullable().default(null),
  encoding: z.enum(['utf-8', 'gb18030', 'windows-1252', 'utf-16le', 'big5']).nullable().default(null),
  /** Name of a sheet of a workbook; null: the first. */
  sheet: z.string().nullable().default(null),
});

/** A variable of a data set: what the researcher says of it, and what its rows show without the missing codes. */
export const variableRowSchema = variableSummarySchema.extend({
  ...datasetVariableSchema.omit({ kind: true }).shape,
  /** True as long as nobody gave the kind. */
  guessed: z.boolean(),
});
export type VariableRow = z.infer<typeof variableRowSchema>;

export const datasetViewSchema = z.object({
  dataset: datasetSchema,
  variables: z.array(variableRowSchema),
  /** Constant, duplicate and empty variables, possible codes for missing, rare categories. */
  warnings: z.array(warningSchema),
});
export type DatasetView = z.infer<typeof datasetViewSchema>;

export const datasetSummarySchema = datasetSchema
  .pick({
    id: true,
    name: true,
    createdAt: true,
    source: true,
    n: true,
    sample: true,
  })
  .extend({
    variables: z.int(),
    included: z.int(),
    networks: z.int(),
  });

const variablePatchSchema = z.object({
  /** Null: as guessed. */
  kind: z.enum(columnKinds).nullable().optional(),
  label: z.string().optional(),
  included: z.boolean().optional(),
  /** Numbers that mean "missing"; they replace those there were. */
  missingCodes: z.array(z.number()).optional(),
  conceptId: z.string().nullable().optional(),
});

export const overlapPairSchema = z.object({
  a: z.string(),
  b: z.string(),
  correlation: z.number(),
  /** Share of their correlations with the other variables that differ (goldbricker); null where there is no other. */
  different: z.number().nullable(),
  /** Weighted topological overlap of the network (unique variable analysis). */
  overlap: z.number(),
  /** Which of the two rules holds. */
  by: z.array(z.enum(['goldbricker', 'wto'])).min(1),
});

export const overlapSchema = z.object({
  /** Pairs that seem to measure one thing, the closest first. */
  pairs: z.array(overlapPairSchema),
  /** Variables that hang together by such pairs: what to merge, or to keep one of. */
  groups: z.array(z.array(z.string()).min(2)),
  warnings: z.array(warningSchema),
});

/** When two variables are taken to overlap. */
export const overlapWishSchema = z.object({
  /** Goldbricker looks at pairs that correlate at least so much… */
  minimumCorrelation: z.number().min(0).max(1).default(0.5),
  /** …and finds them alike when less than this share of their other correlations differ… */
  differentShare: z.number().min(0).max(1).default(0.25),
  /** …at this level of significance. */
  alpha: z.number().gt(0).max(1).default(0.05),
  /** Weighted topological overlap from which a pair is redundant. */
  minimumOverlap: z.number().min(0).max(1).default(0.25),
});

/** Data sets in the notebook. Their rows stay in it; no method answers them. */
export const datasetMethods = {
  'datasets.import': job(
    z.object({
      file: fileInputSchema,
      /** Null: the file's name without its ending. */
      name: z.string().min(1).nullable().default(null),
      reading: readingWishSchema.prefault({}),
    }),
    datasetViewSchema,
  ),
  /** A correlation or covariance matrix, whole or one triangle of it, and the number of cases behind it. */
  'datasets.importMatrix': job(
    z.object({
      file: fileInputSchema,
      n: z.number().positive(),
      name: z.string().min(1).nullable().default(null),
      reading: readingWishSchema.prefault({}),
    }),
    datasetViewSchema,
  ),
  'datasets.list': query(nothing, z.array(datasetSummarySchema)),
  'datasets.get': query(z.object({ id: z.string() }), datasetViewSchema),
  /** One action, however many variables. */
  'datasets.updateVariables': command(
    z.object({ id: z.string(), variables: z.array(z.string()).min(1), patch: variablePatchSchema }),
    datasetViewSchema,
  ),
  'datasets.rename': command(z.object({ id: z.string(), name: z.string().min(1) }), datasetSchema),
  /** Networks that were estimated from it stay. */
  'datasets.remove': command(z.object({ ids: z.array(z.string()).min(1) }), done),
} as const;
