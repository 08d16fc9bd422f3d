import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { layOut } from '../../../bridge/layout/client.ts';
import type { LayoutKind } from '../../../bridge/layout/contract.ts';
import type { ModelPicture } from '../../../bridge/model-language/contract.ts';
import { reportFailure } from '../../../state/failures.ts';
import { nodeHeight, nodeWidth } from '../model/elements.ts';
import { completePlaces, knownPlaces, needsLayout, type Places, scaleOf } from '../model/places.ts';
import type { ModelSession } from './model-session.ts';

/** Width of a letter on average: a layout in a worker has no canvas to measure with. */
const letterWidth = 8.3;

interface Memory {
  scale: number | null;
  /** Where nodes without a place in the text stood last. */
  places: Places;
  names: ReadonlySet<string>;
}

const memories = new WeakMap<ModelSession, Memory>();

function memoryOf(session: ModelSession): Memory {
  const known = memories.get(session);
  if (known !== undefined) return known;
  const made: Memory = { scale: null, places: new Map(), names: new Set() };
  memories.set(session, made);
  return made;
}

export interface ModelPlaces {
  /** Null until there is a picture and its first layout. */
  readonly places: Places | null;
  /** Units of the canvas in one of the text's. */
  readonly scale: number;
  readonly isLayingOut: boolean;
  cancel(): void;
  /** Computes a layout of the whole; null when it was cancelled or failed. */
  layOut(kind: LayoutKind): Promise<Places | null>;
}

/** Gives every node a place: the text's, the one where it stood, a free one near its neighbours, or a first layout. */
export function useModelPlaces(session: ModelSession, picture: ModelPicture | null): ModelPlaces {
  const memory = memoryOf(session);
  const [running, setRunning] = useState<AbortController | null>(null);
  const [laidOut, setLaidOut] = useState(0);
  const tried = useRef<ModelSession | null>(null);
  if (picture !== null && memory.scale === null && picture.nodes.length > 0) memory.scale = scaleOf(picture);
  const scale = memory.scale ?? 100;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a layout changes what is remembered
  const known = useMemo(
    () => (picture === null ? null : knownPlaces(picture, scale, inherited(memory, picture))),
    [picture, scale, memory, laidOut],
  );
  const isNew =
    picture !== null && known !== null && tried.current !== session && needsLayout(picture, known);
  const places = useMemo(
    () => (picture === null || known === null || isNew ? null : completePlaces(picture, known)),
    [picture, known, isNew],
  );
  useEffect(() => {
    if (places === null) return;
    memory.places = places;
    memory.names = new Set(places.keys());
  }, [places, memory]);

  const compute = useCallback(
    async (kind: LayoutKind): Promise<Places | null> => {
      if (picture === null) return null;
      const controller = new AbortController();
      setRunning(controller);
      try {
        const answer = await layOut(
          {
            kind,
            fresh: true,
            nodes: picture.nodes.map(({ name, attributes }) => ({
              id: name,
              width: nodeWidth((attributes.label ?? name).length * letterWidth),
              height: nodeHeight,
              x: null,
              y: null,
            })),
            edges: picture.edges
              .filter(({ from, to }) => from !== to)
              .map(({ from, to }) => ({ source: from, target: to })),
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
    [picture],
  );

  useEffect(() => {
    if (!isNew || picture === null) return;
    const isDirected = picture.type === 'dag' || picture.type === 'mag';
    void compute(isDirected ? 'layered' : 'force').then((answer) => {
      tried.current = session;
      if (answer !== null) memory.places = answer;
      setLaidOut((count) => count + 1);
    });
  }, [isNew, picture, compute, memory, session]);

  const cancel = useCallback(() => running?.abort(), [running]);
  return { places, scale, isLayingOut: running !== null, cancel, layOut: compute };
}

/** While a name is typed its node is another one with each letter: the newcomer stands where the one that went stood. */
function inherited(memory: Memory, picture: ModelPicture): Places {
  const now = new Set(picture.nodes.map(({ name }) => name));
  const gone = [...memory.names].filter((name) => !now.has(name));
  const come = [...now].filter((name) => !memory.names.has(name));
  const [old, next] = [gone[0], come[0]];
  if (gone.length !== 1 || come.length !== 1 || old === undefined || next === undefined) return memory.places;
  const place = memory.places.get(old);
  return place === undefined ? memory.places : new Map([...memory.places, [next, place]]);
}
