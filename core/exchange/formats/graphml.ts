import type { GraphFormat } from '../graph-format.ts';
import { readGraphml } from './graphml-read.ts';
import { writeGraphml } from './graphml-write.ts';

/** GraphML 1.0 (http://graphml.graphdrawing.org/specification.html), without ports and hyperedges. */
export const graphml: GraphFormat = {
  id: 'graphml',
  name: 'GraphML',
  extensions: ['graphml', 'xml'],
  mediaType: 'application/graphml+xml',
  cannotHold: ['lists and objects (written as JSON text)', 'empty values', 'characters that XML forbids'],
  recognise: (text) => (/^[^<]*(?:<[?!][^>]*>\s*)*<(?:\w+:)?graphml\b/.test(text.slice(0, 4000)) ? 1 : 0),
  write: writeGraphml,
  read: readGraphml,
};
