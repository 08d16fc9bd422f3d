import type { CausalModel } from '../causal-model.ts';
import { cycleExample } from '../queries/cycle-example.ts';
import { indexModel } from '../queries/indexed-model.ts';
import type { Problem } from './diagnostic.ts';
import type { Meaning } from './interpret.ts';
import type { SyntaxChain, SyntaxTree } from './syntax.ts';
import type { Token } from './token.ts';

/** What reads, as in DAGitty, but is hardly what somebody meant: each with what to write instead. */
export function doubts(
  text: string,
  tokens: readonly Token[],
  tree: SyntaxTree,
  meaning: Meaning,
): Problem[] {
  return [...splitNames(text, tokens), ...loneNames(text, tree, meaning), ...notItsType(tree, meaning)];
}

/** `PHQ-9` is the two names PHQ and -9; `A ->-B` points to a node called -B. */
function splitNames(text: string, tokens: readonly Token[]): Problem[] {
  const problems: Problem[] = [];
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1];
    if (token.kind !== 'name' || !token.text.startsWith('-') || before?.end !== token.offset) continue;
    if (before.kind === 'name') {
      const whole = text.slice(before.offset, token.end);
      problems.push({
        ...warning('split-name', before.offset, token.end),
        found: `${whole} reads as the two names "${before.text}" and "${token.text}".`,
        expected: 'Put it in quotes if it is one.',
        fix: { start: before.offset, end: token.end, text: `"${whole}"` },
      });
    } else if (before.kind === 'arrow') {
      problems.push({
        ...warning('split-name', token.offset, token.end),
        found: `${before.text}${token.text} points to a node called "${token.text}".`,
        expected: 'Write a negative edge as A -> B [-].',
        fix: { start: token.offset, end: token.offset + 1, text: '' },
      });
    }
  }
  return problems;
}

/** Names that stand alone beside other statements of their line: prose, names with blanks, words of other languages. */
function loneNames(text: string, tree: SyntaxTree, { nodes }: Meaning): Problem[] {
  const mentions = new Map<string, number>();
  for (const { name } of nodes) mentions.set(name, (mentions.get(name) ?? 0) + 1);
  const problems: Problem[] = [];
  const chains = tree.statements.filter((statement) => statement.kind === 'chain');
  const isLone = (chain: SyntaxChain) => {
    const [only] = chain.operands;
    return (
      chain.arrows.length === 0 &&
      chain.bracket === null &&
      only!.kind === 'name' &&
      only!.bare &&
      mentions.get(only!.name) === 1
    );
  };
  for (let index = 0; index < chains.length; ) {
    const first = chains[index]!;
    let last = index;
    const touches = (next: SyntaxChain | undefined) =>
      next !== undefined && /^[ \t]+$/.test(text.slice(chains[last]!.end, next.start)) && startsBare(next);
    while (touches(chains[last + 1]) && (isLone(chains[last]!) || isLone(chains[last + 1]!))) last++;
    if (last > index) problems.push(wordsInARow(text, first, chains[last]!));
    else if (isLone(first)) problems.push(...frameMeant(text, first, chains[index + 1]));
    index = last + 1;
  }
  return problems;
}

const startsBare = ({ operands }: SyntaxChain): boolean => operands[0]!.kind === 'name' && operands[0]!.bare;

/** `cld { … }`: a word in front of a group is a node, not a frame. */
function frameMeant(text: string, lone: SyntaxChain, next: SyntaxChain | undefined): Problem[] {
  if (next === undefined || next.operands[0]!.kind !== 'group') return [];
  if (!/^\s*$/.test(text.slice(lone.end, next.start))) return [];
  const word = text.slice(lone.start, lone.end);
  return [
    {
      ...warning('unknown-type', lone.start, lone.end),
      found: `"${word}" reads as a node in front of a group, not as the type of the graph.`,
      expected: 'The types are dag, pdag, mag, pag, digraph and graph.',
      fix: { start: lone.start, end: lone.end, text: 'digraph' },
    },
  ];
}

/** Words in a row, the last perhaps with arrows behind it: the names that they read as, and the one that they may be. */
function wordsInARow(text: string, first: SyntaxChain, last: SyntaxChain): Problem {
  const head = last.operands[0]!;
  const trailing = first.arrows.length > 0 ? first.operands.at(-1)! : first.operands[0]!;
  const [start, end] = [trailing.start, head.end];
  const words = text.slice(start, end).replace(/\s+/g, ' ');
  const circle = /^(.*\S)\s+o$/.exec(words);
  const arrow = last.arrows[0];
  if (circle !== null && arrow !== undefined && /^-[->]/.test(arrow.text)) {
    const meant = arrow.text === '->' ? '@->' : '@--';
    return {
      ...warning('circle-arrow', head.start, arrow.end),
      found: `"o${arrow.text}" reads as a node called "o" and an arrow.`,
      expected: `The circle of a partial ancestral graph is written ${meant}.`,
      fix: { start: head.start, end: arrow.end, text: meant },
    };
  }
  return {
    ...warning('adjacent-names', start, end),
    found: `${words
      .split(' ')
      .map((word) => `"${word}"`)
      .join(' and ')} read as names of their own.`,
    expected: `Put "${words}" in quotes if it is one; a ";" between them says that they are not.`,
    fix: { start, end, text: `"${words}"` },
  };
}

const warning = (code: Problem['code'], start: number, end: number) =>
  ({ code, severity: 'warning', start, end }) as const;

/** Edges and cycles that the declared type does not allow; DAGitty reads them all the same. */
function notItsType({ frame }: SyntaxTree, { model, edges }: Meaning): Problem[] {
  const strangers = edges.filter(({ edge: [, kind] }) => !kindsOf[model.type].includes(kind));
  const typed = frame?.typeSpan;
  const fixTo = (type: string) => (typed === undefined ? null : { ...typed, text: type });
  const problems = strangers.slice(0, 20).map(
    ({ edge: [from, kind, to], start, end }): Problem => ({
      ...warning('not-its-type', start, end),
      found: `A ${model.type} has no edge ${from} ${kind} ${to}.`,
      expected: `It may have ${kindsOf[model.type].join(', ')}.`,
      fix: fixTo(typeFor(model)),
    }),
  );
  if (model.type === 'digraph' || model.type === 'graph') return problems;
  const indexed = indexModel(model);
  const cycle = cycleExample(indexed)?.map((node) => indexed.names[node]!);
  if (cycle === undefined) return problems;
  const edge = edges.find(
    ({ edge: [from, kind, to] }) => kind === '->' && from === cycle[0] && to === cycle[1],
  )!;
  return [
    ...problems,
    {
      ...warning('not-its-type', edge.start, edge.end),
      found: `A ${model.type} has no cycle, but here is ${cycle.join(' -> ')}.`,
      expected: 'A graph with feedback is a digraph.',
      fix: fixTo('digraph'),
    },
  ];
}

const kindsOf: Readonly<Record<CausalModel['type'], readonly string[]>> = {
  dag: ['->', '<->'],
  pdag: ['->', '--'],
  mag: ['->', '<->', '--'],
  pag: ['->', '<->', '--', '@->', '@-@', '@--'],
  digraph: ['->', '<->', '--', '@->', '@-@', '@--'],
  graph: ['->', '<->', '--', '@->', '@-@', '@--'],
};

/** The narrowest type that has the kinds of edges that the model has. */
function typeFor(model: CausalModel): string {
  const kinds = new Set(model.edges.map(({ kind }) => kind));
  return (['dag', 'pdag', 'mag', 'pag'] as const).find((type) =>
    [...kinds].every((kind) => kindsOf[type].includes(kind)),
  )!;
}
