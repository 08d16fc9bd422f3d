import type { GraphDocument } from '../graph-document.ts';
import type { Losses } from '../losses.ts';
import { type DotToken, dotTokens } from './dot-tokens.ts';
import { malformedFile } from './reading.ts';

type Values = ReadonlyMap<string, string>;
interface Scope {
  readonly node: Map<string, string>;
  readonly edge: Map<string, string>;
}
interface Edge {
  readonly from: string;
  readonly to: string;
  readonly values: Map<string, string>;
}
interface Ends {
  readonly names: ReadonlySet<string>;
  readonly port: string | null;
}

const name = 'DOT';
const deepest = 200;

/** Reads the DOT language (graphviz.org/doc/info/lang.html): chains, groups, defaults, ports, strict graphs. */
export function readDot(text: string, losses: Losses): GraphDocument {
  return new DotReader(dotTokens(text, name), losses).graph();
}

class DotReader {
  readonly #tokens: readonly DotToken[];
  readonly #losses: Losses;
  #at = 0;
  #depth = 0;
  #strict = false;
  #directed = true;
  readonly #nodes = new Map<string, Map<string, string>>();
  readonly #edges: Edge[] = [];
  readonly #byEnds = new Map<string, Edge>();
  readonly #graph = new Map<string, string>();

  constructor(tokens: readonly DotToken[], losses: Losses) {
    this.#tokens = tokens;
    this.#losses = losses;
  }

  graph(): GraphDocument {
    this.#strict = this.#takeKeyword('strict');
    this.#directed = this.#takeKeyword('digraph');
    if (!this.#directed && !this.#takeKeyword('graph')) throw this.#unexpected('graph or digraph');
    if (this.#next.kind === 'id') this.#graph.set('name', this.#take().text);
    this.#expect('{');
    this.#statements({ node: new Map(), edge: new Map() }, true);
    this.#expect('}');
    if (this.#next.kind !== 'end')
      throw this.#unexpected('the end of the file; only one graph a file is read');
    return this.#document();
  }

  #document(): GraphDocument {
    return {
      nodes: [...this.#nodes].map(([id, values]) => documentNode(id, values)),
      edges: this.#edges.map(({ from, to, values }, at) => {
        const turned = this.#directed && values.get('dir') === 'none';
        const own = [...values].filter(([key]) => key !== 'id' && !(turned && key === 'dir'));
        return {
          id: values.get('id') ?? `e${at}`,
          source: from,
          target: to,
          directed: this.#directed && !turned,
          attributes: Object.fromEntries(own),
        };
      }),
      attributes: Object.fromEntries(this.#graph),
    };
  }

  /** Statements up to the closing brace; answers the nodes that they mention. */
  #statements(scope: Scope, top: boolean): Set<string> {
    this.#depth += 1;
    if (this.#depth > deepest)
      throw malformedFile(name, `groups are nested more than ${deepest} deep.`, this.#next.line);
    const mentioned = new Set<string>();
    while (!this.#isSign('}') && this.#next.kind !== 'end') {
      if (this.#isSign(';')) this.#at += 1;
      else this.#statement(scope, top, mentioned);
    }
    this.#depth -= 1;
    return mentioned;
  }

  #statement(scope: Scope, top: boolean, mentioned: Set<string>): void {
    for (const word of ['graph', 'node', 'edge'] as const) {
      if (!this.#takeKeyword(word)) continue;
      const values = this.#attributes();
      if (word !== 'graph') for (const [key, value] of values) scope[word].set(key, value);
      else if (top) for (const [key, value] of values) this.#graph.set(key, value);
      else this.#noteGroup();
      return;
    }
    if (this.#next.kind === 'id' && this.#tokens[this.#at + 1]?.text === '=') {
      const key = this.#take().text;
      this.#expect('=');
      const value = this.#name();
      if (top) this.#graph.set(key, value);
      else this.#noteGroup();
      return;
    }
    const ends = [this.#operand(scope)];
    while (this.#isSign('->') || this.#isSign('--')) {
      if (this.#isSign('->') !== this.#directed) {
        throw this.#unexpected(this.#directed ? '-> as in a digraph' : '-- as in a graph');
      }
      this.#at += 1;
      ends.push(this.#operand(scope));
    }
    const values = this.#attributes();
    for (const { names } of ends) for (const node of names) mentioned.add(node);
    const [only] = ends;
    if (ends.length === 1 && only!.names.size === 1) {
      for (const [key, value] of values) this.#nodes.get([...only!.names][0]!)!.set(key, value);
    }
    for (let at = 1; at < ends.length; at++) this.#join(ends[at - 1]!, ends[at]!, scope, values);
  }

  #join(tails: Ends, heads: Ends, scope: Scope, values: Values): void {
    for (const from of tails.names) {
      for (const to of heads.names) {
        const key = JSON.stringify(this.#directed || from < to ? [from, to] : [to, from]);
        const known = this.#strict ? this.#byEnds.get(key) : undefined;
        const edge = known ?? { from, to, values: new Map(scope.edge) };
        if (known === undefined) this.#edges.push(edge);
        else this.#losses.note('A strict graph has repeated edges once', `${from}, ${to}`);
        this.#byEnds.set(key, edge);
        if (tails.port !== null) edge.values.set('tailport', tails.port);
        if (heads.port !== null) edge.values.set('headport', heads.port);
        for (const [name, value] of values) edge.values.set(name, value);
      }
    }
  }

  #operand(scope: Scope): Ends {
    const isGroup = this.#takeKeyword('subgraph');
    if (isGroup && this.#next.kind === 'id') this.#at += 1;
    if (isGroup || this.#isSign('{')) {
      this.#expect('{');
      const names = this.#statements({ node: new Map(scope.node), edge: new Map(scope.edge) }, false);
      this.#expect('}');
      return { names, port: null };
    }
    const node = this.#name();
    if (!this.#nodes.has(node)) this.#nodes.set(node, new Map(scope.node));
    let port: string | null = null;
    while (this.#isSign(':')) {
      this.#at += 1;
      port = port === null ? this.#name() : `${port}:${this.#name()}`;
    }
    return { names: new Set([node]), port };
  }

  /** Any number of [key=value, key=value; …]; a key alone means true. */
  #attributes(): Values {
    const values = new Map<string, string>();
    while (this.#isSign('[')) {
      this.#at += 1;
      while (!this.#isSign(']')) {
        if (this.#isSign(',') || this.#isSign(';')) {
          this.#at += 1;
          continue;
        }
        const key = this.#name();
        const hasValue = this.#isSign('=');
        if (hasValue) this.#at += 1;
        values.set(key, hasValue ? this.#name() : 'true');
      }
      this.#at += 1;
    }
    return values;
  }

  #noteGroup(): void {
    this.#losses.note('What groups say of themselves is left out', `line ${this.#next.line}`);
  }

  get #next(): DotToken {
    return this.#tokens[this.#at]!;
  }

  #take(): DotToken {
    const token = this.#next;
    if (token.kind !== 'end') this.#at += 1;
    return token;
  }

  #name(): string {
    if (this.#next.kind !== 'id') throw this.#unexpected('a name');
    return this.#take().text;
  }

  #isSign(text: string): boolean {
    return this.#next.kind === 'sign' && this.#next.text === text;
  }

  #expect(text: string): void {
    if (!this.#isSign(text)) throw this.#unexpected(text);
    this.#at += 1;
  }

  #takeKeyword(word: string): boolean {
    const { kind, bare, text } = this.#next;
    const is = kind === 'id' && bare && text.toLowerCase() === word;
    if (is) this.#at += 1;
    return is;
  }

  #unexpected(wanted: string): Error {
    return malformedFile(
      name,
      `found ${JSON.stringify(this.#next.text.slice(0, 40))}, expected ${wanted}.`,
      this.#next.line,
    );
  }
}

function documentNode(id: string, values: Values): GraphDocument['nodes'][number] {
  const label = values.get('label');
  const place = /^([-+\d.eE]+),([-+\d.eE]+)!?$/.exec(values.get('pos') ?? '');
  const [x, y] = [Number(place?.[1]), Number(place?.[2])];
  const placed = Number.isFinite(x) && Number.isFinite(y);
  const own = [...values].filter(([key]) => key !== 'label' && !(placed && key === 'pos'));
  return {
    id,
    // \N stands for the node's own name.
    label: label === undefined || label === '\\N' ? id : label,
    position: placed ? { x, y } : null,
    attributes: Object.fromEntries(own),
  };
}
