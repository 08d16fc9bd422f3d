import { sha256Hex } from '../../foundation/hash.ts';
import { nosographVersion } from '../../foundation/version.ts';
import type { Run } from '../../model/run.ts';
import type { Session } from '../session.ts';

/** What is known of a run when it begins; the clock starts. */
export interface RunStart {
  readonly what: string;
  readonly settings: Run['settings'];
  readonly versions: Run['versions'];
}

/** Answers what closes the run: its input's hash and its summary give the record. */
export function startRun(
  session: Session,
  { what, settings, versions }: RunStart,
): (input: string, summary: Run['summary']) => Run {
  const id = session.newId('run');
  const started = session.host.now();
  return (input, summary) => ({
    id,
    what,
    startedAt: started.toISOString(),
    milliseconds: session.host.now().getTime() - started.getTime(),
    settings,
    versions: { nosograph: nosographVersion, ...versions },
    inputHash: sha256Hex(input),
    seed: null,
    summary,
  });
}
