import { z } from 'zod';
import type { PathPolicy } from '../security/paths.ts';
import type { StateFile } from './state-file.ts';

export const rememberedSchema = z.array(z.string()).max(100);

/** How many notebooks stay open to the window in the next session; the welcome screen lists fewer. */
const remembered = 50;

/** Notebooks that the user once chose may be opened again from the list of recent ones. */
export function createNotebookGrants(policy: PathPolicy, state: StateFile<readonly string[]>) {
  for (const path of state.value) policy.grant(path, 'write');
  return {
    async grant(path: string): Promise<void> {
      policy.grant(path, 'write');
      await state.set([path, ...state.value.filter((other) => other !== path)].slice(0, remembered));
    },
  };
}
