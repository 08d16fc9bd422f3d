import type { ClaimQuery, Window } from '../../storage/repositories.ts';

/** The query that every claim satisfies, to be narrowed. */
export const everyClaim: ClaimQuery = {
  state: null,
  relation: null,
  polarity: null,
  certainty: null,
  design: null,
  conceptId: null,
  sourceId: null,
  minConfidence: 0,
  text: '',
  sort: 'added',
};

/** All rows at once: for lists that are short by nature. */
export const allRows: Window = { offset: 0, limit: 1_000_000_000 };
