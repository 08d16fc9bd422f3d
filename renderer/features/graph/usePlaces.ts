import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CausalGraph } from '../../../core/model/graph.ts';
import { layOut } from '../../bridge/layout/client.ts';
import type { LayoutKind } from '../../bridge/layout/contract.ts';
import { reportFailure } from '../../state/failures.ts';
import { nodeHeight, nodeWidth } from './model/kind-shapes.ts';
import { completePlaces, knownPlaces, needsLayout, type Places } from './model/places.ts';

/** Width of a letter on average: a layout in a worker has no canvas to measure with. */
const letterWidth = 7.2;

export interface GraphPlaces {
  /** Null until the first layout is there. */
  readonly places: Places | null;
  readonly isLayingOut: boolean;
  cancel(): void;
  /** Computes a layout of everything that is shown; null when it was cancelled or failed. */
  layOut(kind: LayoutKind): Promise<Places | null>;
}

/** Places that were found on this screen and are not saved: they outlive a visit to another place. */
const remembered = new Map<string, ReadonlyMap<string, { readonly x: number; readonly y: number }>>();
const nowhere: Places = new Map();

/** Gives every node a place: the saved one, a free one near its neighbours, or a first layout of the whole. */
export function usePlaces(graph: CausalGraph | null, notebookPath: string): GraphPlaces {
  const [found, setFound] = useState<Places>(() => remembered.get(notebookPath) ?? nowhere);
  const [running, setRunning] = useState<AbortController | null>(null);
  const isFirstTried = useRef(false);

  const known = useMemo(() => (graph === null ? nowhere : knownPlaces(graph.nodes, found)), [graph, found]);
  const isNew = graph !== null && needsLayout(graph.nodes, known);
  const places = useMemo(
    () =>
      graph === null || (isNew && !isFirstTried.current)
        ? null
        : completePlaces(graph.nodes, graph.edges, known),
    [graph, known, isNew],
  );

  const compute = useCallback(
    async (kind: LayoutKind) => {
      if (graph === null) return null;
      const controller = new AbortController();
      setRunning(controller);
      try {
        const answer = await layOut(
          {
            kind,
            fresh: true,
            nodes: graph.nodes.map((node) => ({
              id: node.id,
              width: nodeWidth(node.kind, node.label.length * letterWidth),
              height: nodeHeight,
              x: null,
              y: null,
            })),
            edges: graph.edges
              .toSorted((a, b) => b.papersFor - a.papersFor)
              .map(({ causeId, effectId }) => ({ source: causeId, target: effectId })),
          },
          controller.signal,
        );
        return new Map(answer.map(({ id, x, y }) => [id, { x, y }]));
      } catch (thrown) {
        reportFailure(thrown);
        return null;
      } finally {
        setRunning(null);
      }
    },
    [graph],
  );

  useEffect(() => {
    if (!isNew || isFirstTried.current) return;
    void compute('force').then((answer) => {
      isFirstTried.current = true;
      const next = answer ?? new Map([['', { x: 0, y: 0 }]]);
      remembered.set(notebookPath, next);
      setFound(next);
    });
  }, [isNew, compute, notebookPath]);

  // A place once found is kept: the next change must not move what nobody touched.
  useEffect(() => {
    if (places === null || places.size <= found.size) return;
    remembered.set(notebookPath, places);
    setFound(places);
  }, [places, found, notebookPath]);

  const cancel = useCallback(() => running?.abort(), [running]);
  return { places, isLayingOut: running !== null, cancel, layOut: compute };
}
