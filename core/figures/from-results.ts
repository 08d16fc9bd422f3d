import { z } from 'zod';
import { NosographError } from '../foundation/errors.ts';
import type { FigureNetwork, FigureOf } from '../model/figure.ts';
import { matrixSchema } from '../model/fitted-network.ts';
import type { FigureWords } from './words.ts';

/** Results as the engine answers them (and the command line prints them), made ready to be drawn. */

type PanelOf = Pick<FigureNetwork, 'title' | 'variables' | 'weights' | 'directed'>;

const pairSchema = z.object({ temporal: matrixSchema, contemporaneous: matrixSchema.nullable().optional() });
const panelSchema = z.object({
  variables: z.array(z.string()),
  pairs: z.array(pairSchema.extend({ from: z.string(), to: z.string() })).min(1),
});
const seriesSchema = pairSchema.extend({ variables: z.array(z.string()) });
const temporalSchema = z.union([panelSchema, seriesSchema]);

/** Pairs of waves that one figure can show with both of their networks. */
const mostPairs = 3;

/** The temporal network and the contemporaneous one beside it; of a panel, for each pair of waves. */
export function temporalPanels(answer: unknown, words: FigureWords): readonly PanelOf[] {
  const temporal = parsed(temporalSchema, answer, 'a temporal network');
  const { variables } = temporal;
  const panels = (pair: z.output<typeof pairSchema>, suffix: string): PanelOf[] => [
    { title: `${words.temporal}${suffix}`, variables, weights: pair.temporal, directed: true },
    ...(pair.contemporaneous
      ? [
          {
            title: `${words.contemporaneous}${suffix}`,
            variables,
            weights: pair.contemporaneous,
            directed: false,
          },
        ]
      : []),
  ];
  if (!('pairs' in temporal)) return panels(temporal, '');
  if (temporal.pairs.length > mostPairs) {
    throw new NosographError(
      'input.invalid',
      `There are ${temporal.pairs.length} pairs of waves; one figure shows at most ${mostPairs}. Estimate fewer waves at a time.`,
      { pairs: temporal.pairs.length },
    );
  }
  const single = temporal.pairs.length === 1;
  return temporal.pairs.flatMap((pair) => panels(pair, single ? '' : ` (${pair.from} → ${pair.to})`));
}

const comparisonSchema = z.object({
  variables: z.array(z.string()),
  groups: z.array(z.object({ name: z.string(), n: z.number(), weights: matrixSchema })),
});

/** Both networks of a comparison test. */
export function comparisonPanels(answer: unknown, words: FigureWords): readonly PanelOf[] {
  const { variables, groups } = parsed(comparisonSchema, answer, 'a comparison of networks');
  return groups.map(({ name, n, weights }) => ({
    title: words.groupOf(name, n),
    variables,
    weights,
    directed: false,
  }));
}

const differenceSchema = z.object({ differs: z.array(z.string()) });
const bootstrapSchema = z.object({
  edges: z.array(z.object({ from: z.string(), to: z.string(), sample: z.number() })),
  nodes: z.array(z.object({ variable: z.string(), measure: z.string(), sample: z.number() })),
  differences: z.object({
    edges: differenceSchema.extend({ compared: z.array(z.object({ from: z.string(), to: z.string() })) }),
    nodes: z.record(z.string(), differenceSchema.extend({ compared: z.array(z.string()) })),
  }),
});

/** The difference tests of a bootstrap: of its `edges`, or of the nodes by a measure. */
export function differencesOf(
  answer: unknown,
  of: string,
): Pick<FigureOf<'difference'>, 'items' | 'differs'> {
  const { edges, nodes, differences } = parsed(bootstrapSchema, answer, 'a bootstrap with difference tests');
  if (of === 'edges') {
    const weights = new Map(edges.map(({ from, to, sample }) => [`${from}\n${to}`, sample]));
    return {
      items: differences.edges.compared.map(({ from, to }) => ({
        names: [from, to],
        value: weights.get(`${from}\n${to}`) ?? weights.get(`${to}\n${from}`) ?? 0,
      })),
      differs: differences.edges.differs,
    };
  }
  const tested = differences.nodes[of];
  if (tested === undefined) {
    const known = ['edges', ...Object.keys(differences.nodes)].join(', ');
    throw new NosographError(
      'input.invalid',
      `There are no difference tests of "${of}". There are: ${known}.`,
      {
        of,
      },
    );
  }
  const values = new Map(
    nodes.filter(({ measure }) => measure === of).map((node) => [node.variable, node.sample]),
  );
  return {
    items: tested.compared.map((variable) => ({ names: [variable], value: values.get(variable) ?? 0 })),
    differs: tested.differs,
  };
}

function parsed<Schema extends z.ZodType>(schema: Schema, answer: unknown, what: string): z.output<Schema> {
  const result = schema.safeParse(answer);
  if (result.success) return result.data;
  throw new NosographError('input.invalid', `This is not ${what}: ${z.prettifyError(result.error)}`);
}
