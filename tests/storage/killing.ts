import { spawn } from 'node:child_process';

export interface Killed {
  /** What the process said, line by line, up to its death. */
  readonly lines: readonly string[];
  readonly signal: NodeJS.Signals | null;
  readonly status: number | null;
  readonly errors: string;
}

export interface Instant {
  /** The clock starts when this first holds for what the process has said (for nothing: at its start). */
  readonly after: (output: string) => boolean;
  readonly milliseconds: number;
}

/**
 * Starts a Node process and kills it with SIGKILL at an instant. The lines that a killed process wrote are all
 * there: they were in the pipe before it died.
 */
export function runAndKill(args: readonly string[], when: Instant): Promise<Killed> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let errors = '';
    let armed = false;
    const arm = (): void => {
      if (armed || !when.after(output)) return;
      armed = true;
      if (when.milliseconds === 0) child.kill('SIGKILL');
      else setTimeout(() => child.kill('SIGKILL'), when.milliseconds);
    };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      arm();
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors += text;
    });
    child.on('error', reject);
    child.on('close', (status, signal) => {
      const whole = output.slice(0, output.lastIndexOf('\n') + 1);
      resolve({ lines: whole.split('\n').slice(0, -1), signal, status, errors });
    });
    arm();
  });
}
