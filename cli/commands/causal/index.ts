import { causalAdjust, causalCheck } from './adjust.ts';
import { causalDescribe } from './describe.ts';
import { causalDiscover } from './discover.ts';
import {
  causalEquivalence,
  causalImplications,
  causalInstruments,
  causalLoops,
  causalPaths,
  causalSeparated,
} from './questions.ts';

export const causalCommands = [
  causalDescribe,
  causalAdjust,
  causalCheck,
  causalSeparated,
  causalInstruments,
  causalImplications,
  causalPaths,
  causalEquivalence,
  causalLoops,
  causalDiscover,
] as const;
