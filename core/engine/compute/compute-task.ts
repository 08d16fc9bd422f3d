/** Tells how much of a part is done; called as often as is handy, passed on now and then. */
export type ReportPart = (done: number, total: number) => void;

/**
 * A pure computation in numbered parts, none of which knows of another: a bootstrap's samples, a test's permutations, or
 * one long estimate as a single part. `Shared` and `Result` are plain data (structured clone). What part `index` answers
 * depends on `shared` and `index` alone, so that the results are the same however the parts are spread over workers.
 */
export interface ComputeTask<Shared, Result> {
  /** Listed in compute-tasks.ts, where a worker finds it. */
  readonly id: string;
  /** Called once in every worker that takes part. */
  prepare(shared: Shared, report: ReportPart): (index: number) => Result;
}
