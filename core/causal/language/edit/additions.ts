import { NosographError } from '../../../foundation/errors.ts';
import type { NodeRole } from '../../causal-model.ts';
import type { EdgeKey } from '../builder.ts';
import type { TextEdit } from '../diagnostic.ts';
import { attributeText, positionText, quotedName } from '../print.ts';
import { type Editable, findEdge, indentAt, ownName, topChains } from './editable.ts';

/** A node with roles and a place. Throws `graph.conflict` when the name is taken. */
export function addNode(
  editable: Editable,
  name: string,
  roles: readonly NodeRole[],
  position: { readonly x: number; readonly y: number } | null,
): TextEdit[] {
  refuseTaken(editable, name);
  const items = [...roles, ...(position === null ? [] : [positionText(position)])];
  return newStatements(editable, [`${quotedName(name)}${bracketText(items)}`], 'nodes');
}

/** An edge; ends that are not there become nodes. Throws `graph.conflict` when it is there already. */
export function addEdge(
  editable: Editable,
  edge: EdgeKey,
  attributes: Readonly<Record<string, string>>,
): TextEdit[] {
  const [from, kind, to] = edge;
  if (findEdge(editable, edge) !== undefined) {
    throw new NosographError('graph.conflict', `The edge ${from} ${kind} ${to} is there already.`, {
      from,
      kind,
      to,
    });
  }
  return newStatements(editable, [edgeText(edge, attributes)], 'edges');
}

export function refuseTaken({ model }: Editable, name: string): void {
  if (!model.nodes.some((node) => node.name === name)) return;
  throw new NosographError('graph.conflict', `The graph has a node "${name}" already. Choose another name.`, {
    variable: name,
  });
}

export const edgeText = ([from, kind, to]: EdgeKey, attributes: Readonly<Record<string, string>>): string =>
  `${quotedName(from)} ${kind} ${quotedName(to)}${bracketText(Object.entries(attributes).map(([key, value]) => attributeText(key, value)))}`;

export const bracketText = (items: readonly string[]): string =>
  items.length === 0 ? '' : ` [${items.join(',')}]`;

/** Nodes go behind the last node that has a statement of its own, edges and first nodes to the end of the block. */
export function newStatements(
  editable: Editable,
  statements: readonly string[],
  kind: 'nodes' | 'edges',
): TextEdit[] {
  if (statements.length === 0) return [];
  const { text, tree, tokens } = editable;
  const lastNode = topChains(editable).findLast((chain) => ownName(chain) !== null);
  const behindNode = kind === 'nodes' && lastNode !== undefined && indentAt(text, lastNode.start) !== null;
  const block = tree.frame === null ? text.length : tree.frame.close.start;
  const words = tokens.filter((token) => token.kind !== 'end' && token.end <= block);
  const last = behindNode
    ? words.findLast(({ end, offset }) => end <= lastNode.end || onLineOf(text, lastNode.end, offset))
    : words.at(-1);
  if (last === undefined) return [{ start: block, end: block, text: `${statements.join('\n')}\n` }];
  const isEmpty = last.kind === 'punctuation' && last.text === '{' && last.offset === tree.frame?.open.start;
  const isOneLine = tree.frame !== null && !text.slice(tree.frame.open.start, block).includes('\n');
  if (isOneLine && !isEmpty) {
    const gap = /\s/.test(text[last.end] ?? '') ? '' : ' ';
    return [{ start: last.end, end: last.end, text: `; ${statements.join('; ')}${gap}` }];
  }
  const indent = isEmpty ? '' : indentOf(editable);
  const added = statements.map((statement) => `\n${indent}${statement}`).join('');
  const closing = isOneLine ? '\n' : '';
  return [{ start: last.end, end: isOneLine ? block : last.end, text: `${added}${closing}` }];
}

const onLineOf = (text: string, from: number, offset: number): boolean =>
  offset >= from && !text.slice(from, offset).includes('\n');

/** As the last statement that begins a line. */
function indentOf({ text, tree }: Editable): string {
  const own = tree.statements.map(({ start }) => indentAt(text, start)).filter((indent) => indent !== null);
  return own.at(-1) ?? '';
}
