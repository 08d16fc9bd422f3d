import { z } from 'zod';
import {
  fittedNetworkSchema,
  networkResultSchema,
  networkSummarySchema,
} from '../../model/fitted-network.ts';
import { communityMethods } from '../../model/network.ts';
import { warningSchema } from '../../model/run.ts';
import { done } from './common.ts';
import { command, job, query } from './method.ts';
import { networkMethods } from './networks.ts';

export const temporalNetworkMethods = ['panel', 'gvar', 'mlvar'] as const;

const stored = { id: true, networkId: true, createdAt: true, settings: true, run: true } as const;
const bootstrapOutput = networkMethods['network.bootstrap'].output;
const compareOutput = networkMethods['network.compare'].output;

const communitiesOutput = z.object({
  membership: z.record(z.string(), z.int()),
  modularity: z.number(),
  /** Of exploratory graph analysis, which estimates a network of its own. */
  dimensions: z.int().optional(),
  /** Bridge indices of every variable between these communities. */
  bridges: z.array(
    z.object({
      variable: z.string(),
      bridgeStrength: z.number(),
      bridgeBetweenness: z.number(),
      bridgeCloseness: z.number().nullable(),
      bridgeExpectedInfluence1: z.number(),
      bridgeExpectedInfluence2: z.number(),
    }),
  ),
  warnings: z.array(warningSchema),
});

/** What was computed of a network; `kind` tells the form of `result`. */
export const savedResultSchema = z.discriminatedUnion('kind', [
  networkResultSchema.pick(stored).extend({ kind: z.literal('bootstrap'), result: bootstrapOutput }),
  networkResultSchema.pick(stored).extend({ kind: z.literal('comparison'), result: compareOutput }),
  networkResultSchema.pick(stored).extend({ kind: z.literal('communities'), result: communitiesOutput }),
]);
export type SavedResult = z.infer<typeof savedResultSchema>;

const networkView = z.object({ network: fittedNetworkSchema, results: z.array(savedResultSchema) });

const seedSchema = z.int().min(0).max(2_147_483_647).default(1);
const columns = z.array(z.string()).min(1).nullable().default(null);

/**
 * Fitted networks in the notebook, and what was computed of them. Every job stores what it answers as one undoable
 * action when it ends; a notebook can be worked on meanwhile.
 */
export const savedNetworkMethods = {
  /** `options` are those of the estimator's own schema. With `group` one network for each of its values. */
  'networks.estimate': job(
    z.object({
      datasetId: z.string(),
      method: z.string(),
      options: z.record(z.string(), z.unknown()).default({}),
      /** Null: every variable that is included. */
      columns,
      name: z.string().min(1).nullable().default(null),
      /** `values` null: every value that at least two cases have. */
      group: z
        .object({ variable: z.string(), values: z.array(z.string()).min(1).nullable().default(null) })
        .nullable()
        .default(null),
    }),
    z.object({ networks: z.array(fittedNetworkSchema).min(1) }),
  ),
  'networks.temporal': job(
    z.object({
      datasetId: z.string(),
      columns,
      name: z.string().min(1).nullable().default(null),
      /** `panel`: network.panel, `gvar`: network.series, `mlvar`: network.multilevel. */
      method: z.enum(temporalNetworkMethods),
      /** What that method takes besides its data. */
      options: z.record(z.string(), z.unknown()).default({}),
    }),
    fittedNetworkSchema,
  ),
  'networks.list': query(
    z.object({ datasetId: z.string().nullable().default(null) }),
    z.array(networkSummarySchema),
  ),
  'networks.get': query(z.object({ id: z.string() }), networkView),
  'networks.rename': command(z.object({ id: z.string(), name: z.string().min(1) }), done),
  'networks.annotate': command(z.object({ id: z.string(), note: z.string() }), done),
  /** Puts nodes where the user dragged them; an empty list goes back to the layout. */
  'networks.setPlaces': command(z.object({ id: z.string(), places: fittedNetworkSchema.shape.places }), done),
  'networks.remove': command(z.object({ ids: z.array(z.string()).min(1) }), done),
  /** Needs the data set that the network was estimated from, with the rows and variables that it had. */
  'networks.bootstrap': job(
    z.object({
      id: z.string(),
      type: z.enum(['nonparametric', 'case', 'parametric']),
      boots: z.int().min(10).max(100_000).default(1000),
      seed: seedSchema,
    }),
    savedResultSchema,
  ),
  /** Two networks with the same variables, estimated in the same way; the result is stored with the first. */
  'networks.compare': job(
    z.object({
      a: z.string(),
      b: z.string(),
      permutations: z.int().min(10).max(100_000).default(1000),
      /** Takes a random part of the larger group, as large as the smaller. */
      equalGroups: z.boolean().default(false),
      seed: seedSchema,
    }),
    savedResultSchema,
  ),
  'networks.communities': job(
    z.object({ id: z.string(), method: z.enum([...communityMethods, 'ega']), seed: seedSchema }),
    savedResultSchema,
  ),
  'networks.removeResult': command(z.object({ id: z.string() }), done),
} as const;
