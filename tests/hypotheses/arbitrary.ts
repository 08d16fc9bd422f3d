import fc from 'fast-check';
import { certainties, relations, studyDesigns } from '../../core/model/claim.ts';
import type { ClaimSketch } from './sample-notebook.ts';

const concept = fc.constantFrom(...'abcdefghi');

/** Any few claims between nine concepts by twelve papers. */
export const claimSketches: fc.Arbitrary<readonly ClaimSketch[]> = fc.array(
  fc.record({
    paper: fc.integer({ min: 1, max: 12 }),
    cause: concept,
    effect: concept,
    polarity: fc.constantFrom('+' as const, '-' as const, 'unknown' as const),
    relation: fc.constantFrom(...relations),
    certainty: fc.constantFrom(...certainties),
    design: fc.constantFrom(...studyDesigns),
  }),
  { minLength: 1, maxLength: 40 },
);
