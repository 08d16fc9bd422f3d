import { parse } from '@retorquere/bibtex-parser';

/** Commands that only format their argument, or stand for it. */
const transparent =
  /^(?:text(?:it|bf|sc|sl|tt|rm|sf|up|md|normal)|emph|mbox|hbox|text|ensuremath|mathrm|mathit|mathbf|underline|uline|textsuperscript|textsubscript|sup|sub|enquote|protect|url|path|nolinkurl|noopsort|bibinfo|MakeUppercase|citeauthor|textcite|parencite|cite[tp]?)$/;
/** Declarations in force until the end of their group: they leave no text. */
const silent = /^(?:it|bf|em|sc|rm|sl|tt|sf|itshape|bfseries|scshape|upshape|relax|noindent|newblock|-|\/)$/;
const spaces = /^(?:,|;|:|!| |quad|qquad|space|thinspace|newline|linebreak|\\|par)$/;
const cache = new Map<string, string>();
const cacheLimit = 20_000;

/**
 * TeX as bibliographies hold it, as plain text. Commands and formulas are given to @retorquere/bibtex-parser one by one
 * and remembered, not whole fields: it reads an unescaped % as a comment and drops the rest of the field, fails on a
 * lone $, and needs milliseconds for an abstract, where exports of databases are full of plain prose.
 */
export function texToText(tex: string): string {
  if (!/[\\{}$~]|--|``|''/.test(tex)) return tex;
  return new TexReader(tex).read();
}

class TexReader {
  private readonly tex: string;
  private at = 0;
  private out = '';

  constructor(tex: string) {
    this.tex = tex;
  }

  read(): string {
    while (this.at < this.tex.length) this.step();
    return this.out;
  }

  private step(): void {
    const plain = /[^\\{}$~\-`']+/y;
    plain.lastIndex = this.at;
    const run = plain.exec(this.tex)?.[0];
    if (run !== undefined) {
      this.out += run;
      this.at += run.length;
      return;
    }
    const char = this.tex[this.at]!;
    if (char === '\\') this.command();
    else if (char === '$') this.formula();
    else this.mark(char);
  }

  private mark(char: string): void {
    const dashes = /-{2,3}|``|''/y;
    dashes.lastIndex = this.at;
    const ligature = dashes.exec(this.tex)?.[0];
    this.at += ligature?.length ?? 1;
    if (ligature !== undefined) this.out += { '--': '–', '---': '—', '``': '“', "''": '”' }[ligature]!;
    else if (char === '~') this.out += ' ';
    else if (char !== '{' && char !== '}') this.out += char;
  }

  private command(): void {
    const name = /\\([A-Za-z]+|[^A-Za-z])?/y;
    name.lastIndex = this.at;
    const found = name.exec(this.tex)!;
    const word = found[1] ?? '';
    this.at += found[0].length;
    if (/^[%&_#$"{}]$/.test(word) && !(word === '"' && this.accentFollows())) this.out += word;
    else if (spaces.test(word)) this.out += ' ';
    else if (silent.test(word)) this.skipSpace();
    else if (word === 'textquotesingle') this.apostrophe();
    else if (word === 'href') this.link();
    else if (transparent.test(word)) this.argument();
    else this.convert(found[0]);
  }

  /** The space that ends the command is not the author's: "D\\textquotesingle aspremont". */
  private apostrophe(): void {
    this.skipSpace();
    if (this.tex.startsWith('{}', this.at)) this.at += 2;
    this.out += "'";
  }

  private accentFollows(): boolean {
    return /^\{?\\?[A-Za-z]/.test(this.tex.slice(this.at, this.at + 3));
  }

  /** The braces around an argument go as any others do; what was one word stays one. */
  private argument(): void {
    this.skipSpace();
    const argument = this.group();
    if (argument !== null) this.out += texToText(argument);
  }

  private link(): void {
    this.group();
    this.skipSpace();
    this.argument();
  }

  private skipSpace(): void {
    while (/\s/.test(this.tex[this.at] ?? '')) this.at += 1;
  }

  /** A symbol, or an accent with the letter that it stands on. */
  private convert(command: string): void {
    const accent = /^\\(?:[`'^"~=.]|[bcdkrtuvHUG])$/.test(command);
    let snippet = command;
    if (accent) {
      this.skipSpace();
      const argument = this.group();
      if (argument !== null) snippet += `{${argument}}`;
      else {
        const letter = /\\[A-Za-z]+|[\s\S]/y;
        letter.lastIndex = this.at;
        const found = letter.exec(this.tex)?.[0] ?? '';
        this.at += found.length;
        snippet += `{${found}}`;
      }
    } else if (/^\\[A-Za-z]+$/.test(command)) {
      if (this.tex[this.at] === ' ') this.at += 1;
      else if (this.tex.startsWith('{}', this.at)) this.at += 2;
    }
    this.out += converted(snippet);
  }

  /** A formula is short and on one line; any other dollar is money. */
  private formula(): void {
    const math = /\$([^$\n]{1,300}?[^$\n\\])\$|\$([^$\s\\])\$/y;
    math.lastIndex = this.at;
    const found = math.exec(this.tex);
    const inner = found?.[1] ?? found?.[2];
    if (found === null || inner === undefined || !isFormula(inner)) {
      this.out += '$';
      this.at += 1;
      return;
    }
    this.at += found[0].length;
    this.out += converted(found[0]);
  }

  /** The balanced group at this place without its braces; null when there is none. */
  private group(): string | null {
    if (this.tex[this.at] !== '{') return null;
    const end = balancedEnd(this.tex, this.at);
    if (end === -1) return null;
    const inner = this.tex.slice(this.at + 1, end);
    this.at = end + 1;
    return inner;
  }
}

function isFormula(inner: string): boolean {
  const words = inner.match(/(?<![\\A-Za-z])[A-Za-z]{4,}/g) ?? [];
  return /[\\^_={}<>+\d]|^[A-Za-z]{1,3}$/.test(inner) && words.length < 2;
}

/** Position of the brace that closes the one at `from`, -1 when none does. Escaped braces do not count. */
export function balancedEnd(tex: string, from: number): number {
  let depth = 0;
  for (let at = from; at < tex.length; at += 1) {
    const char = tex[at];
    if (char === '\\') at += 1;
    else if (char === '{') depth += 1;
    else if (char === '}') {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return -1;
}

/** Signs that the library would read as its own: they come back after it. */
const shelter: readonly (readonly [string, string])[] = [
  ['<', '\ue0f0'],
  ['>', '\ue0f1'],
  ['%', '\ue0f2'],
];

function converted(snippet: string): string {
  const known = cache.get(snippet);
  if (known !== undefined) return known;
  if (cache.size > cacheLimit) cache.clear();
  const text = convertSnippet(snippet);
  cache.set(snippet, text);
  return text;
}

function convertSnippet(snippet: string): string {
  const sheltered = shelter.reduce((text, [sign, stand]) => text.replaceAll(sign, stand), snippet);
  try {
    const library = parse(`@misc{k, title={${sheltered}}}`, {
      english: false,
      sentenceCase: false,
      caseProtection: false,
      unsupported: (_node, tex) => tex,
    });
    const title = library.entries[0]?.fields.title;
    if (library.errors.length > 0 || typeof title !== 'string') return bare(snippet);
    const plain = title.replace(/<\/?(?:i|b|sup|sub|span|sc|u|em|strong|nc|tt)(?:\s[^<>]*)?>/g, '');
    return shelter.reduce((text, [sign, stand]) => text.replaceAll(stand, sign), plain);
  } catch {
    return bare(snippet);
  }
}

/** What TeX that nobody understands says: its letters without the signs. */
function bare(snippet: string): string {
  return snippet.replace(/^\$|\$$/g, '').replace(/[{}]/g, '');
}
