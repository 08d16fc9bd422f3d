import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultPort } from '../cli/default-port.ts';
import { electronExecutable, type Fetching, fetchElectron } from './electron-runtime.ts';
import {
  type Attempt,
  browserCommand,
  type Circumstances,
  decideAfterFetch,
  decideLaunch,
  type Launch,
} from './launch-decision.ts';
import { projectRoot, rendererFolder } from './paths.ts';

/** `npm start`: the desktop window where it can be had, else the same app in the browser. */

const usage = `npm start -- [--browser] [--port N] [NOTEBOOK]

  --browser   serve the app on this machine only and open it in the default browser
  --port N    the port of the browser shell (default ${defaultPort}; 0: any free one)`;

/** Fetching included, the choice of the shell is made within 15 seconds. */
const secondsToFetch = 12;
/** A desktop shell that ends with an error this early never showed its window. */
const secondsToStart = 5;

interface Choice {
  readonly browser: boolean;
  readonly port: number | null;
  readonly notebooks: readonly string[];
}

function readArguments(): Choice {
  const { values, positionals } = parseArgs({
    options: {
      browser: { type: 'boolean' },
      port: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
    allowPositionals: true,
  });
  if (values.help) {
    console.log(usage);
    process.exit(0);
  }
  const port = values.port === undefined ? null : Number(values.port);
  if (port !== null && !(Number.isInteger(port) && port >= 0 && port <= 65_535)) {
    throw new TypeError(`--port must be a number from 0 to 65535, not ${values.port}`);
  }
  return { browser: values.browser ?? false, port, notebooks: positionals };
}

async function main(): Promise<void> {
  const choice = readArguments();
  if (!existsSync(join(projectRoot, 'node_modules', 'vite'))) {
    throw new Error('What Nosograph is built with is not installed. Run "npm ci" first.');
  }
  const { buildApplication } = await import('./build.ts');
  let building = false;
  await buildApplication(() => {
    if (!building) console.log('Building Nosograph (some seconds, only when its sources changed)…');
    building = true;
  });

  const circumstances: Circumstances = {
    browserAsked: choice.browser,
    platform: process.platform,
    environment: process.env,
    root: process.getuid?.() === 0,
    runtimeInstalled: electronExecutable() !== null,
  };
  let launch: Launch = decideLaunch(circumstances);
  let fetching: Fetching | null = null;
  if (launch.shell === 'fetch-runtime') {
    console.log("Fetching Electron's runtime, once…");
    fetching = fetchElectron(secondsToFetch);
    launch = decideAfterFetch(await fetching.attempt);
  }
  if (launch.shell === 'electron') {
    const attempt = await runElectron(choice.notebooks);
    if (attempt.outcome === 'done') return;
    launch = { shell: 'browser', why: attempt.outcome === 'failed' ? attempt.detail : null };
  }
  const why = launch.shell === 'browser' ? launch.why : null;
  if (why !== null) console.log(`No desktop window: ${why}. Nosograph opens in the browser instead.`);
  await runBrowserShell(choice.port, circumstances, () => fetching?.stop());
}

/** Runs the desktop shell until the user quits; `failed` when it could not start. */
function runElectron(notebooks: readonly string[]): Promise<Attempt> {
  const executable = electronExecutable();
  if (executable === null) return Promise.resolve({ outcome: 'failed', detail: 'Electron is not unpacked' });
  const started = performance.now();
  const child = spawn(executable, [projectRoot, ...notebooks], { stdio: 'inherit' });
  const pass = (signal: NodeJS.Signals) => child.kill(signal);
  process.on('SIGINT', pass).on('SIGTERM', pass);
  return new Promise((resolve) => {
    const settle = (attempt: Attempt) => {
      process.off('SIGINT', pass).off('SIGTERM', pass);
      resolve(attempt);
    };
    child.once('error', (error) => settle({ outcome: 'failed', detail: error.message }));
    child.once('exit', (code, signal) => {
      const early = performance.now() - started < secondsToStart * 1000;
      if (code === 0 || signal === 'SIGINT' || signal === 'SIGTERM' || !early) {
        process.exitCode = code ?? 0;
        settle({ outcome: 'done' });
      } else {
        settle({ outcome: 'failed', detail: `Electron ended at once (${signal ?? `status ${code}`})` });
      }
    });
  });
}

/** Serves the built window until Ctrl-C. */
async function runBrowserShell(
  port: number | null,
  circumstances: Circumstances,
  beforeEnd: () => void,
): Promise<void> {
  const server = await serve(port);
  console.log(`Nosograph is at ${server.url}  (Ctrl-C ends it)`);
  const command = browserCommand(server.url, circumstances);
  if (command !== null) {
    const [program, ...words] = command;
    // No browser to open is no failure: the address is on the screen.
    spawn(program, words, { stdio: 'ignore', detached: true })
      .once('error', () => console.log('No browser could be opened; open the address yourself.'))
      .unref();
  }
  const end = () => {
    beforeEnd();
    void server.close().then(() => process.exit(0));
  };
  process.once('SIGINT', end).once('SIGTERM', end);
}

/** A port that was asked for is used or refused; the usual one may give way to the next ones. */
async function serve(port: number | null) {
  const { startServer } = await import('../cli/server.ts');
  if (port !== null) return startServer({ port, root: rendererFolder });
  let refusal: unknown;
  for (let candidate = defaultPort; candidate < defaultPort + 8; candidate++) {
    try {
      const server = await startServer({ port: candidate, root: rendererFolder });
      if (candidate !== defaultPort) {
        console.log(
          `Port ${defaultPort} is taken (by another Nosograph?). Notebooks kept in the browser belong to an address, so this one starts with its own.`,
        );
      }
      return server;
    } catch (error) {
      refusal = error;
    }
  }
  throw refusal;
}

main().catch((error: unknown) => {
  console.error(`nosograph: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
