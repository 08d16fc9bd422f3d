import { z } from 'zod';

/** How a graph is laid out: by forces, in layers along its arrows, on a circle, or the best connected innermost. */
export const layoutKinds = ['force', 'layered', 'circle', 'concentric'] as const;
export type LayoutKind = (typeof layoutKinds)[number];

/** What crosses to the layout worker. Sizes are in the canvas's own units. */
export const layoutRequestSchema = z.object({
  id: z.int(),
  kind: z.enum(layoutKinds),
  nodes: z.array(
    z.object({
      id: z.string(),
      width: z.number().positive(),
      height: z.number().positive(),
      /** Where it stands now; a force layout starts from there when all have a place and `fresh` is false. */
      x: z.number().nullable(),
      y: z.number().nullable(),
    }),
  ),
  edges: z.array(z.object({ source: z.string(), target: z.string() })),
  fresh: z.boolean(),
});
export type LayoutRequest = z.infer<typeof layoutRequestSchema>;

export const placeSchema = z.object({ id: z.string(), x: z.number(), y: z.number() });
export type Place = z.infer<typeof placeSchema>;

/** What comes back. */
export const layoutReplySchema = z.union([
  z.object({ id: z.int(), places: z.array(placeSchema) }),
  z.object({ id: z.int(), failure: z.string() }),
]);
export type LayoutReply = z.infer<typeof layoutReplySchema>;
