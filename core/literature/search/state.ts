import { z } from 'zod';

export const searchSources = ['pubmed', 'europepmc', 'openalex'] as const;
export type SearchSource = (typeof searchSources)[number];

const dateRangeSchema = z.object({ from: z.string(), to: z.string() });
/** Both days included, `YYYY/MM/DD`. */
export type DateRange = z.infer<typeof dateRangeSchema>;

/** PubMed: the search as a whole, or parts of it by date of entry, each a set on the history server. */
const historyPositionSchema = z.object({
  kind: z.literal('history'),
  /** Records in the parts that are done. */
  counted: z.int().min(0),
  /** Parts still to be asked for; null stands for the search as a whole. */
  waiting: z.array(dateRangeSchema.nullable()),
  current: z
    .object({
      range: dateRangeSchema.nullable(),
      webEnv: z.string(),
      queryKey: z.string(),
      found: z.int().min(0),
      offset: z.int().min(0),
    })
    .nullable(),
});
export type HistoryPosition = z.infer<typeof historyPositionSchema>;

const cursorPositionSchema = z.object({ kind: z.literal('cursor'), cursor: z.string() });
export type CursorPosition = z.infer<typeof cursorPositionSchema>;

const positionSchema = z.discriminatedUnion('kind', [historyPositionSchema, cursorPositionSchema]);
export type Position = z.infer<typeof positionSchema>;

/**
 * How far a search is, as plain data: keep it together with the records of the page, and the keys of everything
 * handed out, and the search goes on after a crash as if nothing had happened.
 */
export const searchStateSchema = z.object({
  source: z.enum(searchSources),
  /** As the researcher wrote it. */
  query: z.string(),
  /** As the service says that it understood it, null where it does not say. */
  translation: z.string().nullable(),
  /** What the service remarks about the search (phrases not found, ignored words). */
  remarks: z.array(z.string()),
  startedAt: z.string(),
  /** When the last page came in. */
  lastAt: z.string(),
  /** The count before anything was fetched. */
  found: z.int().min(0),
  /** The count that the service gave last; databases grow while they are read. */
  foundLast: z.int().min(0),
  fetched: z.int().min(0),
  /** Served, but not to be read; each was reported with its reason. */
  rejected: z.int().min(0),
  /** Served a second time by the service, and dropped. */
  repeated: z.int().min(0),
  /** How many of the records to come may be old because we ask for them again ourselves. */
  askedAgain: z.int().min(0),
  /** Null when the end is reached. */
  position: positionSchema.nullable(),
});
export type SearchState = z.infer<typeof searchStateSchema>;

/** One search as a PRISMA flow diagram and a methods section need it. */
export interface SearchRecord {
  readonly source: SearchSource;
  readonly database: string;
  readonly address: string;
  readonly query: string;
  readonly translation: string | null;
  readonly remarks: readonly string[];
  readonly startedAt: string;
  readonly lastAt: string;
  readonly found: number;
  readonly foundLast: number;
  readonly fetched: number;
  readonly rejected: number;
  readonly repeated: number;
  /** Counted by the service and not served when it came to an end; null while it is not at its end. */
  readonly missing: number | null;
  readonly complete: boolean;
}
