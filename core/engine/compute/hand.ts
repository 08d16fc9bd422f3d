import { NosographError } from '../../foundation/errors.ts';
import type { ComputeWorker } from '../../platform/host.ts';
import type { ReportPart } from './compute-task.ts';
import type { FromComputeWorker, ToComputeWorker } from './protocol.ts';

/** One worker of the pool, as a run uses it: a task prepared, then asked for parts, one message at a time. */
export interface Hand {
  readonly alive: boolean;
  prepare(compute: string, shared: unknown): void;
  /** Who hears how far a part is. */
  onReport(listener: ReportPart): void;
  /** @throws NosographError what a part threw, or `compute.lost` when the worker dies. */
  compute(from: number, to: number): Promise<readonly unknown[]>;
  /** Lets go of the task. */
  rest(): void;
  end(): void;
}

export function createHand(worker: ComputeWorker): Hand {
  let lost: NosographError | null = null;
  let waiting: PromiseWithResolvers<readonly unknown[]> | null = null;
  let report: ReportPart = () => {};
  const post = (message: ToComputeWorker) => worker.post(message);

  const settle = (message: FromComputeWorker) => {
    if (message.kind === 'part-progress') return report(message.done, message.total);
    const asked = waiting;
    waiting = null;
    if (message.kind === 'results') asked?.resolve(message.values);
    else asked?.reject(NosographError.fromRecord(message.error));
  };
  const die = (error: NosographError) => {
    lost ??= error;
    waiting?.reject(lost);
    waiting = null;
  };
  worker.onMessage((message) => {
    if (isOurs(message)) settle(message);
  });
  void worker.death.then((cause) => die(computeLost(cause)));

  return {
    get alive() {
      return lost === null;
    },
    prepare(compute, shared) {
      post({ kind: 'prepare', compute, shared });
    },
    onReport(listener) {
      report = listener;
    },
    compute(from, to) {
      if (lost !== null) return Promise.reject(lost);
      waiting = Promise.withResolvers();
      const { promise } = waiting;
      post({ kind: 'compute', from, to });
      return promise;
    },
    rest() {
      report = () => {};
      post({ kind: 'rest' });
    },
    end() {
      die(computeLost(new Error('ended')));
      worker.terminate();
    },
  };
}

const kinds: readonly unknown[] = [
  'part-progress',
  'results',
  'failure',
] satisfies FromComputeWorker['kind'][];

/** A shell may say other things over the same channel. */
const isOurs = (message: unknown): message is FromComputeWorker =>
  kinds.includes((message as { readonly kind?: unknown } | null)?.kind);

function computeLost(cause: unknown): NosographError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new NosographError(
    'compute.lost',
    `A worker that computed stopped (${why}). Nothing is lost but this computation: start it again, with fewer variables if memory ran out.`,
    { why },
    cause,
  );
}
