import { NosographError } from '../../../foundation/errors.ts';
import type { CausalModel } from '../../causal-model.ts';
import { type EdgeKey, readArrow, symmetricKinds } from '../builder.ts';
import type { TextEdit } from '../diagnostic.ts';
import { interpret, type Meaning, type NodeMention } from '../interpret.ts';
import { checkModel } from '../parse.ts';
import type { Span, SyntaxChain, SyntaxGroup, SyntaxName, SyntaxTree } from '../syntax.ts';
import { malformed, type Token } from '../token.ts';

/** A model text that has no errors, with what edits need to know of it. */
export interface Editable {
  readonly text: string;
  readonly model: CausalModel;
  readonly tree: SyntaxTree;
  readonly tokens: readonly Token[];
  readonly mentions: readonly NodeMention[];
}

/** Null for the format before version 2. Throws `format.malformed` for a text with an error. */
export function openEditable(text: string): Editable | null {
  const { model, diagnostics, tree, tokens, nodes } = checkModel(text);
  if (model === null) {
    const { line, column, found, expected } = diagnostics[0]!;
    throw malformed({ offset: 0, line, column }, found, expected);
  }
  return tree === null ? null : { text, model, tree, tokens, mentions: nodes };
}

export const topChains = ({ tree }: Editable): readonly SyntaxChain[] =>
  tree.statements.filter((statement) => statement.kind === 'chain');

/** A chain and all chains in its groups. */
export function* chainsWithin(chain: SyntaxChain): Generator<SyntaxChain> {
  yield chain;
  for (const operand of chain.operands) {
    if (operand.kind === 'group') for (const inner of operand.statements) yield* chainsWithin(inner);
  }
}

/** What a statement says by itself. */
export const meaningOf = (chain: SyntaxChain): Meaning => interpret({ frame: null, statements: [chain] });

/** A node's own statement, `X` or `X [...]`, anywhere; null when the chain is not one. */
export function ownName(chain: SyntaxChain): SyntaxName | null {
  const [only] = chain.operands;
  return chain.arrows.length === 0 && only?.kind === 'name' ? only : null;
}

/** The edge of a chain that joins just two names; null for any other chain. */
export function onlyEdge(chain: SyntaxChain): EdgeKey | null {
  const [left, right] = chain.operands;
  if (chain.arrows.length !== 1 || left?.kind !== 'name' || right?.kind !== 'name') return null;
  return readArrow(left.name, chain.arrows[0]!.text, right.name);
}

export const hasGroup = (chain: SyntaxChain): boolean =>
  chain.operands.some((operand): operand is SyntaxGroup => operand.kind === 'group');

/** The same edge, whichever end of a symmetric one comes first. */
export function isSameEdge([from, kind, to]: EdgeKey, other: EdgeKey): boolean {
  if (kind !== other[1]) return false;
  if (from === other[0] && to === other[2]) return true;
  return symmetricKinds.has(kind) && from === other[2] && to === other[0];
}

export function requireNode({ model }: Editable, name: string): void {
  if (model.nodes.some((node) => node.name === name)) return;
  throw new NosographError('input.invalid', `The graph has no node "${name}".`, { variable: name });
}

export function findEdge({ model }: Editable, edge: EdgeKey) {
  return model.edges.find(({ from, kind, to }) => isSameEdge([from, kind, to], edge));
}

export function requireEdge(editable: Editable, edge: EdgeKey) {
  const found = findEdge(editable, edge);
  if (found !== undefined) return found;
  const [from, kind, to] = edge;
  throw new NosographError('input.invalid', `The graph has no edge ${from} ${kind} ${to}.`, {
    from,
    kind,
    to,
  });
}

/** A replacement that does not grow together with the words beside it. */
export function replacing(text: string, { start, end }: Span, by: string): TextEdit {
  const isWord = (character: string | undefined) => /[-\w.]/.test(character ?? '');
  const before = isWord(text[start - 1]) && isWord(by[0]) ? ' ' : '';
  const after = isWord(text[end]) && isWord(by.at(-1)) ? ' ' : '';
  return { start, end, text: `${before}${by}${after}` };
}

/** Blanks in front of what stands on a line; null when something else stands there before it. */
export function indentAt(text: string, offset: number): string | null {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return /^[ \t]*$/.test(line) ? line : null;
}
