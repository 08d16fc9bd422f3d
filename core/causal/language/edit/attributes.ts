import type { NodeRole } from '../../causal-model.ts';
import { type EdgeKey, roleOf } from '../builder.ts';
import type { TextEdit } from '../diagnostic.ts';
import { attributeText, positionText, quotedName } from '../print.ts';
import type { SyntaxAttribute, SyntaxBracket, SyntaxChain } from '../syntax.ts';
import { bracketText, edgeText, newStatements } from './additions.ts';
import {
  chainsWithin,
  type Editable,
  isSameEdge,
  meaningOf,
  onlyEdge,
  ownName,
  requireNode,
  topChains,
} from './editable.ts';

export function setNodeRole(editable: Editable, name: string, role: NodeRole, on: boolean): TextEdit[] {
  requireNode(editable, name);
  const node = editable.model.nodes.find((each) => each.name === name)!;
  if (node.roles.includes(role) === on) return [];
  return setOnNodes(editable, new Map([[name, on ? role : null]]), (key) => roleOf(key) === role);
}

export function setNodePositions(
  editable: Editable,
  positions: readonly { readonly name: string; readonly x: number; readonly y: number }[],
): TextEdit[] {
  for (const { name } of positions) requireNode(editable, name);
  const texts = new Map(
    positions.map(({ name, x, y }) => [name, positionText({ x: rounded(x), y: rounded(y) })]),
  );
  return setOnNodes(editable, texts, (key) => key === 'pos');
}

/** Thousandths: a picture needs no more, and a text that is read wants no more. */
const rounded = (value: number): number => Math.round(value * 1000) / 1000 + 0;

export function setNodeAttribute(
  editable: Editable,
  name: string,
  attribute: string,
  value: string | null,
): TextEdit[] {
  requireNode(editable, name);
  const text = value === null ? null : attributeText(attribute, value);
  return setOnNodes(editable, new Map([[name, text]]), (key) => key === attribute);
}

/** The item of each node whose key `matches` says this from now on; null takes it away. */
function setOnNodes(
  editable: Editable,
  texts: ReadonlyMap<string, string | null>,
  matches: (key: string) => boolean,
): TextEdit[] {
  const owned = new Map<string, SyntaxChain[]>();
  for (const top of topChains(editable)) {
    for (const chain of chainsWithin(top)) {
      const name = ownName(chain)?.name;
      if (name !== undefined && texts.has(name)) owned.set(name, [...(owned.get(name) ?? []), chain]);
    }
  }
  const changes: TextEdit[] = [];
  const fresh: string[] = [];
  for (const [name, text] of texts) {
    const chains = owned.get(name) ?? [];
    if (text === null) changes.push(...chains.flatMap((chain) => takeItems(editable.text, chain, matches)));
    else if (chains.length === 0) fresh.push(`${quotedName(name)}${bracketText([text])}`);
    else changes.push(...putItem(chains, text, matches));
  }
  return [...changes, ...newStatements(editable, fresh, 'nodes')];
}

/** Into the item that counts, the last one that matches; else into the last bracket; else into a new one. */
function putItem(
  chains: readonly SyntaxChain[],
  text: string,
  matches: (key: string) => boolean,
): TextEdit[] {
  const items = chains.flatMap(({ bracket }) => bracket?.items ?? []);
  const item = items.findLast(({ key }) => matches(key));
  if (item !== undefined) return [{ start: item.start, end: item.end, text }];
  const chain = chains.findLast(({ bracket }) => bracket !== null) ?? chains.at(-1)!;
  return [addItem(chain, text)];
}

function addItem({ bracket, end }: SyntaxChain, text: string): TextEdit {
  if (bracket === null) return { start: end, end, text: ` [${text}]` };
  const last = bracket.items.at(-1);
  const at = last?.end ?? bracket.start + 1;
  return { start: at, end: at, text: last === undefined ? text : `,${text}` };
}

function takeItems(text: string, { bracket }: SyntaxChain, matches: (key: string) => boolean): TextEdit[] {
  if (bracket === null) return [];
  const isGone = (item: SyntaxAttribute) => matches(item.key);
  if (!bracket.items.some(isGone)) return [];
  if (bracket.items.every(isGone)) return [withoutBracket(text, bracket)];
  return bracket.items.flatMap((item, index): TextEdit[] => {
    if (!isGone(item)) return [];
    const kept = bracket.items.slice(0, index).some((before) => !isGone(before));
    const [start, end] = kept
      ? [bracket.items[index - 1]!.end, item.end]
      : [item.start, bracket.items[index + 1]!.start];
    return [{ start, end, text: '' }];
  });
}

function withoutBracket(text: string, { start, end }: SyntaxBracket): TextEdit {
  const blanks = /[ \t]*$/.exec(text.slice(0, start))![0].length;
  return { start: start - blanks, end, text: '' };
}

/**
 * Attributes of an edge, null taking one away. Null as the answer when a statement that says several edges at once would
 * have to say something else of one of them: then the edge has to be taken out and put in again.
 */
export function setEdgeAttributes(
  editable: Editable,
  edge: EdgeKey,
  attributes: Readonly<Record<string, string | null>>,
): TextEdit[] | null {
  const chains = topChains(editable).flatMap((top) => [...chainsWithin(top)]);
  const own = chains.filter((chain) => {
    const only = onlyEdge(chain);
    return only !== null && isSameEdge(only, edge);
  });
  const others = topChains(editable).some(
    (chain) => onlyEdge(chain) === null && meaningOf(chain).edges.some((made) => isSameEdge(made.edge, edge)),
  );
  const wanted = Object.entries(attributes);
  if (others && wanted.some(([, value]) => value === null)) return null;
  const put = wanted.filter((pair): pair is [string, string] => pair[1] !== null);
  if (own.length === 0 || others)
    return newStatements(editable, [edgeText(edge, Object.fromEntries(put))], 'edges');
  const gone = new Set(wanted.filter(([, value]) => value === null).map(([key]) => key));
  const changes = own.flatMap((chain) => takeItems(editable.text, chain, (key) => gone.has(key)));
  // A bracket that disappears and one that gets an item would be two edits of one place: the long way round.
  if (changes.length > 0 && put.length > 0) return null;
  const isNew: string[] = [];
  for (const [key, value] of put) {
    const item = own.flatMap(({ bracket }) => bracket?.items ?? []).findLast((each) => each.key === key);
    if (item === undefined) isNew.push(attributeText(key, value));
    else changes.push({ start: item.start, end: item.end, text: itemText(item, value) });
  }
  if (isNew.length > 0) changes.push(addItem(own.at(-1)!, isNew.join(',')));
  return changes;
}

/** The short form of a sign stays short. */
function itemText(item: SyntaxAttribute, value: string): string {
  const isShort = item.key === 'sign' && item.end - item.start === 1;
  return isShort && /^[-+?]$/.test(value) ? value : attributeText(item.key, value);
}
