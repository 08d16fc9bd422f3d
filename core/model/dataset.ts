import { z } from 'zod';

export const variableKinds = ['continuous', 'ordinal', 'binary', 'nominal', 'count'] as const;
export type VariableKind = (typeof variableKinds)[number];

/** A column of a data table. `values` holds NaN where missing; `texts` is there when the column is not numeric. */
export interface DataColumn {
  readonly name: string;
  readonly values: Float64Array;
  readonly texts: readonly (string | null)[] | null;
}

/** Rows × variables as read, before anything is decided about kinds. */
export interface DataTable {
  readonly rows: number;
  readonly columns: readonly DataColumn[];
}

export const variableSummarySchema = z.object({
  name: z.string(),
  label: z.string(),
  kind: z.enum([...variableKinds, 'identifier', 'text']),
  /** Why this kind was guessed. */
  reason: z.string(),
  distinct: z.int(),
  missing: z.int(),
  mean: z.number().nullable(),
  sd: z.number().nullable(), // divisor n − 1
  min: z.number().nullable(),
  max: z.number().nullable(),
  skew: z.number().nullable(), // m3 / m2^1.5, moments with divisor n
  levels: z.array(z.object({ value: z.union([z.number(), z.string()]), n: z.int() })).optional(),
});
export type VariableSummary = z.infer<typeof variableSummarySchema>;
