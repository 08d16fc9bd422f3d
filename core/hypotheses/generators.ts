import { abc } from './abc/abc.ts';

/** Every generator there is. The command line, the form and the validation derive from this list. */
export const generators = [abc] as const;
