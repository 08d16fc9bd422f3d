import type { Chunks } from './read-step.ts';

/** The text of one JSON value that stands at the wanted depth, and the line on which it begins. */
export interface JsonText {
  readonly text: string;
  readonly line: number;
  /** False when the file ends, or the next value begins, before this one is complete. */
  readonly complete: boolean;
}

/** A value longer than this is not one bibliographic record. */
const longestValue = 32_000_000;

/**
 * Finds the records of a JSON file without parsing it whole: a list of objects, one object, objects one per line, or
 * a page of results, which holds them in a list named as one of `lists`. Strings are skipped properly, so that braces
 * in an abstract do not count. Null stands for a pause.
 */
export function* jsonObjects(
  chunks: Chunks,
  lists: readonly string[] = [],
): Generator<JsonText | null, void, void> {
  let scanner: Scanner | null = null;
  for (const chunk of chunks) {
    scanner ??= new Scanner(wantedIn(chunk, lists));
    for (let from = 0; from < chunk.length; from += 65_536) {
      yield* scanner.scan(chunk.slice(from, from + 65_536));
      yield null;
    }
  }
  if (scanner !== null) yield* scanner.flush();
}

/** Which objects are records, by the brackets and keys that lead to them. */
function wantedIn(head: string, lists: readonly string[]): (path: readonly string[]) => boolean {
  const start = head.slice(0, 65_536);
  const page = lists.find((name) =>
    new RegExp(`^\\s*\\{[\\s\\S]*?"${name}"\\s*:\\s*\\[\\s*[{\\]]`).test(start),
  );
  if (page === undefined) return (path) => path.every((step) => step === '[');
  return (path) => path.at(-1) === `[${page}`;
}

class Scanner {
  private readonly wanted: (path: readonly string[]) => boolean;
  /** The brackets that are open here, each with the key it stands under: "[", "{meta", "[results". */
  private path: string[] = [];
  private inString = false;
  private escaped = false;
  private line = 1;
  private key = '';
  private lastString = '';
  private text = '';
  private startLine = 1;
  /** Nesting inside the wanted object; 0 outside of one. */
  private depth = 0;

  constructor(wanted: (path: readonly string[]) => boolean) {
    this.wanted = wanted;
  }

  *scan(chunk: string): Generator<JsonText, void, void> {
    let from = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      const char = chunk[at]!;
      if (char === '\n') this.line += 1;
      if (this.inString) {
        this.inStringChar(char);
        continue;
      }
      if (char === '"') {
        this.inString = true;
        this.lastString = '';
        continue;
      }
      if (this.depth === 0) {
        if (this.outside(char)) {
          this.depth = 1;
          this.startLine = this.line;
          from = at;
        }
        continue;
      }
      if (char === '{' || char === '[') this.depth += 1;
      else if (char === '}' || char === ']') this.depth -= 1;
      if (this.depth === 0) {
        yield { text: this.text + chunk.slice(from, at + 1), line: this.startLine, complete: true };
        this.text = '';
      }
    }
    if (this.depth > 0) {
      this.text += chunk.slice(from);
      if (this.text.length > longestValue) yield* this.flush();
    }
  }

  private inStringChar(char: string): void {
    if (this.escaped) this.escaped = false;
    else if (char === '\\') this.escaped = true;
    else if (char === '"') this.inString = false;
    else if (this.depth === 0 && this.lastString.length < 40) this.lastString += char;
  }

  /** Follows the structure around the wanted objects; true when one begins here. */
  private outside(char: string): boolean {
    if (char === ':') this.key = this.lastString;
    else if (char === ',') this.key = '';
    else if (char === '{') {
      if (this.wanted(this.path)) return true;
      this.path.push(`{${this.key}`);
      this.key = '';
    } else if (char === '[') {
      this.path.push(`[${this.key}`);
      this.key = '';
    } else if (char === '}' || char === ']') this.path.pop();
    return false;
  }

  *flush(): Generator<JsonText, void, void> {
    if (this.text !== '') yield { text: this.text, line: this.startLine, complete: false };
    this.text = '';
    this.depth = 0;
  }
}
