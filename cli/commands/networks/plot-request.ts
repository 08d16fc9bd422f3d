import { z } from 'zod';
import { comparisonPanels, differencesOf, temporalPanels } from '../../../core/figures/from-results.ts';
import { figureWords } from '../../../core/figures/words/languages.ts';
import { NosographError } from '../../../core/foundation/errors.ts';
import { type FigureRequest, figureSchema } from '../../../core/model/figure.ts';
import type { Context } from '../../command.ts';
import { readNetwork } from './network-input.ts';

export const plotKinds = [
  'network',
  'centrality',
  'bootstrap',
  'stability',
  'stability-table',
  'difference',
  'matrix',
  'comparison',
] as const;

interface PlotWishes {
  readonly kind: (typeof plotKinds)[number];
  readonly language: 'en' | 'zh';
  readonly labels: Readonly<Record<string, string>>;
  readonly communities: Readonly<Record<string, string>>;
  readonly measures: readonly string[];
  readonly standardised: boolean;
  readonly of: string | null;
}

/** What to draw, from a network (JSON or CSV) or from what a command printed with `--json`. */
export async function plotRequest(
  path: string,
  wishes: PlotWishes,
  context: Context,
): Promise<FigureRequest> {
  const { kind, labels, communities } = wishes;
  const words = figureWords[wishes.language];
  const dressed = { labels, communities };
  if (kind === 'network' || kind === 'matrix') {
    const given = await jsonOf(path, context, { orNull: true });
    if (kind === 'network' && given !== null && 'temporal' in given) {
      return request(
        { kind, networks: temporalPanels(given, words).map((panel) => ({ ...panel, ...dressed })) },
        path,
      );
    }
    const network = given ?? (await readNetwork(path, context));
    return request(
      kind === 'matrix' ? { kind, ...network, labels } : { kind, networks: [{ ...network, ...dressed }] },
      path,
    );
  }
  if (kind === 'centrality') return centralityRequest(path, wishes, context);
  const result = await jsonOf(path, context);
  switch (kind) {
    case 'difference':
      return request({ kind, labels, ...differencesOf(result, wishes.of ?? 'edges') }, path);
    case 'comparison':
      return request(
        {
          kind: 'network',
          networks: comparisonPanels(result, words).map((panel) => ({ ...panel, ...dressed })),
        },
        path,
      );
    default:
      return request({ ...result, kind, labels }, path);
  }
}

/** NETWORK, or what `network centrality --json` printed of one. */
async function centralityRequest(
  path: string,
  { labels, measures, standardised, communities }: PlotWishes,
  context: Context,
): Promise<FigureRequest> {
  const given = await jsonOf(path, context, { orNull: true });
  const nodes = nodesSchema.safeParse(given).data?.nodes ?? (await computed(path, communities, context));
  const wanted = measures.length > 0 ? measures : ['strength', 'expectedInfluence1'];
  return request(
    {
      kind: 'centrality',
      variables: nodes.map(({ variable }) => variable),
      labels,
      scale: standardised ? 'standardised' : 'raw',
      measures: wanted.map((measure) => ({
        measure,
        values: nodes.map((node) => (node as Readonly<Record<string, unknown>>)[measure]),
      })),
    },
    path,
  );
}

const nodesSchema = z.object({ nodes: z.array(z.looseObject({ variable: z.string() })) });

async function computed(path: string, communities: Readonly<Record<string, string>>, context: Context) {
  const network = await readNetwork(path, context);
  const { nodes } = await context.notebooks.engine.call(
    'network.centrality',
    { network, communities: Object.keys(communities).length > 0 ? communities : null },
    context.task,
  );
  return nodes;
}

const objectSchema = z.record(z.string(), z.unknown());

async function jsonOf(path: string, context: Context): Promise<Record<string, unknown>>;
async function jsonOf(
  path: string,
  context: Context,
  options: { readonly orNull: true },
): Promise<Record<string, unknown> | null>;
async function jsonOf(path: string, context: Context, options?: { readonly orNull: true }) {
  const { bytes } = await context.readInput(path);
  const text = new TextDecoder().decode(bytes).trimStart();
  if (!text.startsWith('{')) {
    if (options !== undefined) return null;
    throw new NosographError('format.malformed', `${path} is not the JSON that a network command prints.`, {
      file: path,
    });
  }
  try {
    return objectSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new NosographError('format.malformed', `${path} is not JSON: ${(cause as Error).message}.`, {
      file: path,
    });
  }
}

function request(figure: unknown, path: string): FigureRequest {
  const parsed = figureSchema.safeParse(figure);
  if (parsed.success) return parsed.data;
  throw new NosographError(
    'format.malformed',
    `${path} does not hold what this figure needs: ${z.prettifyError(parsed.error)}`,
    { file: path },
  );
}
