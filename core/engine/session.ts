import { NosographError } from '../foundation/errors.ts';
import { createTask, type Task } from '../foundation/task.ts';
import type { CausalGraph } from '../model/graph.ts';
import type { Host } from '../platform/host.ts';
import type { Notebook } from '../storage/notebook-contract.ts';
import { createTurns, type Turns } from '../storage/turns.ts';
import { graphOf } from './app/graph-of.ts';
import type { EngineEvent } from './protocol.ts';

export interface EngineOptions {
  /** Milliseconds of quiet after a commit until the notebook file is saved by itself; null: only when asked. The
   *  journal makes every commit durable either way. */
  readonly saveAfterQuiet: number | null;
  /** Milliseconds between two looks at whether somebody else changed the notebook's file; null: never. */
  readonly watchFileEvery: number | null;
  /** Whether notebooks that are opened enter the list of recent ones. */
  readonly remember: boolean;
}

/** What the handlers share: the shell, the open notebook, and what follows from a change. */
export interface Session {
  readonly host: Host;
  readonly options: EngineOptions;
  /** Everything that writes waits here for its turn. */
  readonly turns: Turns;
  /** The open notebook. @throws NosographError `state` when none is open. */
  readonly notebook: Notebook;
  readonly current: Notebook | null;
  /** Puts another notebook in place of the open one, which the caller has closed or closes. */
  use(notebook: Notebook | null): void;
  /** One undoable action on the open notebook; afterwards everybody is told that it changed. */
  act<Value>(label: string, change: (task: Task) => Value | Promise<Value>, task?: Task): Promise<Value>;
  /** Tells that the notebook changed or was saved by other ways than `act`. */
  announce(what: 'changed' | 'saved'): void;
  /** Saves; when somebody else changed the file, that is announced and thrown. */
  save(options: { readonly overwrite: boolean }): Promise<void>;
  /** The causal graph of the accepted claims, built once for each revision. */
  graph(): CausalGraph;
  newId(prefix: string): string;
  emit(event: EngineEvent): void;
  onEvent(listener: (event: EngineEvent) => void): () => void;
}

export function createSession(host: Host, options: EngineOptions): Session {
  const listeners = new Set<(event: EngineEvent) => void>();
  const turns = createTurns();
  let current: Notebook | null = null;
  let drawn: { readonly revision: number; readonly graph: CausalGraph } | null = null;
  let commits = 0;

  const session: Session = {
    host,
    options,
    turns,
    get notebook() {
      if (current === null) {
        throw new NosographError('state', 'No notebook is open. Open or create one first.');
      }
      return current;
    },
    get current() {
      return current;
    },
    use(notebook) {
      current = notebook;
      drawn = null;
      if (notebook !== null) {
        session.announce('changed');
        if (options.watchFileEvery !== null) watchFile(session, notebook, options.watchFileEvery);
      }
    },
    async act(label, change, task = createTask()) {
      const value = await session.notebook.act(label, change, task);
      session.announce('changed');
      return value;
    },
    announce(what) {
      const { revision, dirty } = session.notebook.state();
      if (what === 'changed') session.emit({ type: 'changed', revision });
      session.emit({ type: 'saved', dirty });
      commits += 1;
      if (dirty && options.saveAfterQuiet !== null) saveWhenQuiet(commits, options.saveAfterQuiet);
    },
    async save({ overwrite }) {
      const { notebook } = session;
      try {
        await notebook.save({ overwrite });
      } catch (thrown) {
        if (thrown instanceof NosographError && thrown.code === 'file.changed') {
          session.emit({ type: 'file-changed', path: notebook.path });
        }
        throw thrown;
      }
      session.announce('saved');
    },
    graph() {
      const { notebook } = session;
      const { revision } = notebook.state();
      if (drawn?.revision !== revision) drawn = { revision, graph: graphOf(notebook) };
      return drawn.graph;
    },
    newId: (prefix) => `${prefix}-${identifier(host.randomBytes(8))}`,
    emit(event) {
      for (const listener of [...listeners]) listener(event);
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };

  /** Saves unless another change has come in the meantime, whose own timer then does it. */
  function saveWhenQuiet(commit: number, milliseconds: number): void {
    const notebook = current;
    setTimeout(() => {
      void turns
        .take(async () => {
          if (commits !== commit || current !== notebook || !session.notebook.state().dirty) return;
          await session.save({ overwrite: false });
        })
        // The journal holds what could not be saved; the status bar shows it as unsaved, and a save that the user
        // asks for reports why it fails.
        .catch(() => {});
    }, milliseconds);
  }

  return session;
}

/** Looks again and again whether somebody else wrote the file, and says so once for each change. */
function watchFile(session: Session, notebook: Notebook, every: number, known = false): void {
  const look = async () => {
    if (session.current !== notebook) return;
    const changed = await notebook.changedOnDisk();
    if (changed && !known) session.emit({ type: 'file-changed', path: notebook.path });
    watchFile(session, notebook, every, changed);
  };
  setTimeout(() => {
    // A file that cannot be looked at now (an unplugged drive) is looked at again.
    session.turns.take(look).catch(() => watchFile(session, notebook, every, known));
  }, every);
}

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** 64 random bits in Crockford's base 32, which has no letters that are easily mistaken: 13 characters. */
function identifier(bytes: Uint8Array): string {
  let value = 0n;
  for (const byte of bytes) value = (value << 8n) | BigInt(byte);
  let text = '';
  for (let place = 0; place < 13; place += 1) {
    text = alphabet[Number(value & 31n)]! + text;
    value >>= 5n;
  }
  return text;
}
