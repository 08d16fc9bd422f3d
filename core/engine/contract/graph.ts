import { z } from 'zod';
import { polarities } from '../../model/claim.ts';
import { conceptKinds } from '../../model/concept.ts';
import {
  graphEdgeSchema,
  graphFilterSchema,
  graphNodeSchema,
  handEdgeSchema,
  positionSchema,
  shownGraphSchema,
} from '../../model/graph.ts';
import { claimRowSchema } from './claims.ts';
import { done } from './common.ts';
import { command, query } from './method.ts';

export type { GraphFilter } from '../../model/graph.ts';

export const graphMethods = {
  'graph.get': query(z.object({ filter: graphFilterSchema.prefault({}) }), shownGraphSchema),
  /** An edge with every quote behind it. */
  'graph.edge': query(
    z.object({ causeId: z.string(), effectId: z.string() }),
    z.object({ edge: graphEdgeSchema, claims: z.array(claimRowSchema) }),
  ),
  'graph.node': query(
    z.object({ id: z.string() }),
    z.object({
      node: graphNodeSchema,
      incoming: z.array(graphEdgeSchema),
      outgoing: z.array(graphEdgeSchema),
    }),
  ),
  /** Puts a concept (found by label or made) on the canvas. */
  'graph.addNode': command(
    z.object({
      label: z.string().min(1),
      kind: z.enum(conceptKinds),
      x: z.number().nullable(),
      y: z.number().nullable(),
    }),
    z.object({ id: z.string() }),
  ),
  /** Takes a hand-put node off; fails with `graph.conflict` while edges touch it, unless `withEdges`. */
  'graph.removeNode': command(z.object({ id: z.string(), withEdges: z.boolean().default(false) }), done),
  /** Draws an edge or changes the one drawn; one per ordered pair. */
  'graph.setEdge': command(
    z.object({
      causeId: z.string(),
      effectId: z.string(),
      polarity: z.enum(polarities),
      rationale: z.string(),
    }),
    handEdgeSchema,
  ),
  /** Removes a hand-drawn edge; hides one that claims support (its claims stay accepted). */
  'graph.removeEdge': command(z.object({ causeId: z.string(), effectId: z.string() }), done),
  'graph.restoreEdge': command(z.object({ causeId: z.string(), effectId: z.string() }), done),
  /** One undo step for a drag or a whole layout. `label` is `moved` or `layout`. */
  'graph.setPositions': command(
    z.object({ positions: z.array(positionSchema), label: z.enum(['moved', 'layout']) }),
    done,
  ),
} as const;
