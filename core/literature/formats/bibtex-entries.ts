import { linesOf } from '../lines.ts';
import type { Chunks } from '../read-step.ts';

/** One `@type{key, field = value, …}` as it stands; field names in lower case, values without their delimiters. */
export interface BibEntry {
  readonly kind: 'entry';
  readonly line: number;
  readonly type: string;
  readonly key: string;
  readonly fields: ReadonlyMap<string, string>;
}

export interface BrokenEntry {
  readonly kind: 'broken';
  readonly line: number;
  readonly message: string;
}

const opening = /@\s*([A-Za-z]+)\s*([{(])/g;
/** A line that can only be the beginning of an entry, even where the one above was not closed. */
const beginning =
  /^@\s*[A-Za-z]+\s*[{(]\s*[^\s,{}"=]*\s*,?\s*$|^@\s*(?:article|book|incollection|inproceedings|phdthesis|misc|inbook|techreport)\s*\{/i;

/**
 * The entries of a BibTeX file. An entry ends where its braces close; when a new entry begins at a line start before
 * that, the open one is broken and reading goes on with the new one. `@string` is resolved, comments are left out.
 */
export function* bibEntries(chunks: Chunks): Generator<BibEntry | BrokenEntry | null, void, void> {
  const strings = new Map<string, string>(months);
  let open: OpenEntry | null = null;
  for (const { text, number } of linesOf(chunks)) {
    if (number % 200 === 0) yield null;
    let rest = text;
    if (open !== null && beginning.test(text)) {
      if (open.counts) yield unclosed(open);
      open = null;
    }
    for (;;) {
      if (open === null) {
        opening.lastIndex = 0;
        const found = opening.exec(rest);
        if (found === null) break;
        open = new OpenEntry(found[1]!.toLowerCase(), found[2] === '(', number);
        rest = rest.slice(found.index + found[0].length);
      }
      const end = open.take(rest);
      if (end === -1) break;
      const entry = finished(open, strings);
      if (entry !== null) yield entry;
      open = null;
      rest = rest.slice(end);
    }
  }
  if (open?.counts) yield unclosed(open);
}

class OpenEntry {
  readonly type: string;
  readonly line: number;
  private readonly round: boolean;
  private readonly lines: string[] = [];
  private depth = 0;
  private size = 0;

  constructor(type: string, round: boolean, line: number) {
    this.type = type;
    this.round = round;
    this.line = line;
  }

  /** Whether this is a record, not a comment, preamble or string. */
  get counts(): boolean {
    return !/^(?:comment|preamble|string)$/.test(this.type);
  }

  get body(): string {
    return this.lines.join('\n');
  }

  get length(): number {
    return this.size;
  }

  /** Takes a line in; answers the place after the closing brace, -1 while the entry goes on. */
  take(line: string): number {
    for (let at = 0; at < line.length; at += 1) {
      const char = line[at];
      if (char === '\\') at += 1;
      else if (char === '{') this.depth += 1;
      else if (char === '}' || (char === ')' && this.round && this.depth === 0)) {
        if (this.depth === 0) {
          this.lines.push(line.slice(0, at));
          return at + 1;
        }
        this.depth -= 1;
      }
    }
    this.lines.push(line);
    this.size += line.length;
    return -1;
  }
}

function unclosed({ line, type }: OpenEntry): BrokenEntry {
  return { kind: 'broken', line, message: `The entry @${type} is not closed: a brace is missing.` };
}

function finished(open: OpenEntry, strings: Map<string, string>): BibEntry | BrokenEntry | null {
  const { type, line, body } = open;
  if (type === 'string') {
    for (const [name, value] of new FieldReader(body, strings).fields()) strings.set(name, value);
    return null;
  }
  if (!open.counts) return null;
  const comma = /^\s*([^,={}"]*?)\s*(?:,|$)/.exec(body);
  const key = comma?.[1] ?? '';
  const reader = new FieldReader(comma === null ? body : body.slice(comma[0].length), strings);
  const fields = reader.fields();
  if (fields.size === 0) {
    return { kind: 'broken', line, message: `The entry @${type}{${key}} has no field that can be read.` };
  }
  return { kind: 'entry', line, type, key, fields };
}

/** Reads `name = value` pairs; what stands between pairs without making sense is skipped up to the next name. */
class FieldReader {
  private readonly body: string;
  private readonly strings: ReadonlyMap<string, string>;
  private at = 0;

  constructor(body: string, strings: ReadonlyMap<string, string>) {
    this.body = body;
    this.strings = strings;
  }

  fields(): Map<string, string> {
    const found = new Map<string, string>();
    const name = /[\s,]*([^\s=,{}"#]+)\s*=\s*/y;
    while (this.at < this.body.length) {
      name.lastIndex = this.at;
      const match = name.exec(this.body);
      if (match === null) {
        this.skip();
        continue;
      }
      this.at += match[0].length;
      const field = match[1]!.toLowerCase();
      const value = this.value();
      if (value !== '' && !found.has(field)) found.set(field, value);
    }
    return found;
  }

  /** To the next comma or line: what is here is no field. */
  private skip(): void {
    const next = /[,\n]/g;
    next.lastIndex = this.at + 1;
    this.at = next.exec(this.body)?.index ?? this.body.length;
  }

  private value(): string {
    let value = this.piece();
    const joint = /\s*#\s*/y;
    for (;;) {
      joint.lastIndex = this.at;
      const found = joint.exec(this.body);
      if (found === null) return value.trim();
      this.at += found[0].length;
      value += this.piece();
    }
  }

  private piece(): string {
    const char = this.body[this.at];
    if (char === '{' || char === '"') return this.delimited(char);
    const bare = /[^\s,#{}"]+/y;
    bare.lastIndex = this.at;
    const word = bare.exec(this.body)?.[0] ?? '';
    this.at += word.length;
    return this.strings.get(word.toLowerCase()) ?? word;
  }

  private delimited(delimiter: '{' | '"'): string {
    let depth = 0;
    for (let at = this.at + 1; at < this.body.length; at += 1) {
      const char = this.body[at];
      if (char === '\\') at += 1;
      else if (depth === 0 && char === (delimiter === '{' ? '}' : '"')) {
        const value = this.body.slice(this.at + 1, at);
        this.at = at + 1;
        return value;
      } else if (char === '{') depth += 1;
      else if (char === '}') depth -= 1;
    }
    const value = this.body.slice(this.at + 1);
    this.at = this.body.length;
    return value;
  }
}

const months: readonly (readonly [string, string])[] = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
].map((name, index) => [name, String(index + 1)] as const);
