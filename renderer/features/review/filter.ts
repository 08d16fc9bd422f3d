import type { ClaimFilter } from '../../../core/engine/contract/claims.ts';

export const wholeQueue: ClaimFilter = {
  state: 'proposed',
  relation: null,
  polarity: null,
  certainty: null,
  design: null,
  conceptId: null,
  sourceId: null,
  minConfidence: 0,
  text: '',
};

/** How many conditions narrow the list; the state is shown by the chips and does not count. */
export function conditionsIn(filter: ClaimFilter): number {
  const chosen = [
    filter.relation,
    filter.polarity,
    filter.certainty,
    filter.design,
    filter.conceptId,
    filter.sourceId,
  ].filter((value) => value !== null).length;
  return chosen + (filter.minConfidence > 0 ? 1 : 0) + (filter.text.trim() !== '' ? 1 : 0);
}

/** True when a claim in this state belongs to the list that the filter shows. */
export function staysInList(filter: ClaimFilter, state: ClaimFilter['state']): boolean {
  return filter.state === null || filter.state === state;
}
