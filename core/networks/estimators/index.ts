import { correlationNetwork } from './cor.ts';
import { ebicglasso } from './ebicglasso.ts';
import { ggmModSelect } from './ggm-modselect.ts';
import { ising } from './ising.ts';
import { mgm } from './mgm.ts';
import { partialCorrelationNetwork } from './pcor.ts';

/** Every estimator, in the order in which they are offered. */
export const estimators = [
  ebicglasso,
  ggmModSelect,
  partialCorrelationNetwork,
  correlationNetwork,
  ising,
  mgm,
] as const;
