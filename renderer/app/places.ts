import { type ComponentType, lazy } from 'react';
import type { Place } from '../state/route.ts';

/** Each place is loaded when it is first visited. */
export const placeComponents: Readonly<
  Partial<Record<Place, ComponentType>> & Record<'library', ComponentType>
> = {
  library: lazy(async () => ({ default: (await import('../features/library/Library.tsx')).Library })),
  review: lazy(async () => ({ default: (await import('../features/review/Review.tsx')).Review })),
  graph: lazy(async () => ({ default: (await import('../features/graph/Graph.tsx')).Graph })),
  settings: lazy(async () => ({ default: (await import('../features/settings/Settings.tsx')).Settings })),
};
