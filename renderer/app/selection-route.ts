import type { Route } from '../state/route.ts';
import type { Selection } from '../state/selection.ts';

/** Where a selection is at home. */
export function selectionRoute(selection: Selection): Route {
  switch (selection.kind) {
    case 'source':
      return { place: 'library', params: { source: selection.id } };
    case 'claim':
      return { place: 'review', params: { claim: selection.id } };
    case 'concept':
      return { place: 'graph', params: { concept: selection.id } };
    case 'edge':
      return { place: 'graph', params: { edge: selection.id } };
    case 'hypothesis':
      return { place: 'hypotheses', params: { hypothesis: selection.id } };
  }
}
