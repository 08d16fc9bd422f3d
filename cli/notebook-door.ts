import { createEngine, type Engine } from '../core/engine/engine.ts';
import type { Warning } from '../core/model/run.ts';
import type { Host } from '../core/platform/host.ts';

/** An engine with the notebook that a command works on. */
export interface OpenedNotebook {
  readonly engine: Engine;
  readonly warnings: readonly Warning[];
}

/** Opens notebooks for commands, and closes them when the commands are through. */
export interface NotebookDoor {
  /** An engine without a notebook's help: conversions, parsing. */
  readonly engine: Engine;
  /** Opens the notebook at a path, made when it does not exist. Stays open until another is needed or `release`. */
  open(path: string): Promise<OpenedNotebook>;
  /** Saves and closes what is open. A notebook that was made for a command that failed is taken away again. */
  release(outcome: 'done' | 'failed'): Promise<void>;
}

export function createNotebookDoor(host: Host): NotebookDoor {
  const engine = createEngine(host);
  let openPath: string | null = null;
  let made = false;

  const release = async (outcome: 'done' | 'failed') => {
    if (openPath === null) return;
    const path = openPath;
    openPath = null;
    await engine.call('notebook.close', {});
    if (made && outcome === 'failed') await host.files.remove(path);
    made = false;
  };

  return {
    engine,
    async open(path) {
      if (openPath !== path) {
        await release('done');
        made = (await host.files.stat(path)) === null;
        if (made) await engine.call('notebook.create', { name: nameFromPath(path), path });
        else await engine.call('notebook.open', { path });
        openPath = path;
        if (made) return { engine, warnings: [newNotebook(path)] };
      }
      return { engine, warnings: await recoveryWarnings(engine, path) };
    },
    release,
  };
}

function nameFromPath(path: string): string {
  const last = path.split(/[/\\]/u).at(-1) ?? path;
  return last.replace(/\.nosograph$/u, '') || 'notebook';
}

function newNotebook(path: string): Warning {
  return {
    code: 'notebook.created',
    message: `${path} did not exist; an empty notebook was made.`,
    source: path,
  };
}

async function recoveryWarnings(engine: Engine, path: string): Promise<Warning[]> {
  const state = await engine.call('notebook.state', {});
  if (state === null || state.recovered === 0) return [];
  return [
    {
      code: 'notebook.recovered',
      message: `${state.recovered} actions that an earlier process had not saved were recovered from the journal.`,
      value: state.recovered,
      source: path,
    },
  ];
}
