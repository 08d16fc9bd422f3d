import type { causalMethods } from '../../contract/causal.ts';
import type { Handlers } from '../../handlers.ts';
import { diff, merge } from './compare.ts';
import { discoverFrom } from './discover.ts';
import { adjust, check, frontDoor, instruments } from './effects.ts';
import { editText, formatText, parseText } from './language.ts';
import { influence, loops, simulation } from './loops.ts';
import { areSeparated, conditioning, describe, equivalence, implications, paths } from './structure.ts';

/** Questions to a causal graph in a file or a text, without a notebook. */
export function causalHandlers(): Handlers<keyof typeof causalMethods> {
  return {
    'causal.parse': parseText,
    'causal.format': formatText,
    'causal.edit': editText,
    'causal.diff': diff,
    'causal.merge': merge,
    'causal.describe': describe,
    'causal.adjust': adjust,
    'causal.check': check,
    'causal.frontDoor': frontDoor,
    'causal.instruments': instruments,
    'causal.separated': areSeparated,
    'causal.conditioning': conditioning,
    'causal.implications': implications,
    'causal.paths': paths,
    'causal.equivalence': equivalence,
    'causal.loops': loops,
    'causal.influence': influence,
    'causal.simulate': simulation,
    'causal.discover': discoverFrom,
  };
}
