import { type CausalModel, type ModelType, modelTypes } from '../causal-model.ts';
import { ModelBuilder } from './builder.ts';
import { looksLikeBlocks, parseBlocks } from './old-format.ts';
import { malformed, type Place, type Token, tokenize } from './tokens.ts';

/** Something that reads but probably does not mean what it says, with what to write instead. */
export interface ModelDiagnostic {
  readonly code: 'split-name' | 'ignored-option' | 'not-its-type';
  readonly message: string;
  readonly line: number;
  readonly column: number;
  /** Replace [start, end) of the text by this. */
  readonly mend: { readonly start: number; readonly end: number; readonly text: string } | null;
}

export interface ParsedModel {
  readonly model: CausalModel;
  readonly diagnostics: readonly ModelDiagnostic[];
}

/**
 * Reads DAGitty's model language (Textor et al. 2016, doi:10.1093/ije/dyw341; reference implementation: dagitty, commit
 * 7a65777), the old two-block format included, and comments besides. Where DAGitty's reader takes prose for nodes this
 * one fails; where it splits a name silently this one says so and offers the mend.
 * @throws NosographError `format.malformed` with line, column and what was expected.
 */
export function parseModel(text: string): ParsedModel {
  const frame = /^\uFEFF?\s*(strict\s+)?(dag|pdag|mag|pag|digraph|graph)\b/i.test(stripLeadingComments(text));
  if (!frame && !/->|<-|<->/.test(text)) {
    if (looksLikeBlocks(text)) return { model: parseBlocks(text), diagnostics: [] };
    const place: Place = { offset: 0, line: 1, column: 1 };
    throw malformed(
      place,
      text.trim() === '' ? 'an empty text' : 'neither an arrow nor a frame',
      'a model such as dag { X -> Y }',
    );
  }
  const reader = new ModelReader(text, tokenize(text));
  return frame ? reader.framed() : reader.bare();
}

function stripLeadingComments(text: string): string {
  return text.replace(/^(\uFEFF|\s|\/\/[^\n]*\n|#[^\n]*\n|\/\*[\s\S]*?\*\/)+/, '');
}

class ModelReader {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  #position = 0;
  readonly #builder = new ModelBuilder();
  readonly #diagnostics: ModelDiagnostic[] = [];

  constructor(text: string, tokens: readonly Token[]) {
    this.#text = text;
    this.#tokens = tokens;
  }

  framed(): ParsedModel {
    if (this.#next().text.toLowerCase() === 'strict') this.#take();
    const type = this.#take().text.toLowerCase() as ModelType;
    if (!modelTypes.includes(type)) throw this.#unexpected('dag, pdag, mag, pag, digraph or graph');
    let name: string | null = null;
    if (this.#next().kind === 'name' || this.#next().kind === 'string') name = this.#readName();
    this.#expect('{');
    this.#statements(true);
    this.#expect('}');
    if (this.#next().kind !== 'end') throw this.#unexpected('the end of the text');
    return this.#result(type, name);
  }

  bare(): ParsedModel {
    this.#statements(true);
    if (this.#next().kind !== 'end') throw this.#unexpected('a statement');
    return this.#result('dag', null);
  }

  #result(type: ModelType, name: string | null): ParsedModel {
    return { model: this.#builder.build(type, name), diagnostics: this.#diagnostics };
  }

  /** Statements up to a closing brace or the end; answers every node that they mention. */
  #statements(top: boolean): Set<string> {
    const mentioned = new Set<string>();
    while (!this.#at('}') && this.#next().kind !== 'end') {
      if (top && this.#isOption()) this.#option();
      else for (const node of this.#statement()) mentioned.add(node);
    }
    return mentioned;
  }

  #isOption(): boolean {
    const next = this.#next();
    return (next.kind === 'name' || next.kind === 'string') && this.#tokens[this.#position + 1]?.text === '=';
  }

  #option(): void {
    const at = this.#next();
    const key = this.#readName();
    this.#expect('=');
    const value = this.#readValue();
    if (key === 'bb') this.#builder.boundingBox = readBox(value, at);
    else
      this.#diagnostics.push({
        code: 'ignored-option',
        message: `The option "${key}" has no meaning here.`,
        line: at.line,
        column: at.column,
        mend: null,
      });
  }

  /** A node, a group, or a chain of either joined by arrows, with attributes behind it. */
  #statement(): Set<string> {
    const mentioned = new Set<string>();
    let left = this.#operand();
    for (const node of left) mentioned.add(node);
    let chained: (readonly [string, string, string])[] = [];
    let isChain = false;
    const described = this.#tokens[this.#position - 1]?.text === ']';
    if (described && this.#next().kind === 'arrow') {
      throw this.#unexpected('a new statement; roles stand in a statement of their own, not inside an arrow');
    }
    while (this.#next().kind === 'arrow') {
      isChain = true;
      const arrow = this.#take().text;
      const right = this.#operand();
      const made: (readonly [string, string, string])[] = [];
      for (const from of left) for (const to of right) made.push(this.#builder.addEdge(from, arrow, to));
      const single = left.size === 1 && right.size === 1;
      chained = single ? [...chained, ...made] : made.slice(-1);
      for (const node of right) mentioned.add(node);
      left = right;
    }
    if (isChain && this.#at('[')) {
      const attributes = this.#attributes();
      for (const edge of chained) this.#builder.describeEdge(edge, attributes);
    }
    return mentioned;
  }

  #operand(): Set<string> {
    if (this.#at('{')) {
      this.#take();
      const nodes = this.#statements(false);
      this.#expect('}');
      return nodes;
    }
    const token = this.#next();
    const name = this.#readName();
    if (token.kind === 'name') this.#noticeSplitName(token);
    this.#builder.addNode(name);
    const before = this.#tokens[this.#position - 2];
    if (this.#at('[') && before?.kind !== 'arrow') {
      const at = this.#next();
      for (const [key, value] of this.#attributes()) this.#builder.describeNode(name, key, value, at);
    }
    return new Set([name]);
  }

  /** `PHQ-9` reads as the two names PHQ and -9, as DAGitty reads it; nobody means that. */
  #noticeSplitName(token: Token): void {
    const follower = this.#next();
    if (follower.kind !== 'name' || follower.offset !== token.end || !follower.text.startsWith('-')) return;
    const whole = this.#text.slice(token.offset, follower.end);
    this.#diagnostics.push({
      code: 'split-name',
      message: `${whole} reads as the two names "${token.text}" and "${follower.text}". Put it in quotes if it is one.`,
      line: token.line,
      column: token.column,
      mend: { start: token.offset, end: follower.end, text: `"${whole}"` },
    });
  }

  #attributes(): [string, string][] {
    const attributes: [string, string][] = [];
    this.#expect('[');
    while (!this.#at(']')) {
      if (this.#at(',')) {
        this.#take();
        continue;
      }
      const key = this.#readName();
      let value = '1';
      if (this.#at('=')) {
        this.#take();
        value = this.#readValue();
      }
      attributes.push([key, value]);
    }
    this.#take();
    return attributes;
  }

  #readName(): string {
    const token = this.#next();
    if (token.kind !== 'name' && token.kind !== 'string') throw this.#unexpected('a name');
    if (token.kind === 'name' && /^(graph|node)$/i.test(token.text))
      throw this.#unexpected(`a name; "${token.text}" is a word of the language, put it in quotes`);
    return this.#readValue();
  }

  /** A bare word, or quoted pieces joined by `+`. */
  #readValue(): string {
    const token = this.#take();
    if (token.kind === 'name') return token.text;
    if (token.kind !== 'string') {
      this.#position--;
      throw this.#unexpected('a value');
    }
    let value = token.text;
    while (this.#at('+')) {
      this.#take();
      if (this.#next().kind !== 'string') throw this.#unexpected('a quoted text after +');
      value += this.#take().text;
    }
    return value;
  }

  #next(): Token {
    return this.#tokens[this.#position]!;
  }

  #take(): Token {
    const token = this.#next();
    if (token.kind !== 'end') this.#position++;
    return token;
  }

  #at(punctuation: string): boolean {
    return this.#next().kind === 'punctuation' && this.#next().text === punctuation;
  }

  #expect(punctuation: string): void {
    if (!this.#at(punctuation)) throw this.#unexpected(`"${punctuation}"`);
    this.#take();
  }

  #unexpected(expected: string) {
    const token = this.#next();
    return malformed(token, token.kind === 'end' ? 'the end of the text' : `"${token.text}"`, expected);
  }
}

function readBox(value: string, at: Place): string {
  const numbers = value.split(',').map((part) => part.trim());
  if (numbers.length === 4 && numbers.every((part) => /^[-+]?\d*\.?\d+$/.test(part))) return value;
  throw malformed(at, `bb="${value}"`, 'four numbers, as in bb="0,0,1,1"');
}
