import { abc } from './abc/abc.ts';
import { embedding } from './suggest/embedding.ts';
import { links } from './suggest/links.ts';

/** Every generator there is, by its id. */
export const generators = { abc, links, embedding } as const;
