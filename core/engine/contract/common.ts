import { z } from 'zod';

export const nothing = z.object({});
export const done = z.object({ done: z.literal(true) });
export const bytesSchema = z.instanceof(Uint8Array);

/** A window into a long list; the total lets a table size its scroll bar without the rows. */
export const windowSchema = z.object({
  offset: z.int().min(0).default(0),
  limit: z.int().min(0).max(1000).default(100),
});

export const pageOf = <Row extends z.ZodType>(row: Row) => z.object({ total: z.int(), rows: z.array(row) });

/** A file as a shell hands it over. */
export const fileInputSchema = z.object({ name: z.string(), bytes: bytesSchema });

/** A file for the user: the shell saves it where the user says. */
export const fileOutputSchema = z.object({ name: z.string(), mediaType: z.string(), bytes: bytesSchema });
