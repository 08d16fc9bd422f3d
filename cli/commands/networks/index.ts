import { dataDescribe } from './data-describe.ts';
import { networkBootstrap } from './network-bootstrap.ts';
import { networkCentrality } from './network-centrality.ts';
import { networkCommunities } from './network-communities.ts';
import { networkCompare } from './network-compare.ts';
import { networkCorrelate } from './network-correlate.ts';
import { networkEstimate } from './network-estimate.ts';
import { networkOverlap } from './network-overlap.ts';
import { networkPlan } from './network-plan.ts';
import { networkPlot } from './network-plot.ts';
import { networkTemporal } from './network-temporal.ts';

export const networkCommands = [
  dataDescribe,
  networkCorrelate,
  networkEstimate,
  networkOverlap,
  networkCentrality,
  networkCommunities,
  networkBootstrap,
  networkCompare,
  networkTemporal,
  networkPlan,
  networkPlot,
] as const;
