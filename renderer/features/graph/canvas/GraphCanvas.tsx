import {
  type KeyboardEvent,
  type PointerEvent,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../ui/Icon.tsx';
import type { EdgeElement, NodeElement } from '../model/elements.ts';
import { type CanvasAction, canvasAction } from '../model/keys.ts';
import type { GraphColours } from '../model/tokens.ts';
import styles from './GraphCanvas.module.css';
import { createGraphView, type GraphView, type GraphViewEvents, type Point } from './graph-view.ts';

export interface CanvasElements {
  readonly nodes: readonly NodeElement[];
  readonly edges: readonly EdgeElement[];
  readonly colours: GraphColours;
}

interface GraphCanvasProps {
  readonly elements: CanvasElements | null;
  readonly selected: readonly string[];
  /** The node from which an edge is being drawn. */
  readonly source: string | null;
  /** The node that the keyboard points at while it chooses a target. */
  readonly focused: string | null;
  /** Said aloud when it changes. */
  readonly spoken: string;
  readonly events: Pick<GraphViewEvents, 'onSelect' | 'onMoved' | 'onTapNode' | 'onOpen'>;
  readonly onMenu: (id: string | null, at: Point) => void;
  readonly onAction: (action: CanvasAction) => void;
  /** An edge drawn with the pointer, from a node's handle to another node. */
  readonly onConnect: (source: string, target: string) => void;
  readonly onReady: (view: GraphView | null) => void;
  readonly onShown: () => void;
}

/** The picture of the graph and what lies over it; the keys of a canvas work while it has the focus. */
export function GraphCanvas(props: GraphCanvasProps) {
  const { t } = useTranslation();
  const hintId = useId();
  const frame = useRef<HTMLDivElement>(null);
  const container = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const [view, setView] = useState<GraphView | null>(null);
  const [hovered, setHovered] = useState<string | null>(null);
  const [, follow] = useState(0);

  useLayoutEffect(() => {
    if (container.current === null) return;
    let isFollowing = false;
    const made = createGraphView(container.current, {
      onSelect: (ids) => latest.current.events.onSelect(ids),
      onMoved: (places) => latest.current.events.onMoved(places),
      onTapNode: (id) => latest.current.events.onTapNode(id),
      onOpen: (id, at) => latest.current.events.onOpen(id, at),
      onMenu: (id, at) => latest.current.onMenu(id, toWindow(container.current, at)),
      onHover: setHovered,
      onViewport() {
        if (isFollowing) return;
        isFollowing = true;
        requestAnimationFrame(() => {
          isFollowing = false;
          follow((count) => count + 1);
        });
      },
    });
    setView(made);
    latest.current.onReady(made);
    return () => {
      latest.current.onReady(null);
      made.destroy();
    };
  }, []);

  const { elements, selected, source, focused } = props;
  useEffect(() => {
    if (view === null || elements === null) return;
    void view.show(elements.nodes, elements.edges, elements.colours).then(() => {
      view.select(latest.current.selected);
      latest.current.onShown();
    });
  }, [view, elements]);
  useEffect(() => view?.select(selected), [view, selected]);
  useEffect(() => view?.markSource(source), [view, source]);
  useEffect(() => view?.focus(focused), [view, focused]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === ' ') {
      event.preventDefault();
      view?.setGrabbing(false);
      return;
    }
    const action = canvasAction(event);
    if (action === null) return;
    event.preventDefault();
    event.stopPropagation();
    props.onAction(action);
  };
  const handleOf = source ?? hovered ?? (selected.length === 1 ? (selected[0] ?? null) : null);
  return (
    <div
      ref={frame}
      className={styles.frame}
      role="application"
      aria-label={t('graph:canvas.label')}
      aria-describedby={hintId}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a canvas takes the focus so that its keys work
      tabIndex={0}
      onKeyDown={onKeyDown}
      onKeyUp={(event) => event.key === ' ' && view?.setGrabbing(true)}
      onPointerDown={() => frame.current?.focus({ preventScroll: true })}
    >
      <div ref={container} className={styles.canvas} />
      {view !== null && (
        <ConnectOverlay view={view} nodeId={handleOf} source={source} onConnect={props.onConnect} />
      )}
      <p id={hintId} className={styles.hint}>
        {t('graph:canvas.hint')}
      </p>
      <p className={styles.hint} aria-live="polite">
        {props.spoken}
      </p>
    </div>
  );
}

interface ConnectOverlayProps {
  readonly view: GraphView;
  /** The node that shows a handle. */
  readonly nodeId: string | null;
  readonly source: string | null;
  readonly onConnect: (source: string, target: string) => void;
}

/** The handle from which an edge is drawn, and the line that follows the pointer. */
function ConnectOverlay({ view, nodeId, source, onConnect }: ConnectOverlayProps) {
  const { t } = useTranslation();
  const overlay = useRef<HTMLDivElement>(null);
  const [line, setLine] = useState<{ readonly from: string; readonly to: Point } | null>(null);
  const shownId = line?.from ?? nodeId;
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
          title={t('graph:canvas.handle')}
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

function toWindow(container: HTMLElement | null, at: Point): Point {
  const box = container?.getBoundingClientRect();
  return { x: at.x + (box?.left ?? 0), y: at.y + (box?.top ?? 0) };
}
