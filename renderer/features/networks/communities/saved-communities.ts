import type { SavedResult } from '../../../../core/engine/contract/saved-networks.ts';

export type SavedCommunities = Extract<SavedResult, { kind: 'communities' }>;
