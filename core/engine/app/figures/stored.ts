import { z } from 'zod';
import { comparisonPanels, differencesOf, temporalPanels } from '../../../figures/from-results.ts';
import type { FigureWords } from '../../../figures/words.ts';
import { NosographError } from '../../../foundation/errors.ts';
import { type FigureRequest, figureSchema } from '../../../model/figure.ts';
import type { FittedNetwork, NetworkResult } from '../../../model/fitted-network.ts';
import type { NetworkRepository } from '../../../storage/repositories.ts';
import type { ParsedInputOf } from '../../contract/index.ts';
import { found } from '../found.ts';

type StoredFigure = ParsedInputOf<'networks.figure'>['figure'];

/** What to draw of a network of the notebook: its results, labels, places and communities put together. */
export function storedFigure(
  networks: NetworkRepository,
  id: string,
  figure: StoredFigure,
  words: FigureWords,
): FigureRequest {
  const network = found(networks.get(id), 'network', id);
  const labels = Object.fromEntries(
    network.variables.map(({ name, label }) => [name, label === '' ? name : label]),
  );
  const resultOf = (resultId: string) => found(networks.result(resultId), 'result', resultId).result;
  switch (figure.kind) {
    case 'network': {
      const communities = figure.communities ?? latestCommunities(networks.results(id), words);
      return networkFigure(network, { labels, communities }, words);
    }
    case 'centrality':
      return centralityFigure(network, labels, networks.results(id), figure);
    case 'matrix': {
      const { variables, weights } = estimateOf(network);
      return figureSchema.parse({ kind: 'matrix', variables, labels, weights });
    }
    case 'bootstrap':
      return figureSchema.parse({ kind: 'bootstrap', labels, edges: resultOf(figure.resultId).edges });
    case 'stability': {
      const { curves, stability } = resultOf(figure.resultId);
      return figureSchema.parse({ kind: 'stability', curves, stability });
    }
    case 'stability-table':
      return figureSchema.parse({ kind: 'stability-table', stability: resultOf(figure.resultId).stability });
    case 'difference':
      return figureSchema.parse({
        kind: 'difference',
        labels,
        ...differencesOf(resultOf(figure.resultId), figure.of),
      });
    case 'comparison': {
      const panels = comparisonPanels(resultOf(figure.resultId), words);
      const { places } = network;
      return figureSchema.parse({
        kind: 'network',
        networks: panels.map((panel) => ({ ...panel, labels, places })),
      });
    }
  }
}

function estimateOf({ estimate, name }: FittedNetwork): NonNullable<FittedNetwork['estimate']> {
  if (estimate !== null) return estimate;
  throw new NosographError('input.invalid', `"${name}" is a temporal network: draw it as a network.`, {
    name,
  });
}

interface Dressing {
  readonly labels: Readonly<Record<string, string>>;
  readonly communities: Readonly<Record<string, string>>;
}

function networkFigure(network: FittedNetwork, dressing: Dressing, words: FigureWords): FigureRequest {
  const { estimate, places } = network;
  const networks =
    estimate === null
      ? temporalPanels(network.temporal, words).map((panel) => ({ ...panel, ...dressing, places }))
      : [
          {
            variables: estimate.variables,
            weights: estimate.weights,
            signs: estimate.signs,
            predictability: estimate.predictability,
            ...dressing,
            places,
          },
        ];
  return figureSchema.parse({ kind: 'network', networks });
}

const membershipSchema = z.object({ membership: z.record(z.string(), z.int()) });

/** Community 0 of exploratory graph analysis holds variables without an edge. */
function latestCommunities(results: readonly NetworkResult[], words: FigureWords): Record<string, string> {
  const latest = results.find(({ kind }) => kind === 'communities');
  if (latest === undefined) return {};
  const { membership } = membershipSchema.parse(latest.result);
  return Object.fromEntries(
    Object.entries(membership)
      .filter(([, community]) => community > 0)
      .map(([name, community]) => [name, words.community(community)]),
  );
}

const nodesSchema = z.object({
  nodes: z.array(z.object({ variable: z.string(), measure: z.string(), q025: z.number(), q975: z.number() })),
});

function centralityFigure(
  network: FittedNetwork,
  labels: Readonly<Record<string, string>>,
  results: readonly NetworkResult[],
  { measures, scale, order }: Extract<StoredFigure, { kind: 'centrality' }>,
): FigureRequest {
  const nodes = network.centrality?.nodes;
  if (nodes === undefined) {
    throw new NosographError('input.invalid', `"${network.name}" has no centralities to draw.`, {
      name: network.name,
    });
  }
  const bootstrapped = results
    .filter(({ kind }) => kind === 'bootstrap')
    .map(({ result }) => nodesSchema.safeParse(result))
    .find(({ success }) => success)?.data?.nodes;
  return figureSchema.parse({
    kind: 'centrality',
    variables: nodes.map(({ variable }) => variable),
    labels,
    scale,
    order,
    measures: measures.map((measure) => ({
      measure,
      values: nodes.map((node) => nodeValue(node, measure, network.name)),
      intervals: intervalsOf(bootstrapped, nodes, measure),
    })),
  });
}

function nodeValue(node: Readonly<Record<string, unknown>>, measure: string, name: string): number | null {
  const value = node[measure];
  if (typeof value === 'number' || value === null) return value;
  throw new NosographError('input.invalid', `"${name}" has no "${measure}" of its nodes.`, { name, measure });
}

/** The bootstrap calls one-step expected influence by its short name. */
function intervalsOf(
  bootstrapped: z.output<typeof nodesSchema>['nodes'] | undefined,
  nodes: readonly { readonly variable: string }[],
  measure: string,
): readonly { readonly low: number; readonly high: number }[] | null {
  const named = measure === 'expectedInfluence1' ? 'expectedInfluence' : measure;
  const intervals = nodes.flatMap(({ variable }) => {
    const entry = bootstrapped?.find((each) => each.variable === variable && each.measure === named);
    return entry === undefined ? [] : [{ low: entry.q025, high: entry.q975 }];
  });
  return intervals.length === nodes.length ? intervals : null;
}
