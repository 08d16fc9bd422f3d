import type { CausalModel, ModelType } from '../causal-model.ts';
import { type EdgeKey, ModelBuilder } from './builder.ts';
import type { Problem } from './diagnostic.ts';
import { checkEdgeAttribute } from './loop-attributes.ts';
import type { Span, SyntaxChain, SyntaxName, SyntaxOperand, SyntaxOption, SyntaxTree } from './syntax.ts';

/** A mention of a node in the text. */
export interface NodeMention extends Span {
  readonly name: string;
}

/** Where the text makes an edge: from one end's name to the other's. */
export interface EdgeMention extends Span {
  readonly edge: EdgeKey;
}

export interface Meaning {
  readonly model: CausalModel;
  readonly nodes: readonly NodeMention[];
  readonly edges: readonly EdgeMention[];
  readonly problems: readonly Problem[];
}

/** What a syntax tree says: DAGitty's meaning, in the order in which things appear. */
export function interpret(tree: SyntaxTree): Meaning {
  const reading = new Interpreter();
  for (const statement of tree.statements) {
    if (statement.kind === 'option') reading.option(statement);
    else reading.chain(statement);
  }
  const type = (tree.frame?.type ?? 'dag') as ModelType;
  return {
    model: reading.builder.build(type, tree.frame?.name ?? null),
    nodes: reading.nodes,
    edges: reading.edges,
    problems: reading.problems,
  };
}

class Interpreter {
  readonly builder = new ModelBuilder();
  readonly nodes: NodeMention[] = [];
  readonly edges: EdgeMention[] = [];
  readonly problems: Problem[] = [];

  option({ key, value, start, end }: SyntaxOption): void {
    if (key !== 'bb') {
      this.#notice(
        'warning',
        'ignored-option',
        `The option "${key}" has no meaning here.`,
        'It is left out.',
        {
          start,
          end,
        },
      );
    } else if (isBox(value)) this.builder.boundingBox = value;
    else {
      const expected = 'four numbers, as in bb="0,0,1,1"';
      this.#notice('error', 'bad-box', `bb="${value}"`, expected, { start, end });
    }
  }

  /** Answers every node that the chain mentions. */
  chain({ operands, arrows, bracket }: SyntaxChain): ReadonlySet<string> {
    let left = this.#operand(operands[0]!);
    const mentioned = new Set(left);
    const [only] = operands;
    if (arrows.length === 0 && only?.kind === 'name') this.#describeNode(only, bracket);
    // As in DAGitty the attributes of a chain go to all its edges, those behind a group to the last edge made.
    let described: EdgeKey[] = [];
    let made = 0;
    for (const [index, arrow] of arrows.entries()) {
      const [before, after] = [operands[index]!, operands[index + 1]!];
      const right = this.#operand(after);
      const edges: EdgeKey[] = [];
      for (const from of left) for (const to of right) edges.push(this.builder.addEdge(from, arrow.text, to));
      for (const edge of edges) this.edges.push({ edge, start: before.start, end: after.end });
      made += edges.length;
      described = left.size === 1 && right.size === 1 ? [...described, ...edges] : edges.slice(-1);
      for (const node of right) mentioned.add(node);
      left = right;
    }
    if (arrows.length > 0 && bracket !== null) {
      for (const item of bracket.items) {
        for (const edge of described) this.builder.describeEdge(edge, item.key, item.value);
        this.problems.push(...checkEdgeAttribute(item));
      }
      if (described.length < made) {
        const found = `The attributes describe ${described.length} of the ${made} edges only.`;
        this.#notice('warning', 'group-attributes', found, 'Write the edges one by one.', bracket);
      }
    }
    return mentioned;
  }

  #operand(operand: SyntaxOperand): ReadonlySet<string> {
    if (operand.kind === 'name') {
      const { name, start, end } = operand;
      this.builder.addNode(name);
      this.nodes.push({ name, start, end });
      return new Set([name]);
    }
    const members = new Set<string>();
    for (const statement of operand.statements) for (const name of this.chain(statement)) members.add(name);
    return members;
  }

  #describeNode({ name }: SyntaxName, bracket: SyntaxChain['bracket']): void {
    for (const { key, value, start, end } of bracket?.items ?? []) {
      if (this.builder.describeNode(name, key, value)) continue;
      const expected = 'two numbers, as in pos="0.5,1"';
      this.#notice('error', 'bad-position', `pos="${value}"`, expected, { start, end });
    }
  }

  #notice(
    severity: Problem['severity'],
    code: Problem['code'],
    found: string,
    expected: string,
    { start, end }: Span,
  ): void {
    this.problems.push({ code, severity, found, expected, start, end, fix: null });
  }
}

function isBox(value: string): boolean {
  const numbers = value.split(',').map((part) => part.trim());
  return numbers.length === 4 && numbers.every((part) => /^[-+]?\d*\.?\d+$/.test(part));
}
