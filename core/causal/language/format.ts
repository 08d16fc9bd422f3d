import { NosographError } from '../../foundation/errors.ts';
import { checkModel } from './parse.ts';
import { quotedName, quotedText } from './print.ts';
import type { SyntaxStatement } from './syntax.ts';
import { malformed, type Token } from './token.ts';

const indentation = '  ';

/**
 * The text laid out anew, its meaning and its comments kept: one statement a line, indented; one blank line at most
 * where there was one; quotes only where they are needed. A text in the old two-block format is left as it is.
 * @throws NosographError `format.malformed` when the text has an error.
 */
export function formatModel(text: string): string {
  const { model, diagnostics, tree, tokens } = checkModel(text);
  if (model === null) {
    const { line, column, found, expected } = diagnostics[0]!;
    throw malformed({ offset: 0, line, column }, found, expected);
  }
  if (tree === null) return text;
  const layout = new Layout(text, tree.statements, tree.frame === null ? 0 : 1);
  for (const token of tokens) layout.add(token);
  const formatted = layout.text();
  if (JSON.stringify(checkModel(formatted).model) !== JSON.stringify(model)) {
    throw new NosographError('internal', 'The formatter would have changed what the model means.', { text });
  }
  return formatted;
}

class Layout {
  readonly #source: string;
  readonly #starts: ReadonlySet<number>;
  readonly #depthOfStatements: number;
  #written = '';
  #last: Token | null = null;
  /** Braces and brackets that are open; the frame's own brace is the first. */
  #braces = 0;
  #inBracket = false;
  #afterEquals = false;
  /** After a `+` between two quoted pieces. */
  #joining = false;

  constructor(source: string, statements: readonly SyntaxStatement[], depthOfStatements: number) {
    this.#source = source;
    this.#starts = new Set(statements.map(({ start }) => start));
    this.#depthOfStatements = depthOfStatements;
  }

  add(token: Token): void {
    if (token.kind === 'end') return;
    const closing = token.kind === 'punctuation' && token.text === '}';
    if (closing) this.#braces--;
    this.#written += this.#gap(token, closing);
    this.#written += this.#word(token);
    if (token.kind === 'punctuation') {
      if (token.text === '{') this.#braces++;
      if (token.text === '[') this.#inBracket = true;
      if (token.text === ']') this.#inBracket = false;
    }
    this.#afterEquals = token.text === '=' && token.kind === 'punctuation';
    this.#joining = this.#last !== null && joins(this.#last, token);
    this.#last = token;
  }

  text(): string {
    return `${this.#written.replace(/[ \t]+$/gm, '').trim()}\n`;
  }

  #word(token: Token): string {
    if (token.kind === 'comment') return token.text.replace(/\r/g, '').trimEnd();
    if (token.kind !== 'string') return token.text;
    return this.#inBracket || this.#afterEquals ? quotedText(token.text) : this.#quoted(token.text);
  }

  /** `strict` and the types are names when quoted and words of the frame when not. */
  #quoted(name: string): string {
    return /^(?:strict|dag|pdag|mag|pag|digraph)$/i.test(name) ? quotedText(name) : quotedName(name);
  }

  /** What stands between the last token and this one. */
  #gap(token: Token, closing: boolean): string {
    const last = this.#last;
    if (last === null) return '';
    const between = this.#source.slice(last.end, token.offset);
    const lines = between.split('\n').length - 1;
    const blank = lines > 1 ? '\n' : '';
    const newLine = `${blank}\n${indentation.repeat(this.#braces)}`;
    const endsFrame = closing && this.#braces < this.#depthOfStatements;
    if (endsFrame) return '\n';
    if (token.kind === 'comment') return lines > 0 ? newLine : ' ';
    if (last.kind === 'comment' && !last.text.startsWith('/*')) return newLine;
    if (this.#starts.has(token.offset)) return newLine;
    if (last.kind === 'comment') return lines > 0 ? newLine : ' ';
    if (this.#inBracket || (token.kind === 'punctuation' && token.text === '['))
      return this.#inside(last, token);
    if (isPunctuation(last, '=') || isPunctuation(token, '=')) return '';
    return isPunctuation(last, '{') || closing ? '' : ' ';
  }

  /** Between the attributes of a bracket: commas where there were none. */
  #inside(last: Token, token: Token): string {
    if (isPunctuation(token, '[')) return ' ';
    if (isPunctuation(last, '[') || isPunctuation(token, ']') || isPunctuation(token, ',')) return '';
    if (isPunctuation(last, '=') || isPunctuation(token, '=')) return '';
    if (isPunctuation(last, ',')) return ' ';
    return joins(last, token) || this.#joining ? ' ' : ', ';
  }
}

const joins = (last: Token, token: Token): boolean => last.kind === 'string' && isPunctuation(token, '+');

const isPunctuation = (token: Token, text: string): boolean =>
  token.kind === 'punctuation' && token.text === text;
