import { type PointerEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Point } from '../../../ui/canvas/elements.ts';
import type { GraphView } from '../../../ui/canvas/graph-view.ts';
import styles from './ModelCanvas.module.css';

interface BendHandleProps {
  readonly view: GraphView;
  readonly edgeId: string;
  /** The place through which the edge shall run, in the canvas's units. */
  readonly onBend: (through: Point) => void;
}

/** In the middle of the selected edge: drag it to bend the edge. The edge's menu straightens it. */
export function BendHandle({ view, edgeId, onBend }: BendHandleProps) {
  const { t } = useTranslation();
  const handle = useRef<HTMLSpanElement>(null);
  const [dragged, setDragged] = useState<Point | null>(null);
  const at = dragged ?? view.middleOf(edgeId);
  if (at === null) return null;
  const inFrame = (event: PointerEvent): Point => {
    const frame = handle.current?.parentElement?.getBoundingClientRect();
    return { x: event.clientX - (frame?.left ?? 0), y: event.clientY - (frame?.top ?? 0) };
  };
  return (
    <span
      ref={handle}
      className={styles.bend}
      style={{ left: at.x, top: at.y }}
      title={t('models:canvas.bend')}
      onPointerDown={(event) => {
        event.preventDefault();
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        setDragged(inFrame(event));
      }}
      onPointerMove={(event) => dragged !== null && setDragged(inFrame(event))}
      onPointerUp={(event) => {
        const start = view.middleOf(edgeId);
        const end = inFrame(event);
        setDragged(null);
        if (start !== null && Math.hypot(end.x - start.x, end.y - start.y) > 3) onBend(view.toCanvas(end));
      }}
      onPointerCancel={() => setDragged(null)}
    />
  );
}
