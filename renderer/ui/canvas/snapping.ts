import type cytoscape from 'cytoscape';

/** Horizontal and vertical lines in the container's pixels; empty while nothing is dragged into line. */
export interface Guides {
  readonly x: number | null;
  readonly y: number | null;
}

/** Pixels on the screen within which a dragged node jumps into line with another. */
const reach = 6;
/** Beyond this many nodes lines are everywhere: a drag then goes where the pointer goes. */
const mostNodes = 300;
const none: Guides = { x: null, y: null };

/**
 * Puts a single dragged node in line with the nearest other node, across and down. Alt held: it goes where the pointer
 * goes. Answers where the lines are just now.
 */
export function snapWhileDragged(cy: cytoscape.Core, onChange: () => void): () => Guides {
  let guides = none;
  const show = (next: Guides) => {
    if (next.x === guides.x && next.y === guides.y) return;
    guides = next;
    onChange();
  };
  cy.on('drag', 'node', (event) => {
    const node: cytoscape.NodeSingular = event.target;
    const isFree = (event.originalEvent as MouseEvent | undefined)?.altKey === true;
    if (isFree || cy.nodes().length > mostNodes || cy.nodes(':grabbed').length > 1) return show(none);
    const others = cy.nodes().difference(node).nodes();
    const within = reach / cy.zoom();
    const at = node.position();
    const x = nearest(
      others.map((other) => other.position().x),
      at.x,
      within,
    );
    const y = nearest(
      others.map((other) => other.position().y),
      at.y,
      within,
    );
    if (x !== null || y !== null) node.position({ x: x ?? at.x, y: y ?? at.y });
    const shown = node.renderedPosition();
    show({ x: x === null ? null : shown.x, y: y === null ? null : shown.y });
  });
  cy.on('free', 'node', () => show(none));
  return () => guides;
}

function nearest(values: readonly number[], wanted: number, within: number): number | null {
  let best: number | null = null;
  for (const value of values) {
    const distance = Math.abs(value - wanted);
    if (distance <= within && (best === null || distance < Math.abs(best - wanted))) best = value;
  }
  return best;
}
