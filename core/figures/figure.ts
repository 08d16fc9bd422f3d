import type { FigureNotes } from '../model/figure.ts';
import type { Scene } from './scene.ts';

/** A drawn figure with what its caption needs. */
export interface Figure {
  readonly scene: Scene;
  readonly notes: FigureNotes;
}

/** White space around everything, in points. */
export const margin = 6;
