import type cytoscape from 'cytoscape';
import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import styles from './Canvas.module.css';
import { ConnectOverlay } from './ConnectOverlay.tsx';
import type { CanvasEdge, CanvasNode, Point } from './elements.ts';
import { createGraphView, type GraphView, type GraphViewEvents } from './graph-view.ts';

export interface CanvasElements {
  readonly nodes: readonly CanvasNode[];
  readonly edges: readonly CanvasEdge[];
  /** Keeps its identity as long as it says the same. */
  readonly style: cytoscape.StylesheetJson;
}

interface CanvasProps<Action extends string> {
  readonly label: string;
  /** How it is used by keys, read out. */
  readonly hint: string;
  /** What the handle beside a node is for. */
  readonly handleWords: string;
  /** The action of a key pressed while the canvas has the focus; null leaves the key to the page. */
  readonly actionOf: (event: KeyboardEvent) => Action | null;
  readonly elements: CanvasElements | null;
  readonly selected: readonly string[];
  /** What an answer speaks of: in front of everything else. */
  readonly inFront?: readonly string[] | null;
  /** The node from which an edge is being drawn. */
  readonly source: string | null;
  /** The node that the keyboard points at while it chooses a target. */
  readonly focused: string | null;
  /** Said aloud when it changes. */
  readonly spoken: string;
  readonly events: Pick<GraphViewEvents, 'onSelect' | 'onMoved' | 'onTapNode' | 'onOpen'>;
  readonly onMenu: (id: string | null, at: Point) => void;
  readonly onAction: (action: Action) => void;
  /** An edge drawn with the pointer, from a node's handle to another node. */
  readonly onConnect: (source: string, target: string) => void;
  readonly onReady: (view: GraphView | null) => void;
  readonly onShown: () => void;
  /** What lies over the picture and follows it. */
  readonly overlay?: (view: GraphView) => ReactNode;
}

/** The picture of the graph and what lies over it; the keys of a canvas work while it has the focus. */
export function Canvas<Action extends string>(props: CanvasProps<Action>) {
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

  const { elements, selected, source, focused, inFront = null } = props;
  useEffect(() => {
    if (view === null || elements === null) return;
    void view.show(elements.nodes, elements.edges, elements.style).then(() => {
      view.select(latest.current.selected);
      view.spotlight(latest.current.inFront ?? null);
      latest.current.onShown();
    });
  }, [view, elements]);
  useEffect(() => view?.select(selected), [view, selected]);
  useEffect(() => view?.spotlight(inFront), [view, inFront]);
  useEffect(() => view?.mark('source', source === null ? [] : [source]), [view, source]);
  useEffect(() => view?.mark('focused', focused === null ? [] : [focused]), [view, focused]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === ' ') {
      event.preventDefault();
      view?.setGrabbing(false);
      return;
    }
    const action = props.actionOf(event);
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
      aria-label={props.label}
      aria-describedby={hintId}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a canvas takes the focus so that its keys work
      tabIndex={0}
      onKeyDown={onKeyDown}
      onKeyUp={(event) => event.key === ' ' && view?.setGrabbing(true)}
      // Cytoscape takes the focus from whatever has it when it is pressed: the frame comes after it.
      onMouseDown={() => frame.current?.focus({ preventScroll: true })}
    >
      <div ref={container} className={styles.canvas} />
      {view !== null && (
        <ConnectOverlay
          view={view}
          nodeId={handleOf}
          source={source}
          handleWords={props.handleWords}
          onConnect={props.onConnect}
        />
      )}
      {view !== null && props.overlay?.(view)}
      <p id={hintId} className={styles.hint}>
        {props.hint}
      </p>
      <p className={styles.hint} aria-live="polite">
        {props.spoken}
      </p>
    </div>
  );
}

function toWindow(container: HTMLElement | null, at: Point): Point {
  const box = container?.getBoundingClientRect();
  return { x: at.x + (box?.left ?? 0), y: at.y + (box?.top ?? 0) };
}
