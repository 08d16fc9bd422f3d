/**
 * What the engine needs from the shell it runs in. Implemented by core/platform/node (command line, server),
 * renderer/bridge (browser over OPFS, Electron over its main process).
 */
export interface Host {
  readonly kind: 'node' | 'browser' | 'electron';
  readonly files: HostFiles;
  /** Folder for what the application keeps for itself (recent notebooks, working copies). */
  readonly home: string;
  now(): Date;
  /** Random bytes for identifiers; never for results, which have a seed. */
  randomBytes(length: number): Uint8Array;
  /** Files that ship with the program: `sqlite.wasm`, `resvg.wasm`, `fonts/…` (faces of figures), `samples/…`. */
  asset(name: string): Promise<Uint8Array>;
  /** The one way out of the machine. Only core/engine/app/send-out.ts calls it, which asks the policy first. */
  fetch(request: OutgoingRequest): Promise<IncomingResponse>;
  /** Workers that compute beside the engine; null where there are none: then the engine computes by itself. */
  readonly compute: ComputeShell | null;
}

/** A request that has passed the gate (core/privacy/gate.ts). */
export interface OutgoingRequest {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Milliseconds until an answer that has not come in whole is given up. */
  readonly timeout: number;
  /** Asked of every IP address that the host's name is looked up to, before anything is sent there. */
  permitsAddress(address: string): boolean;
}

/** Whatever the server said, errors of HTTP included. A redirection is an answer and is not followed. */
export interface IncomingResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Makes the workers of the compute pool (core/engine/compute). */
export interface ComputeShell {
  /** How many can run at once without waiting for each other. */
  readonly cores: number;
  /** A worker that answers as core/engine/compute/serve.ts does. */
  spawn(): ComputeWorker;
}

/** A thread of its own. What is posted before it listens waits for it. */
export interface ComputeWorker {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Resolves when the worker is gone: with the reason. */
  readonly death: Promise<unknown>;
  terminate(): void;
}

/** Identifies the content of a file without reading it; equal stamps mean that nobody else wrote. */
export interface FileStamp {
  readonly size: number;
  readonly modified: number; // milliseconds since 1970
}

/**
 * Files by path. A path is the shell's own notation (a POSIX or Windows path, an OPFS path with `/`); the engine
 * only ever appends suffixes to one that it was given. Failures are NosographErrors `file.*`.
 */
export interface HostFiles {
  stat(path: string): Promise<FileStamp | null>;
  read(path: string): Promise<Uint8Array>;
  /** Writes a temporary file beside it, flushes it to disk, renames it over `path`, flushes the folder. */
  replace(path: string, bytes: Uint8Array): Promise<FileStamp>;
  /** Appends and flushes: when the promise resolves, a killed process loses nothing of it. Creates the file. */
  append(path: string, bytes: Uint8Array): Promise<void>;
  /** Cuts a file to `size` bytes (a journal's torn last record). */
  truncate(path: string, size: number): Promise<void>;
  /** Removes a file if it exists. */
  remove(path: string): Promise<void>;
  /** Copies within the shell's files; creates folders on the way. */
  copy(from: string, to: string): Promise<void>;
  /** File names directly in a folder, [] when it does not exist. */
  list(folder: string): Promise<readonly string[]>;
  /** Takes the advisory lock of `path`; null when another live process holds it. */
  lock(path: string): Promise<FileLock | null>;
}

export interface FileLock {
  release(): Promise<void>;
}
