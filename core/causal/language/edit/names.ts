import type { ModelType } from '../../causal-model.ts';
import type { TextEdit } from '../diagnostic.ts';
import { quotedName } from '../print.ts';
import { refuseTaken } from './additions.ts';
import { type Editable, replacing, requireNode } from './editable.ts';

/** Every mention of a node, by another name. Throws `graph.conflict` when that name is taken. */
export function renameNode(editable: Editable, from: string, to: string): TextEdit[] {
  requireNode(editable, from);
  if (from === to) return [];
  refuseTaken(editable, to);
  const first = editable.tree.frame === null ? editable.mentions[0] : undefined;
  return editable.mentions
    .filter(({ name }) => name === from)
    .map((mention) => replacing(editable.text, mention, mention === first ? bareStart(to) : quotedName(to)));
}

/** In a text without a frame a first name that is a word of frames must not open one. */
const bareStart = (name: string): string =>
  /^(?:strict|dag|pdag|mag|pag|digraph)$/i.test(name) ? `"${name}"` : quotedName(name);

/** The word of the frame; a text without one gets a frame. */
export function setModelType({ text, tree }: Editable, type: ModelType): TextEdit[] {
  if (tree.frame !== null) return tree.frame.type === type ? [] : [{ ...tree.frame.typeSpan, text: type }];
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  return [
    { start, end: start, text: `${type} {\n` },
    { start: text.length, end: text.length, text: text.endsWith('\n') ? '}\n' : '\n}\n' },
  ];
}
