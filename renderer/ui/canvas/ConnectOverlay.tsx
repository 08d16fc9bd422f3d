import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { Icon } from '../Icon.tsx';
import styles from './Canvas.module.css';
import type { Point } from './elements.ts';
import type { GraphView } from './graph-view.ts';

interface ConnectOverlayProps {
  readonly view: GraphView;
  /** The node that shows a handle. */
  readonly nodeId: string | null;
  readonly source: string | null;
  readonly handleWords: string;
  readonly onConnect: (source: string, target: string) => void;
}

/** The handle from which an edge is drawn, and the line that follows the pointer. */
export function ConnectOverlay({ view, nodeId, source, handleWords, onConnect }: ConnectOverlayProps) {
  const overlay = useRef<HTMLDivElement>(null);
  const [line, setLine] = useState<{ readonly from: string; readonly to: Point } | null>(null);
  const shownId = line?.from ?? nodeId;
  const guides = view.guides();
  const box = shownId === null ? null : view.boxOf(shownId);
  useEffect(() => {
    if (source === null) return;
    const move = (event: globalThis.PointerEvent) => {
      const origin = overlay.current?.getBoundingClientRect();
      if (origin === undefined) return;
      setLine({ from: source, to: { x: event.clientX - origin.left, y: event.clientY - origin.top } });
    };
    window.addEventListener('pointermove', move);
    return () => {
      window.removeEventListener('pointermove', move);
      setLine(null);
    };
  }, [source]);
  const at = (event: PointerEvent): Point => {
    const origin = overlay.current?.getBoundingClientRect();
    return { x: event.clientX - (origin?.left ?? 0), y: event.clientY - (origin?.top ?? 0) };
  };
  const drop = (event: PointerEvent) => {
    const target = view.nodeAt(at(event));
    if (line !== null && target !== null && target !== line.from) onConnect(line.from, target);
    setLine(null);
  };
  return (
    <div ref={overlay} className={styles.overlay}>
      {(guides.x !== null || guides.y !== null) && (
        <svg className={styles.guides} aria-hidden>
          {guides.x !== null && <line x1={guides.x} x2={guides.x} y1="0" y2="100%" />}
          {guides.y !== null && <line y1={guides.y} y2={guides.y} x1="0" x2="100%" />}
        </svg>
      )}
      {line !== null && box !== null && (
        <svg className={styles.line} aria-hidden>
          <line x1={box.x} y1={box.y} x2={line.to.x} y2={line.to.y} />
          <circle cx={line.to.x} cy={line.to.y} r={4} />
        </svg>
      )}
      {box !== null && shownId !== null && source === null && (
        <span
          className={styles.handle}
          style={{ left: box.x + box.width / 2 + 4, top: box.y }}
          title={handleWords}
          onPointerDown={(event) => {
            event.preventDefault();
            event.stopPropagation();
            event.currentTarget.setPointerCapture(event.pointerId);
            setLine({ from: shownId, to: at(event) });
          }}
          onPointerMove={(event) => {
            if (line !== null) setLine({ from: line.from, to: at(event) });
          }}
          onPointerUp={drop}
          onPointerCancel={() => setLine(null)}
        >
          <Icon name="add" size={12} />
        </span>
      )}
    </div>
  );
}
