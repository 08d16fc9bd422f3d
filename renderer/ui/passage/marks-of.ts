import type { Mark } from './runs.ts';

interface Place {
  readonly start: number;
  readonly end: number;
}

/** The marks of a claim; spans without length (a person's claim whose words were not marked) give none. */
export function marksOf(claim: {
  readonly cause: Place;
  readonly effect: Place;
  readonly cue: Place | null;
}): readonly Mark[] {
  const places = [
    { kind: 'cause' as const, place: claim.cause },
    { kind: 'effect' as const, place: claim.effect },
    { kind: 'cue' as const, place: claim.cue },
  ];
  return places.flatMap(({ kind, place }) =>
    place !== null && place.end > place.start ? [{ kind, start: place.start, end: place.end }] : [],
  );
}
