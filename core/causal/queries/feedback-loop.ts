export interface FeedbackLoop {
  /** Starts at the name that comes first. */
  readonly nodes: readonly string[];
  /** An even number of negative edges reinforces, an odd one balances; one unknown sign leaves it unknown. */
  readonly sign: 'reinforcing' | 'balancing' | 'unknown';
  readonly length: number;
  /** Sum of the lags of its edges; null where none of them says one. */
  readonly delay: number | null;
}
