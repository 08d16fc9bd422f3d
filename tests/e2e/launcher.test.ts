import { type ChildProcess, spawn } from 'node:child_process';
import { afterEach, describe, expect, it } from 'vitest';
import { projectRoot } from '../../scripts/paths.ts';

let launched: ChildProcess | null = null;
afterEach(() => {
  launched?.kill('SIGKILL');
  launched = null;
});

/** Starts the launcher as a process of its own and waits for the address that it prints. */
async function launch(words: readonly string[], environment: Readonly<Record<string, string | undefined>>) {
  const started = performance.now();
  const child = spawn(process.execPath, ['scripts/start.ts', ...words], {
    cwd: projectRoot,
    env: { ...process.env, DISPLAY: undefined, WAYLAND_DISPLAY: undefined, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  launched = child;
  let output = '';
  const address = await new Promise<string>((resolve, reject) => {
    const hear = (text: string) => {
      output += text;
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(output);
      if (found !== null) resolve(found[0]);
    };
    child.stdout.setEncoding('utf8').on('data', hear);
    child.stderr.setEncoding('utf8').on('data', hear);
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${output}`)));
  });
  return { child, address, seconds: (performance.now() - started) / 1000, output: () => output };
}

const exit = (child: ChildProcess) =>
  new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));

describe.skipIf(process.platform === 'win32' || process.platform === 'darwin')(
  'npm start without a display',
  () => {
    it('says why in one line, serves the page within 15 seconds, and ends on Ctrl-C', async () => {
      const { child, address, seconds, output } = await launch(['--port', '0'], {});
      expect(seconds).toBeLessThan(15);
      const reasons = output()
        .split('\n')
        .filter((line) => line.includes('No desktop window'));
      expect(reasons).toEqual([
        'No desktop window: there is no display. Nosograph opens in the browser instead.',
      ]);
      const page = await fetch(address);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('<title>Nosograph</title>');

      const ended = exit(child);
      child.kill('SIGINT');
      expect(await ended).toBe(0);
      await expect(fetch(address)).rejects.toThrow();
    });

    it('serves the page without an excuse when the browser was asked for', async () => {
      const { address, output } = await launch(['--browser', '--port', '0'], {});
      expect((await fetch(address)).status).toBe(200);
      expect(output()).not.toContain('No desktop window');
    });

    it('refuses a port that is none, in one line', async () => {
      await expect(launch(['--port', 'eighty'], {})).rejects.toThrow(
        /ended with 1: nosograph: --port must be a number from 0 to 65535, not eighty\n$/,
      );
    });
  },
);
