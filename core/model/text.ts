import { z } from 'zod';

/** Half-open range of UTF-16 code units in a text: `text.slice(start, end)`. */
export const spanSchema = z.object({
  text: z.string(),
  start: z.int().min(0),
  end: z.int().min(0),
});
export type Span = z.infer<typeof spanSchema>;
