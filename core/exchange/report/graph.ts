import { filterGraph } from '../../causal/filter.ts';
import { type GraphEdge, graphFilterSchema } from '../../model/graph.ts';
import { graphSvg } from '../graph-svg.ts';
import { type Block, heading, note, type Run } from './blocks.ts';
import type { Context } from './references.ts';

/** Edges in the figure; the table has all. */
const mostDrawn = 40;

/** The graph as the default filter shows it: figure, then every link in a table. */
export function graphBlocks({ input, words }: Context): readonly Block[] {
  const shown = filterGraph(input.graph, graphFilterSchema.parse({}));
  if (shown.nodes.length === 0) return [heading(2, words.headings.graph, 'graph'), note(words.noGraph)];
  const figure = graphSvg(shown, { language: input.language, mostEdges: mostDrawn });
  const labels = new Map(shown.nodes.map((node) => [node.id, node.label]));
  const hidden = words.hiddenEdges(shown.hiddenRefuted, shown.hiddenByHand);
  const edges = shown.edges.toSorted(
    (a, b) => b.papersFor - a.papersFor || b.belief - a.belief || (a.id < b.id ? -1 : 1),
  );
  return [
    heading(2, words.headings.graph, 'graph'),
    {
      kind: 'figure',
      svg: figure.svg,
      caption: `${words.figureCaption(figure.nodes, figure.edges, figure.leftOutEdges)}${hidden === '' ? '' : `${words.gap}${hidden}${words.stop}`}`,
      alt: words.graphAlt(figure.nodes, figure.edges),
    },
    ...(edges.length === 0
      ? []
      : ([
          heading(3, words.headings.edges, 'edges'),
          {
            kind: 'table',
            columns: [
              { head: words.edge.cause, align: 'left' },
              { head: words.edge.effect, align: 'left' },
              { head: words.edge.sign, align: 'left' },
              { head: words.edge.strength, align: 'left' },
              { head: words.edge.for, align: 'right' },
              { head: words.edge.against, align: 'right' },
              { head: words.edge.belief, align: 'right' },
              { head: words.edge.designs, align: 'left' },
            ],
            rows: edges.map((edge) => edgeRow(edge, labels, words)),
          },
          note(words.beliefNote),
        ] as const)),
  ];
}

function edgeRow(
  edge: GraphEdge,
  labels: ReadonlyMap<string, string>,
  words: Context['words'],
): readonly (readonly Run[])[] {
  const designs = [...new Set(edge.papers.map((paper) => words.designs[paper.design]))].join(', ');
  return [
    [labels.get(edge.causeId)!],
    [labels.get(edge.effectId)!],
    [words.signs[edge.polarity]],
    [edge.papersFor === 0 ? words.drawn : words.strengths[edge.strength]],
    [String(edge.papersFor)],
    [String(edge.papersAgainst)],
    [edge.papersFor === 0 ? '–' : edge.belief.toFixed(2)],
    [designs],
  ];
}
