import { useSyncExternalStore } from 'react';

export const places = ['library', 'review', 'graph', 'models', 'networks', 'hypotheses', 'settings'] as const;
export type Place = (typeof places)[number];

export interface Route {
  readonly place: Place;
  readonly params: Readonly<Record<string, string>>;
}

/** `#/library?source=s-1&field=abstract&start=3&end=40`; anything else is the library. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const place = places.find((each) => each === path) ?? 'library';
  return { place, params: Object.fromEntries(new URLSearchParams(query)) };
}

export function formatRoute({ place, params }: Route): string {
  const query = new URLSearchParams(params).toString();
  return `#/${place}${query === '' ? '' : `?${query}`}`;
}

type Params = Readonly<Record<string, string | number | null | undefined>>;

/** Goes to a place. Parameters that are null or undefined are left out. */
export function navigate(place: Place, params: Params = {}): void {
  const given: Record<string, string> = {};
  for (const [name, value] of Object.entries(params)) {
    if (value !== null && value !== undefined) given[name] = String(value);
  }
  location.hash = formatRoute({ place, params: given });
}

let known: { readonly hash: string; readonly route: Route } | null = null;

function currentRoute(): Route {
  const { hash } = location;
  if (known?.hash !== hash) known = { hash, route: parseRoute(hash) };
  return known.route;
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

export const useRoute = (): Route => useSyncExternalStore(subscribe, currentRoute);
