import { z } from 'zod';

export const variableKinds = ['continuous', 'ordinal', 'binary', 'nominal', 'count'] as const;
export type VariableKind = (typeof variableKinds)[number];

/** What a column can be taken for: a kind of variable, or something that no network is estimated from. */
export const columnKinds = [...variableKinds, 'identifier', 'text'] as const;
export type ColumnKind = (typeof columnKinds)[number];

/** A value with the words that a codebook gives it. */
export interface ValueLabel {
  readonly value: number;
  readonly label: string;
}

/** A column of a data table. `values` holds NaN where missing; `texts` is there when the column is not numeric. */
export interface DataColumn {
  readonly name: string;
  readonly values: Float64Array;
  readonly texts: readonly (string | null)[] | null;
  /** The question behind the name, where the file has it. */
  readonly label?: string;
  readonly valueLabels?: readonly ValueLabel[];
  /** Numbers of `values` that the file declares to mean "missing". */
  readonly missingCodes?: readonly number[];
}

/** Rows × variables as read, before anything is decided about kinds. */
export interface DataTable {
  readonly rows: number;
  readonly columns: readonly DataColumn[];
}

/** Why a column is taken for what it is: keys of the language files. */
export const kindReasons = [
  'no-values',
  'single-value',
  'two-values',
  'few-whole-numbers',
  'many-whole-numbers',
  'decimals',
  'few-words',
  'unique-words',
  'many-words',
  'dates',
  'identifier-name',
  'correlations-only',
  'given',
] as const;
export type KindReason = (typeof kindReasons)[number];

export const levelSchema = z.object({
  value: z.union([z.number(), z.string()]),
  n: z.int(),
  label: z.string().optional(),
});

/** Cases from `from` up to `to`; the last bar holds its upper end too. */
export const barSchema = z.object({ from: z.number(), to: z.number(), n: z.int() });

export const variableSummarySchema = z.object({
  name: z.string(),
  label: z.string(),
  kind: z.enum(columnKinds),
  /** Why this kind was guessed, in English, and the same as a key of the language files. */
  reason: z.string(),
  because: z.enum(kindReasons),
  distinct: z.int(),
  missing: z.int(),
  mean: z.number().nullable(),
  sd: z.number().nullable(), // divisor n − 1
  min: z.number().nullable(),
  max: z.number().nullable(),
  skew: z.number().nullable(), // m3 / m2^1.5, moments with divisor n
  levels: z.array(levelSchema).optional(),
  /** Of a column of numbers that has no levels: its distribution in at most twenty bars of equal width. */
  histogram: z.array(barSchema).optional(),
});
export type VariableSummary = z.infer<typeof variableSummarySchema>;

export const fileFormats = ['csv', 'xlsx', 'sav', 'matrix'] as const;

/** How a data file was read: found out, or as the user wished. What a format does not have is null. */
export const readingSchema = z.object({
  format: z.enum(fileFormats),
  delimiter: z.string().nullable(),
  decimal: z.enum(['.', ',']).nullable(),
  encoding: z.string().nullable(),
  sheet: z.string().nullable(),
  sheets: z.array(z.string()),
});
export type Reading = z.infer<typeof readingSchema>;

/** Why a column of a file did not come into the data set: keys of the language files. */
export const ignoredReasons = ['free-text', 'dates', 'no-name'] as const;

export const ignoredColumnSchema = z.object({
  name: z.string(),
  code: z.enum(ignoredReasons),
  reason: z.string(),
});
export type IgnoredColumn = z.infer<typeof ignoredColumnSchema>;

/** What the researcher says of a variable; everything else about it is computed from the rows. */
export const datasetVariableSchema = z.object({
  name: z.string(),
  label: z.string(),
  /** Null: as guessed. */
  kind: z.enum(columnKinds).nullable(),
  included: z.boolean(),
  missingCodes: z.array(z.number()),
  conceptId: z.string().nullable(),
  valueLabels: z.array(z.object({ value: z.number(), label: z.string() })),
  /** Of a variable that was made from others in the notebook. */
  derived: z
    .object({ from: z.array(z.string()), how: z.enum(['mean', 'first']), hash: z.string() })
    .nullable(),
});
export type DatasetVariable = z.infer<typeof datasetVariableSchema>;

/** A data set of the notebook, without its rows. */
export const datasetSchema = z.object({
  id: z.string(),
  name: z.string(),
  createdAt: z.string(), // ISO 8601, UTC
  file: z.string(),
  /** `matrix`: only correlations are known, and how many cases they come from. */
  source: z.enum(['rows', 'matrix']),
  n: z.number(),
  reading: readingSchema,
  ignored: z.array(ignoredColumnSchema),
  /** SHA-256 of the file's bytes. */
  hash: z.string(),
  /** Invented for demonstration. */
  sample: z.boolean(),
});
export type Dataset = z.infer<typeof datasetSchema>;
