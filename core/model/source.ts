import { z } from 'zod';

/** A person or body as CSL-JSON names them; `literal` is for names that must not be taken apart. */
export const cslNameSchema = z.object({
  family: z.string().optional(),
  given: z.string().optional(),
  suffix: z.string().optional(),
  'non-dropping-particle': z.string().optional(),
  'dropping-particle': z.string().optional(),
  literal: z.string().optional(),
});
export type CslName = z.infer<typeof cslNameSchema>;

/** CSL-JSON date: `[[year, month?, day?]]` (a second inner array for a range), or the words of the source. */
export const cslDateSchema = z.object({
  'date-parts': z.array(z.array(z.int())).optional(),
  literal: z.string().optional(),
});
export type CslDate = z.infer<typeof cslDateSchema>;

/**
 * One bibliographic record in CSL-JSON 1.0.2 field names. Text fields are plain Unicode: inline markup of the
 * export (<i>, <sup>, TeX) is resolved, never left or dropped with its words. What CSL has no field for stands
 * in `custom` under the export's own field name, so that nothing is lost.
 */
export const cslRecordSchema = z.object({
  type: z.string(),
  title: z.string(),
  'original-title': z.string().optional(),
  author: z.array(cslNameSchema).default([]),
  editor: z.array(cslNameSchema).optional(),
  issued: cslDateSchema.optional(),
  'container-title': z.string().optional(),
  'container-title-short': z.string().optional(),
  'collection-title': z.string().optional(),
  volume: z.string().optional(),
  issue: z.string().optional(),
  page: z.string().optional(),
  number: z.string().optional(),
  edition: z.string().optional(),
  publisher: z.string().optional(),
  'publisher-place': z.string().optional(),
  abstract: z.string().optional(),
  keyword: z.string().optional(), // the keywords joined by "; "
  language: z.string().optional(),
  DOI: z.string().optional(), // bare, without a resolver's address
  PMID: z.string().optional(),
  PMCID: z.string().optional(),
  ISSN: z.string().optional(),
  ISBN: z.string().optional(),
  URL: z.string().optional(),
  note: z.string().optional(),
  custom: z.record(z.string(), z.union([z.string(), z.array(z.string())])).optional(),
});
export type CslRecord = z.infer<typeof cslRecordSchema>;

export const screeningStates = ['undecided', 'include', 'exclude'] as const;

/** A record in a notebook. */
export const sourceSchema = z.object({
  id: z.string(),
  record: cslRecordSchema,
  /** Where it came from: the import, its file and the 1-based position of the record in that file. */
  importId: z.string(),
  file: z.string(),
  index: z.int().min(1),
  /** SHA-256 of title and abstract: the text that claims are grounded in. */
  textHash: z.string(),
  screening: z.enum(screeningStates),
  /** Written for a sample notebook; shown as such everywhere, exports included. */
  sample: z.boolean(),
});
export type Source = z.infer<typeof sourceSchema>;

/** The parts of a source that a quote can stand in. */
export const sourceFields = ['title', 'abstract'] as const;
export type SourceField = (typeof sourceFields)[number];

export function sourceText(record: CslRecord, field: SourceField): string {
  return (field === 'title' ? record.title : record.abstract) ?? '';
}

export function yearOf(record: CslRecord): number | null {
  return record.issued?.['date-parts']?.[0]?.[0] ?? null;
}
