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
import { overlapSchema, overlapWishSchema } from './overlap.ts';

export const encodings = ['utf-8', 'gb18030', 'windows-1252', 'utf-16le', 'big5'] as const;

/** How a file is to be read where what is found out is wrong; null: find out. */
export const readingWishSchema = z.object({
  delimiter: z.enum([',', ';', '\t', '|']).nullable().default(null),
  decimal: z.enum(['.', ',']).nullable().default(null),
  encoding: z.enum(encodings).nullable().default(null),
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
  /** Variables that seem to measure the same thing, among those that are included. */
  'datasets.overlap': job(overlapWishSchema.extend({ id: z.string() }), overlapSchema),
  /** A new variable in place of several, which are left out from then on: their mean, or the first of them alone. */
  'datasets.mergeVariables': command(
    z.object({
      id: z.string(),
      variables: z.array(z.string()).min(2),
      how: z.enum(['mean', 'first']),
      name: z.string().min(1),
    }),
    datasetViewSchema,
  ),
} as const;
