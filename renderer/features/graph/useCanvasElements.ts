import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CausalGraph, GraphEdge } from '../../../core/model/graph.ts';
import type { CanvasElements } from '../../ui/canvas/Canvas.tsx';
import { manyEdges } from '../../ui/canvas/density.ts';
import { createMeasure } from '../../ui/canvas/labels.ts';
import { useTokens } from '../../ui/canvas/use-tokens.ts';
import { edgeElement, nodeElement } from './model/elements.ts';
import type { Places } from './model/places.ts';
import { graphStyle } from './model/style.ts';
import { readGraphColours } from './model/tokens.ts';

/** The graph as the canvas draws it, in the colours that are in force. Null until every node has a place. */
export function useCanvasElements(graph: CausalGraph | null, places: Places | null): CanvasElements | null {
  const { t } = useTranslation();
  const colours = useTokens(readGraphColours);
  const measure = useMemo(() => createMeasure(colours.face), [colours.face]);
  const isDense = (graph?.edges.length ?? 0) > manyEdges;
  const style = useMemo(() => graphStyle(colours, isDense), [colours, isDense]);
  return useMemo(() => {
    if (graph === null || places === null) return null;
    const captionOf = captions(t);
    return {
      style,
      nodes: graph.nodes.map((node) => {
        const place = places.get(node.id);
        return nodeElement({ ...node, x: place?.x ?? 0, y: place?.y ?? 0 }, colours, measure);
      }),
      edges: graph.edges.map((edge) => edgeElement(edge, colours, captionOf(edge))),
    };
  }, [graph, places, colours, style, measure, t]);
}

/** What is written on a selected edge; the words depend on the number of papers alone. */
function captions(t: TFunction): (edge: GraphEdge) => string {
  const known = new Map([[0, t('graph:table.drawn')]]);
  return (edge) => {
    const count = edge.papersFor + edge.papersAgainst;
    const caption = known.get(count) ?? t('graph:edge.papers', { count });
    known.set(count, caption);
    return caption;
  };
}
