import { causalAdjust, causalCheck, causalFrontDoor } from './adjust.ts';
import { causalConditioning } from './conditioning.ts';
import { causalDescribe } from './describe.ts';
import { causalDiscover } from './discover.ts';
import { causalFormat } from './format.ts';
import {
  causalEquivalence,
  causalImplications,
  causalInstruments,
  causalLoops,
  causalPaths,
  causalSeparated,
} from './questions.ts';
import { causalInfluence, causalSimulate } from './what-if.ts';

export const causalCommands = [
  causalDescribe,
  causalAdjust,
  causalCheck,
  causalFrontDoor,
  causalConditioning,
  causalSeparated,
  causalInstruments,
  causalImplications,
  causalPaths,
  causalEquivalence,
  causalLoops,
  causalInfluence,
  causalSimulate,
  causalFormat,
  causalDiscover,
] as const;
