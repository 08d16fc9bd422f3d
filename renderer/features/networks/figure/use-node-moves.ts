import { type KeyboardEvent, type MouseEvent, type PointerEvent, type RefObject, useRef } from 'react';
import { type NodePlace, placesIn, pointIn, variableAt, withNodeAt } from './node-places.ts';

type OnPlaces = (places: readonly NodePlace[]) => void;

/** Pixels that a press may tremble before it is a drag. */
const tremble = 4;
/** Units of the figure that Alt and an arrow move a node. */
const keyStep = 10;

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * Moves nodes by hand: drag; or select a node and click where it is to stand with Alt held; or Alt and the arrows.
 * Each handler answers true when the event was a move and nothing else should come of it.
 */
export function useNodeMoves(
  holder: RefObject<HTMLDivElement | null>,
  selected: string | null,
  onPlaces: OnPlaces | undefined,
) {
  const drag = useRef<{ variable: string; x: number; y: number; group: Element; isMoving: boolean } | null>(
    null,
  );
  const svg = () => holder.current?.querySelector('svg') ?? null;
  const put = (figure: SVGSVGElement, node: NodePlace) => onPlaces?.(withNodeAt(placesIn(figure), node));
  const selectedVariable = selected?.startsWith('node:') ? selected.slice('node:'.length) : null;

  return {
    onPointerDown(event: PointerEvent) {
      const variable = onPlaces === undefined || event.button !== 0 ? null : variableAt(event.target);
      const group = event.target instanceof Element ? event.target.closest('[data-id]') : null;
      if (variable === null || group === null) return;
      drag.current = { variable, x: event.clientX, y: event.clientY, group, isMoving: false };
    },
    onPointerMove(event: PointerEvent): boolean {
      const { current } = drag;
      const figure = svg();
      if (current === null || figure === null) return false;
      const far = Math.hypot(event.clientX - current.x, event.clientY - current.y) > tremble;
      if (!current.isMoving && far) event.currentTarget.setPointerCapture(event.pointerId);
      current.isMoving ||= far;
      if (!current.isMoving) return false;
      const from = pointIn(figure, { clientX: current.x, clientY: current.y });
      const to = pointIn(figure, event);
      if (from === null || to === null) return true;
      current.group.setAttribute('transform', `translate(${to.x - from.x} ${to.y - from.y})`);
      return true;
    },
    onPointerUp(event: PointerEvent) {
      const { current } = drag;
      const figure = svg();
      if (current?.isMoving !== true || figure === null) {
        drag.current = null;
        return;
      }
      const from = pointIn(figure, { clientX: current.x, clientY: current.y });
      const to = pointIn(figure, event);
      const place = placesIn(figure).find(({ variable }) => variable === current.variable);
      if (from === null || to === null || place === undefined) return;
      put(figure, { ...place, x: place.x + to.x - from.x, y: place.y + to.y - from.y });
    },
    onClick(event: MouseEvent): boolean {
      const wasDragged = drag.current?.isMoving === true;
      drag.current = null;
      const figure = svg();
      if (wasDragged) return true;
      if (!event.altKey || selectedVariable === null || figure === null || onPlaces === undefined)
        return false;
      const at = pointIn(figure, event);
      if (at !== null) put(figure, { variable: selectedVariable, ...at });
      return true;
    },
    onKeyDown(event: KeyboardEvent): boolean {
      const step = event.altKey ? steps[event.key] : undefined;
      const figure = svg();
      if (step === undefined || selectedVariable === null || figure === null || onPlaces === undefined)
        return false;
      const place = placesIn(figure).find(({ variable }) => variable === selectedVariable);
      if (place === undefined) return false;
      put(figure, { ...place, x: place.x + step[0] * keyStep, y: place.y + step[1] * keyStep });
      return true;
    },
  };
}
