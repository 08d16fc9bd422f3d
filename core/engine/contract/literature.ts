import { z } from 'zod';
import { importReportSchema } from '../../model/import-report.ts';
import { cslRecordSchema, screeningStates, sourceSchema } from '../../model/source.ts';
import { done, fileInputSchema, nothing, pageOf, windowSchema } from './common.ts';
import { command, job, query } from './method.ts';

/** What a table row needs; the abstract comes with `literature.get`. */
export const sourceRowSchema = z.object({
  id: z.string(),
  title: z.string(),
  authors: z.string(), // "Walker, Nakamura, Stone…"
  year: z.int().nullable(),
  container: z.string(),
  screening: z.enum(screeningStates),
  claims: z.int(),
  hasAbstract: z.boolean(),
  sample: z.boolean(),
});
export type SourceRow = z.infer<typeof sourceRowSchema>;

export const sourceFilterSchema = z.object({
  /** Full-text query over title, abstract, authors, keywords: words must all occur, "phrases" as they stand, Chinese by characters. */
  text: z.string().default(''),
  screening: z.enum(screeningStates).nullable().default(null),
  yearFrom: z.int().nullable().default(null),
  yearTo: z.int().nullable().default(null),
  withoutAbstract: z.boolean().default(false),
  importId: z.string().nullable().default(null),
});

export const literatureMethods = {
  'literature.import': job(z.object({ files: z.array(fileInputSchema).min(1) }), importReportSchema),
  /** Reads files without a notebook. */
  'literature.parse': job(
    z.object({ file: fileInputSchema }),
    z.object({
      file: z.string(),
      format: z.string().nullable(),
      encoding: z.string().nullable(),
      records: z.array(cslRecordSchema),
      rejected: importReportSchema.shape.rejected,
    }),
  ),
  'literature.list': query(
    windowSchema.extend({
      filter: sourceFilterSchema.prefault({}),
      sort: z
        .enum(['added', 'title', 'year', 'authors', 'container', 'claims', 'relevance'])
        .default('added'),
      descending: z.boolean().default(false),
    }),
    pageOf(sourceRowSchema),
  ),
  /** Position of a source in the list above, to scroll to it; -1 when the filter hides it. */
  'literature.get': query(z.object({ id: z.string() }), sourceSchema),
  'literature.screen': command(
    z.object({ ids: z.array(z.string()).min(1), screening: z.enum(screeningStates) }),
    done,
  ),
  /** Removes sources and their claims. */
  'literature.remove': command(z.object({ ids: z.array(z.string()).min(1) }), done),
  'literature.reports': query(nothing, z.array(importReportSchema)),
} as const;
