import type { TFunction } from 'i18next';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CausalGraph, GraphEdge } from '../../../core/model/graph.ts';
import type { CanvasElements } from './canvas/GraphCanvas.tsx';
import { edgeElement, type MeasureText, nodeElement } from './model/elements.ts';
import type { Places } from './model/places.ts';
import { type GraphColours, readGraphColours } from './model/tokens.ts';

/** The graph as the canvas draws it, in the colours that are in force. Null until every node has a place. */
export function useCanvasElements(graph: CausalGraph | null, places: Places | null): CanvasElements | null {
  const { t } = useTranslation();
  const colours = useGraphColours();
  const measure = useMemo(() => createMeasure(colours.face), [colours.face]);
  return useMemo(() => {
    if (graph === null || places === null) return null;
    const captionOf = captions(t);
    return {
      colours,
      nodes: graph.nodes.map((node) => {
        const place = places.get(node.id);
        return nodeElement({ ...node, x: place?.x ?? 0, y: place?.y ?? 0 }, colours, measure);
      }),
      edges: graph.edges.map((edge) => edgeElement(edge, colours, captionOf(edge))),
    };
  }, [graph, places, colours, measure, t]);
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

/** The canvas takes its colours from the tokens; it must be told when the theme changes them. */
function useGraphColours(): GraphColours {
  const [colours, setColours] = useState(() => readGraphColours(getComputedStyle(document.documentElement)));
  useEffect(() => {
    const read = () => setColours(readGraphColours(getComputedStyle(document.documentElement)));
    const observer = new MutationObserver(read);
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    return () => observer.disconnect();
  }, []);
  return colours;
}

function createMeasure(face: string): MeasureText {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) return (text) => text.length * 7.4;
  context.font = `500 13px ${face}`;
  const known = new Map<string, number>();
  return (text) => {
    const width = known.get(text) ?? context.measureText(text).width;
    known.set(text, width);
    return width;
  };
}
