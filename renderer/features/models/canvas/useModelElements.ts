import { useMemo } from 'react';
import type { ModelPicture } from '../../../bridge/model-language/contract.ts';
import type { CanvasElements } from '../../../ui/canvas/Canvas.tsx';
import { manyEdges } from '../../../ui/canvas/density.ts';
import { createMeasure } from '../../../ui/canvas/labels.ts';
import { useTokens } from '../../../ui/canvas/use-tokens.ts';
import { elementsOf, labelSize } from '../model/elements.ts';
import type { Places } from '../model/places.ts';
import { modelStyle } from '../model/style.ts';
import { readModelColours } from '../model/tokens.ts';
import { useHighlight } from '../session/highlight.ts';

/** The model as the canvas draws it, in the colours that are in force. Null until every node has a place. */
export function useModelElements(
  picture: ModelPicture | null,
  places: Places | null,
  scale: number,
): CanvasElements | null {
  const colours = useTokens(readModelColours);
  const measure = useMemo(() => createMeasure(colours.face, labelSize), [colours.face]);
  const beside = useHighlight((state) => state.beside);
  const isDense = (picture?.edges.length ?? 0) > manyEdges;
  const style = useMemo(() => modelStyle(colours, isDense), [colours, isDense]);
  return useMemo(
    () =>
      picture === null || places === null
        ? null
        : { style, ...elementsOf(picture, places, colours, measure, beside, scale) },
    [picture, places, colours, measure, style, beside, scale],
  );
}
