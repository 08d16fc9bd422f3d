import { type Computing, createComputing } from '../../core/engine/compute/pool.ts';
import { createTask } from '../../core/foundation/task.ts';
import { createNodeHost } from '../../core/platform/node/index.ts';

/** Computes where it is called, without workers. */
export const computingHere = (): Computing =>
  createComputing({ ...createNodeHost(), compute: null }, createTask());
