import type { ErrorRecord } from '../../foundation/errors.ts';

/** What crosses between the pool and one worker. A worker serves one run at a time: no message bears an id. */
export type ToComputeWorker =
  /** `compute` names the task; it is kept until another one is prepared. */
  | { readonly kind: 'prepare'; readonly compute: string; readonly shared: unknown }
  /** Parts `from` to `to − 1` of the prepared task; answered by `results` or `failure`. */
  | { readonly kind: 'compute'; readonly from: number; readonly to: number }
  /** Lets go of what was prepared. */
  | { readonly kind: 'rest' };

export type FromComputeWorker =
  | { readonly kind: 'part-progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'results'; readonly values: readonly unknown[] }
  | { readonly kind: 'failure'; readonly error: ErrorRecord };
