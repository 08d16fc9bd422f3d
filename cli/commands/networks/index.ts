import { dataDescribe } from './data-describe.ts';
import { networkCentrality } from './network-centrality.ts';
import { networkCommunities } from './network-communities.ts';
import { networkCorrelate } from './network-correlate.ts';
import { networkEstimate } from './network-estimate.ts';
import { networkTemporal } from './network-temporal.ts';

export const networkCommands = [
  dataDescribe,
  networkCorrelate,
  networkEstimate,
  networkCentrality,
  networkCommunities,
  networkTemporal,
] as const;
