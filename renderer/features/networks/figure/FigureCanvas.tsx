import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useRef, useState } from 'react';
import { classes } from '../../../ui/classes.ts';
import styles from './FigureCanvas.module.css';
import { selectionId } from './figure-ids.ts';
import type { NodePlace } from './node-places.ts';
import { readFigure } from './read-figure.ts';
import { useNodeMoves } from './use-node-moves.ts';

interface FigureCanvasProps {
  /** The engine's picture: the very one that is exported. */
  readonly svg: string;
  readonly label: string;
  /** How keys move in it, for who cannot see. */
  readonly hint?: string;
  /** `contain`: wholly to be seen; `width`: as wide as the place, scrolled when it is long. */
  readonly fit: 'contain' | 'width';
  readonly selected?: string | null;
  /** Groups that stay clear while the rest steps back. */
  readonly lit?: ReadonlySet<string> | null;
  readonly onSelect?: (id: string | null) => void;
  readonly onKey?: (event: KeyboardEvent) => void;
  /** Nodes can be moved: where all of them stand then. */
  readonly onPlaces?: (places: readonly NodePlace[]) => void;
}

interface Pointed {
  readonly id: string;
  readonly words: string;
  readonly x: number;
  readonly y: number;
}

/** A drawn figure that answers to pointer and keys: what is pointed at says what it is, a click selects it. */
export function FigureCanvas(props: FigureCanvasProps) {
  const { svg, label, hint, fit, selected = null, lit = null, onSelect, onKey, onPlaces } = props;
  const holder = useRef<HTMLDivElement>(null);
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const titles = useRef<ReadonlyMap<string, string>>(new Map());

  useLayoutEffect(() => {
    const figure = readFigure(svg);
    titles.current = figure.titles;
    holder.current?.replaceChildren(figure.element);
    setPointed(null);
  }, [svg]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a newly drawn figure has nothing marked yet
  useLayoutEffect(() => {
    for (const group of holder.current?.querySelectorAll('[data-id]') ?? []) {
      const id = selectionId(group.getAttribute('data-id') ?? '');
      if (id === null) continue;
      group.classList.toggle('selected', id === selected);
      group.classList.toggle('back', lit !== null && !lit.has(id));
    }
  }, [svg, selected, lit]);

  const idAt = (target: EventTarget | null) =>
    target instanceof Element ? (target.closest('[data-id]')?.getAttribute('data-id') ?? null) : null;
  const point = (event: PointerEvent) => {
    const id = idAt(event.target);
    const words = id === null ? undefined : titles.current.get(id);
    const box = event.currentTarget.getBoundingClientRect();
    setPointed(
      id === null || words === undefined
        ? null
        : { id, words, x: event.clientX - box.left, y: event.clientY - box.top },
    );
  };
  const moves = useNodeMoves(holder, selected, onPlaces);
  const isInteractive = onSelect !== undefined;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it is an application where it takes keys, else a picture
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the role depends on what the figure can do
    <div
      className={classes(styles.canvas, styles[fit], isInteractive && styles.interactive)}
      role={isInteractive ? 'application' : 'figure'}
      aria-label={label}
      aria-description={hint}
      tabIndex={isInteractive ? 0 : undefined}
      onPointerDown={moves.onPointerDown}
      onPointerMove={(event) => {
        if (moves.onPointerMove(event)) setPointed(null);
        else point(event);
      }}
      onPointerUp={moves.onPointerUp}
      onPointerLeave={() => setPointed(null)}
      onClick={(event) => {
        if (moves.onClick(event)) return;
        const id = idAt(event.target);
        onSelect?.(id === null ? null : selectionId(id));
      }}
      onKeyDown={(event) => {
        if (moves.onKeyDown(event)) event.preventDefault();
        else if (event.key === 'Escape' && pointed !== null) setPointed(null);
        else onKey?.(event);
      }}
    >
      <div ref={holder} className={styles.paper} />
      {pointed !== null && (
        <div className={styles.tip} style={{ left: pointed.x, top: pointed.y }} role="tooltip">
          {pointed.words}
        </div>
      )}
    </div>
  );
}
