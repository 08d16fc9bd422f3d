import type { Attributes } from '../../causal-model.ts';
import type { EdgeKey } from '../builder.ts';
import { readArrow } from '../builder.ts';
import type { TextEdit } from '../diagnostic.ts';
import { quotedName } from '../print.ts';
import type { SyntaxChain, SyntaxName } from '../syntax.ts';
import { edgeText } from './additions.ts';
import {
  chainsWithin,
  type Editable,
  hasGroup,
  indentAt,
  isSameEdge,
  meaningOf,
  ownName,
  replacing,
  requireEdge,
  requireNode,
  topChains,
} from './editable.ts';

/** What a statement becomes: texts that make edges or describe nodes, and nodes that it only mentions. */
interface Rest {
  readonly chain: SyntaxChain;
  readonly texts: readonly { readonly text: string; readonly nodes: readonly string[] }[];
  readonly loose: readonly string[];
}

/** Nodes with their edges, and edges. A node that loses its last edge stays in the graph. */
export function removeFrom(
  editable: Editable,
  nodes: readonly string[],
  edges: readonly EdgeKey[],
): TextEdit[] {
  for (const name of nodes) requireNode(editable, name);
  for (const edge of edges) requireEdge(editable, edge);
  const goneNodes = new Set(nodes);
  const isGone = (edge: EdgeKey) =>
    goneNodes.has(edge[0]) || goneNodes.has(edge[2]) || edges.some((gone) => isSameEdge(gone, edge));
  const mentioned = new Set<string>();
  const rests: Rest[] = [];
  for (const chain of topChains(editable)) {
    const meaning = meaningOf(chain);
    const isTouched =
      meaning.nodes.some(({ name }) => goneNodes.has(name)) || meaning.edges.some(({ edge }) => isGone(edge));
    if (!isTouched) for (const { name } of meaning.nodes) mentioned.add(name);
    else
      rests.push(
        hasGroup(chain)
          ? expanded(editable, chain, goneNodes, isGone)
          : cut(editable, chain, goneNodes, isGone),
      );
  }
  for (const { texts } of rests)
    for (const { nodes: names } of texts) for (const name of names) mentioned.add(name);
  return rests.map(({ chain, texts, loose }) => {
    const kept = texts.map(({ text }) => text);
    for (const name of loose) {
      if (!mentioned.has(name)) kept.push(quotedName(name));
      mentioned.add(name);
    }
    return written(editable, chain, kept);
  });
}

/** A chain of names, cut where an edge or a node goes; each part keeps its text and the attributes. */
function cut(
  { text }: Editable,
  { operands, arrows, bracket, ...span }: SyntaxChain,
  goneNodes: ReadonlySet<string>,
  isGone: (edge: EdgeKey) => boolean,
): Rest {
  const chain: SyntaxChain = { operands, arrows, bracket, ...span };
  const names = operands as readonly SyntaxName[];
  const described = bracket === null ? '' : ` ${text.slice(bracket.start, bracket.end)}`;
  const texts: { text: string; nodes: readonly string[] }[] = [];
  const loose: string[] = [];
  let first = 0;
  for (let last = 0; last < names.length; last++) {
    const arrow = arrows[last];
    const next = names[last + 1];
    if (arrow !== undefined && !isGone(readArrow(names[last]!.name, arrow.text, next!.name))) continue;
    if (last > first) {
      const part = text.slice(names[first]!.start, names[last]!.end);
      texts.push({ text: part + described, nodes: names.slice(first, last + 1).map(({ name }) => name) });
    } else if (!goneNodes.has(names[first]!.name)) loose.push(names[first]!.name);
    first = last + 1;
  }
  return { chain, texts, loose };
}

/** A statement with groups as single statements: its nodes that have attributes, its edges one by one. */
function expanded(
  { text, model }: Editable,
  chain: SyntaxChain,
  goneNodes: ReadonlySet<string>,
  isGone: (edge: EdgeKey) => boolean,
): Rest {
  const { model: own } = meaningOf(chain);
  const described = [...chainsWithin(chain)].filter(
    (inner) => inner.bracket !== null && ownName(inner) !== null && !goneNodes.has(ownName(inner)!.name),
  );
  const edges = own.edges.filter(({ from, kind, to }) => !isGone([from, kind, to]));
  return {
    chain,
    texts: [
      ...described.map((inner) => ({
        text: text.slice(inner.start, inner.end),
        nodes: [ownName(inner)!.name],
      })),
      ...edges.map(({ from, kind, to, attributes }) => ({
        text: edgeText([from, kind, to], attributes as Attributes),
        nodes: [from, to],
      })),
    ],
    loose: model.nodes
      .map(({ name }) => name)
      .filter((name) => !goneNodes.has(name) && own.nodes.some((node) => node.name === name)),
  };
}

/** The statement replaced by what is left of it; of a line of its own nothing stays when nothing is left. */
function written({ text }: Editable, chain: SyntaxChain, kept: readonly string[]): TextEdit {
  const indent = indentAt(text, chain.start);
  if (kept.length > 0) {
    return replacing(text, chain, kept.join(indent === null ? '; ' : `\n${indent}`));
  }
  const after = /^[ \t]*;?[ \t]*(?:\r?\n)?/.exec(text.slice(chain.end))![0];
  const fillsLine = indent !== null && (after.endsWith('\n') || chain.end + after.length === text.length);
  if (fillsLine) return { start: chain.start - indent.length, end: chain.end + after.length, text: '' };
  const separator = /^[ \t]*;/.exec(after)?.[0].length ?? 0;
  return replacing(text, { start: chain.start, end: chain.end + separator }, '');
}
