import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from './classes.ts';
import { clampSize, readPaneSize, writePaneSize } from './pane-size.ts';
import styles from './SplitPane.module.css';

interface SplitPaneProps {
  /** Names the pane in the memory of sizes. */
  readonly id: string;
  /** The pane with the fixed size; the other one takes the rest. */
  readonly fixed?: 'start' | 'end';
  /** `row`: side by side; `column`: one above the other. */
  readonly direction?: 'row' | 'column';
  readonly size: number;
  readonly min?: number;
  readonly max?: number;
  /** Hides the fixed pane without taking it away. */
  readonly isCollapsed?: boolean;
  readonly label: string;
  readonly children: readonly [ReactNode, ReactNode];
}

const keyStep = 16;

/** Two panes with a divider: pointer, arrow keys, Home, End; a double click goes back to the given size. */
export function SplitPane({
  id,
  fixed = 'start',
  direction = 'row',
  size: initial,
  min = 180,
  max = 640,
  isCollapsed = false,
  label,
  children,
}: SplitPaneProps) {
  const { t } = useTranslation();
  const [size, setSize] = useState(() => clampSize(readPaneSize(id) ?? initial, min, max));
  const drag = useRef<{ readonly at: number; readonly size: number } | null>(null);
  const isRow = direction === 'row';
  const sign = fixed === 'start' ? 1 : -1;

  const resize = (next: number) => {
    const clamped = clampSize(next, min, max);
    setSize(clamped);
    writePaneSize(id, clamped);
  };
  const position = (event: PointerEvent) => (isRow ? event.clientX : event.clientY);
  const startDrag = (event: PointerEvent<HTMLHRElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { at: position(event), size };
  };
  const moveDrag = (event: PointerEvent) => {
    if (drag.current !== null) resize(drag.current.size + sign * (position(event) - drag.current.at));
  };
  const endDrag = () => {
    drag.current = null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const towardsEnd = isRow ? 'ArrowRight' : 'ArrowDown';
    const towardsStart = isRow ? 'ArrowLeft' : 'ArrowUp';
    const next = {
      [towardsEnd]: size + sign * keyStep,
      [towardsStart]: size - sign * keyStep,
      Home: min,
      End: max,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    resize(next);
  };

  const fixedStyle = isRow ? { width: size } : { height: size };
  const pane = (index: 0 | 1, isFixed: boolean) => (
    <div
      className={isFixed ? styles.fixed : styles.rest}
      style={isFixed ? fixedStyle : undefined}
      hidden={isFixed && isCollapsed}
    >
      {children[index]}
    </div>
  );
  return (
    <div className={classes(styles.split, isRow ? styles.row : styles.column)}>
      {pane(0, fixed === 'start')}
      <hr
        className={styles.divider}
        hidden={isCollapsed}
        aria-orientation={isRow ? 'vertical' : 'horizontal'}
        aria-label={label}
        aria-valuenow={size}
        aria-valuemin={min}
        aria-valuemax={max}
        aria-description={t('shell:ui.resizeHint')}
        tabIndex={0}
        onPointerDown={startDrag}
        onPointerMove={moveDrag}
        onPointerUp={endDrag}
        onPointerCancel={endDrag}
        onDoubleClick={() => resize(initial)}
        onKeyDown={onKeyDown}
      />
      {pane(1, fixed === 'end')}
    </div>
  );
}
