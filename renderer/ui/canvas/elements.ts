export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PlacedNode extends Point {
  readonly id: string;
}

/** A node as Cytoscape takes it. `data` is flat: two with the same fields look the same. */
export interface CanvasNode {
  readonly data: { readonly id: string };
  readonly position: Point | null;
}

export interface CanvasEdge {
  readonly data: { readonly id: string; readonly source: string; readonly target: string };
  /** A class that the style sheet knows, for the few edges that are drawn otherwise. */
  readonly classes?: string;
}
