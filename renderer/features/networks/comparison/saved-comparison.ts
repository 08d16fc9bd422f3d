import type { SavedResult } from '../../../../core/engine/contract/saved-networks.ts';

export type SavedComparison = Extract<SavedResult, { kind: 'comparison' }>;
