import type { CallOptions, EngineClient } from '../../core/engine/client.ts';
import type { EngineEvent } from '../../core/engine/protocol.ts';
import { spawnEngineWorker } from './engine-process.ts';
import { createSupervisor, type EngineStatus } from './supervisor.ts';

export type { CallOptions, EngineEvent, EngineStatus };

const supervisor = createSupervisor(spawnEngineWorker);

/** The engine, whichever worker it lives in now. Every rejection is a NosographError. */
export const engine: Pick<EngineClient, 'call' | 'onEvent'> & {
  /** Starts the worker; `start` again after a failure tries again. */
  start(): void;
  readonly status: EngineStatus;
  onStatus(listener: (status: EngineStatus) => void): () => void;
} = supervisor;
