import { type ModelType, modelTypes } from '../causal-model.ts';
import type { Problem, TextEdit } from './diagnostic.ts';
import type {
  Span,
  SyntaxArrow,
  SyntaxAttribute,
  SyntaxBracket,
  SyntaxChain,
  SyntaxGroup,
  SyntaxName,
  SyntaxOperand,
  SyntaxOption,
  SyntaxStatement,
  SyntaxTree,
} from './syntax.ts';
import type { Token } from './token.ts';

/** Thrown and caught inside the reader: it goes on with the next line. */
class Derailed extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** Groups within groups, beyond which a text is refused rather than read. */
const deepest = 200;

/**
 * Reads tokens as statements. It never throws: after an error it goes on with the next line, so that one half-typed
 * statement costs its own line only.
 */
export class SyntaxReader {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly problems: Problem[] = [];
  #position = 0;
  #depth = 0;

  /** `tokens` without comments. */
  constructor(text: string, tokens: readonly Token[]) {
    this.#text = text;
    this.#tokens = tokens;
  }

  framed(): SyntaxTree {
    const statements: SyntaxStatement[] = [];
    try {
      if (this.#next().text.toLowerCase() === 'strict') this.#take();
      const word = this.#take();
      const type = word.text.toLowerCase();
      if (!modelTypes.includes(type as ModelType)) {
        this.#position--;
        throw this.#unexpected(modelTypes.join(', '));
      }
      const isNamed = this.#next().kind === 'name' || this.#next().kind === 'string';
      const name = isNamed ? this.#name().name : null;
      const open = this.#expect('{');
      this.#statements(statements);
      const close = this.#expect('}');
      if (this.#next().kind !== 'end') throw this.#unexpected('the end of the text');
      const typeSpan = { start: word.offset, end: word.end };
      return { frame: { type, typeSpan, name, open, close }, statements };
    } catch (thrown) {
      this.#note(thrown);
      return { frame: null, statements };
    }
  }

  bare(): SyntaxTree {
    const statements: SyntaxStatement[] = [];
    this.#statements(statements);
    if (this.#next().kind !== 'end') this.#note(this.#unexpected('a statement'));
    return { frame: null, statements };
  }

  #statements(statements: SyntaxStatement[]): void {
    while (!this.#at('}') && this.#next().kind !== 'end') {
      const { line } = this.#next();
      try {
        statements.push(this.#isOption() ? this.#option() : this.#chain());
      } catch (thrown) {
        this.#note(thrown);
        this.#recover(line);
      }
    }
  }

  /** On to the first token of a later line that can begin a statement; a brace ends the block. */
  #recover(line: number): void {
    this.#depth = 0;
    const failed = Math.max(line, this.#next().line);
    while (this.#next().kind !== 'end' && !this.#at('}') && this.#next().line <= failed) this.#take();
  }

  #isOption(): boolean {
    const next = this.#next();
    const after = this.#tokens[this.#position + 1];
    return (
      (next.kind === 'name' || next.kind === 'string') && after?.kind === 'punctuation' && after.text === '='
    );
  }

  #option(): SyntaxOption {
    const key = this.#name();
    this.#expect('=');
    const value = this.#value();
    return { kind: 'option', start: key.start, end: value.end, key: key.name, value: value.text };
  }

  /** A node, a group, or a chain of either joined by arrows, with attributes behind it. */
  #chain(): SyntaxChain {
    const operands: SyntaxOperand[] = [this.#operand()];
    const arrows: SyntaxArrow[] = [];
    while (this.#next().kind === 'arrow') {
      const arrow = this.#take();
      arrows.push({ text: arrow.text, start: arrow.offset, end: arrow.end });
      operands.push(this.#operand());
    }
    const describes = arrows.length > 0 || operands[0]!.kind === 'name';
    const bracket = describes && this.#at('[') ? this.#bracket(arrows.length > 0) : null;
    const start = operands[0]!.start;
    const end = (bracket ?? operands.at(-1)!).end;
    if (bracket !== null && arrows.length === 0 && this.#next().kind === 'arrow') {
      throw this.#rolesInChain(start, bracket);
    }
    return { kind: 'chain', start, end, operands, arrows, bracket };
  }

  #operand(): SyntaxOperand {
    return this.#at('{') ? this.#group() : this.#name();
  }

  #group(): SyntaxGroup {
    const open = this.#expect('{');
    this.#depth++;
    if (this.#depth > deepest) throw this.#unexpected(`groups nested at most ${deepest} deep`);
    const statements: SyntaxChain[] = [];
    while (!this.#at('}') && this.#next().kind !== 'end') statements.push(this.#chain());
    const close = this.#expect('}');
    this.#depth--;
    return { kind: 'group', start: open.start, end: close.end, statements };
  }

  #bracket(ofEdge: boolean): SyntaxBracket {
    const open = this.#expect('[');
    const items: SyntaxAttribute[] = [];
    while (!this.#at(']')) {
      if (this.#at(',')) this.#take();
      else items.push(this.#attribute(ofEdge));
    }
    const close = this.#expect(']');
    return { start: open.start, end: close.end, items };
  }

  /** `key`, `key=value`, or the short form of an edge's sign: `+`, `-` or `?`. */
  #attribute(ofEdge: boolean): SyntaxAttribute {
    const sign = this.#next();
    if (ofEdge && sign.kind === 'punctuation' && '+-?'.includes(sign.text)) {
      this.#take();
      return { key: 'sign', value: sign.text, start: sign.offset, end: sign.end };
    }
    const key = this.#name();
    if (!this.#at('=')) return { key: key.name, value: '1', start: key.start, end: key.end };
    this.#take();
    const value = this.#value();
    return { key: key.name, value: value.text, start: key.start, end: value.end };
  }

  #name(): SyntaxName {
    const token = this.#next();
    if (token.kind !== 'name' && token.kind !== 'string') throw this.#unexpected('a name');
    if (token.kind === 'name' && /^(graph|node)$/i.test(token.text)) {
      const expected = `a name; "${token.text}" is a word of the language, put it in quotes`;
      throw this.#unexpected(expected, 'reserved-word', quoting(token));
    }
    const { text, end } = this.#value();
    return { kind: 'name', name: text, bare: token.kind === 'name', start: token.offset, end };
  }

  /** A bare word, or quoted pieces joined by `+`. */
  #value(): { readonly text: string; readonly end: number } {
    const token = this.#next();
    if (token.kind !== 'name' && token.kind !== 'string') throw this.#unexpected('a value');
    let { text, end } = this.#take();
    while (
      token.kind === 'string' &&
      this.#at('+') &&
      this.#tokens[this.#position + 1]?.kind !== 'punctuation'
    ) {
      this.#take();
      if (this.#next().kind !== 'string') throw this.#unexpected('a quoted text after +');
      const piece = this.#take();
      text += piece.text;
      end = piece.end;
    }
    return { text, end };
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

  #expect(punctuation: string): Span {
    if (!this.#at(punctuation)) {
      const at = this.#end();
      const missing = /[\]})]/.test(punctuation) && this.#next().kind === 'end';
      throw this.#unexpected(
        `"${punctuation}"`,
        'unexpected',
        missing ? { start: at, end: at, text: punctuation === '}' ? '\n}' : punctuation } : null,
      );
    }
    const { offset, end } = this.#take();
    return { start: offset, end };
  }

  /** Where the last token that was taken ends. */
  #end(): number {
    return this.#tokens[this.#position - 1]?.end ?? 0;
  }

  #unexpected(expected: string, code: Problem['code'] = 'unexpected', fix: TextEdit | null = null): Derailed {
    const token = this.#next();
    const end = Math.max(token.end, token.offset + (token.kind === 'end' ? 0 : 1));
    const found = token.kind === 'end' ? 'the end of the text' : `"${this.#text.slice(token.offset, end)}"`;
    const comma = token.kind === 'punctuation' && token.text === ',';
    return new Derailed({
      code,
      severity: 'error',
      found,
      expected,
      start: token.offset,
      end,
      fix: fix ?? (comma ? { start: token.offset, end, text: ';' } : null),
    });
  }

  #rolesInChain(start: number, bracket: SyntaxBracket): Derailed {
    const lines = /[^\n]*$/.exec(this.#text.slice(0, start))![0];
    const own = this.#text.slice(start, bracket.end);
    const indent = /^\s*$/.test(lines) ? lines : ' ';
    const separate = lines === indent ? `\n${indent}` : ' ';
    const node = this.#text.slice(start, bracket.start).trimEnd();
    return this.#unexpected(
      'a new statement; roles stand in a statement of their own, not inside an arrow',
      'roles-in-chain',
      { start, end: bracket.end, text: `${own}${separate}${node}` },
    );
  }

  #note(thrown: unknown): void {
    if (!(thrown instanceof Derailed)) throw thrown;
    this.problems.push(thrown.problem);
  }
}

const quoting = (token: Token): TextEdit => ({
  start: token.offset,
  end: token.end,
  text: `"${token.text}"`,
});
