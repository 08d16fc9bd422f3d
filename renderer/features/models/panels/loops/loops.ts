import type { OutputOf } from '../../../../../core/engine/contract/index.ts';

export type Loops = OutputOf<'causal.loops'>;
