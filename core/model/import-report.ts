import { z } from 'zod';

export const duplicateReasons = ['doi', 'pmid', 'title-year-author'] as const;

/** A record that was merged into one already there. */
export const duplicateSchema = z.object({
  file: z.string(),
  index: z.int(),
  /** Id of the source it was merged into. */
  of: z.string(),
  by: z.enum(duplicateReasons),
  title: z.string(),
  /** Fields that the kept record lacked and took over from this one. */
  filled: z.array(z.string()),
});
export type Duplicate = z.infer<typeof duplicateSchema>;

/** A record, or a whole file (index 0), that could not be read. */
export const rejectionSchema = z.object({
  file: z.string(),
  index: z.int().min(0),
  code: z.string(),
  message: z.string(),
  line: z.int().nullable(),
});
export type Rejection = z.infer<typeof rejectionSchema>;

export const importedFileSchema = z.object({
  file: z.string(),
  format: z.string().nullable(),
  encoding: z.string().nullable(),
  bytes: z.int(),
  records: z.int(),
});

export const importReportSchema = z.object({
  id: z.string(),
  at: z.string(),
  files: z.array(importedFileSchema),
  added: z.int(),
  duplicates: z.array(duplicateSchema),
  rejected: z.array(rejectionSchema),
});
export type ImportReport = z.infer<typeof importReportSchema>;
