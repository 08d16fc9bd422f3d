import { type ComponentType, lazy } from 'react';
import type { Place } from '../state/route.ts';

/** Each place is loaded when it is first visited. */
export const placeComponents: Readonly<Record<Place, ComponentType>> = {
  library: lazy(async () => ({ default: (await import('../features/library/Library.tsx')).Library })),
  review: lazy(async () => ({ default: (await import('../features/review/Review.tsx')).Review })),
  graph: lazy(async () => ({ default: (await import('../features/graph/Graph.tsx')).Graph })),
  models: lazy(async () => ({ default: (await import('../features/models/Models.tsx')).Models })),
  networks: lazy(async () => ({ default: (await import('../features/networks/Networks.tsx')).Networks })),
  hypotheses: lazy(async () => ({
    default: (await import('../features/hypotheses/Hypotheses.tsx')).Hypotheses,
  })),
  settings: lazy(async () => ({ default: (await import('../features/settings/Settings.tsx')).Settings })),
};
