import type { ErrorRecord } from '../foundation/errors.ts';
import type { Progress } from '../foundation/task.ts';

/** What crosses between a shell and the engine's worker. Only data that survives structured clone. */
export type ToEngine =
  | { readonly kind: 'call'; readonly id: number; readonly method: string; readonly input: unknown }
  | { readonly kind: 'cancel'; readonly id: number };

export type FromEngine =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly kind: 'result'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly error: ErrorRecord }
  | { readonly kind: 'event'; readonly event: EngineEvent };

/** What the engine says unasked. After `changed` a shell asks again for whatever it shows. */
export type EngineEvent =
  | { readonly type: 'changed'; readonly revision: number }
  | { readonly type: 'saved'; readonly dirty: boolean }
  | { readonly type: 'file-changed'; readonly path: string };
