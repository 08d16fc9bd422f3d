import type { Certainty, Polarity, Relation } from '../../model/claim.ts';
import type { Range } from './sentence.ts';

/** What a rule finds: a relation between two phrases of one sentence, before it is cut into single claims. */
export interface Finding {
  readonly rule: string;
  readonly relation: Relation;
  readonly cause: Range;
  readonly effect: Range;
  readonly cue: Range;
  readonly polarity: Polarity;
  readonly certainty: Certainty;
  readonly confidence: number;
  /** Cause or effect is a whole clause: an "and" in it joins verbs as often as names, so it is never taken apart. */
  readonly clausal?: boolean;
}
