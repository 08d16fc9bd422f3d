import { readFileSync } from 'node:fs';
import { systemCode } from './errors.ts';

/**
 * Signal 0 only asks: EPERM means that the process exists and is somebody else's. A process that was killed but not
 * yet collected by its parent still answers; it does nothing any more and counts as gone.
 */
export function processIsAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (thrown) {
    return systemCode(thrown) === 'EPERM';
  }
  return !['Z', 'X'].includes(statusFields(pid)?.[0] ?? '');
}

/**
 * When a process started, in the system's own terms, so that a number given to another process later is not taken
 * for it; null where the system does not say (only Linux does without a helper).
 */
export function startOfProcess(pid: number): string | null {
  const start = statusFields(pid)?.[19];
  return start === undefined
    ? null
    : `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${start}`;
}

/** The fields of proc_pid_stat(5) from the state on: the name before it, in parentheses, may hold anything. */
function statusFields(pid: number): readonly string[] | null {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return status.slice(status.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null; // no /proc (macOS, Windows), or the process has gone
  }
}
