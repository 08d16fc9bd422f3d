import { linesOf } from './lines.ts';
import type { Chunks } from './read-step.ts';

/** One tagged field as it stands in the file: continuation lines are joined to the value by line feeds. */
export interface TaggedField {
  readonly tag: string;
  readonly value: string;
  readonly line: number;
}

export interface TaggedRecord {
  readonly line: number;
  readonly fields: readonly TaggedField[];
}

/** How a tagged format divides lines into fields and fields into records. */
export interface TaggedGrammar {
  /** The tag and value of a line, null when the line continues the field above it. */
  field(line: string): { readonly tag: string; readonly value: string } | null;
  /** Whether a field with this tag begins a record, given the tags of the record so far. */
  begins(tag: string, present: ReadonlySet<string>): boolean;
  /** The tag that ends a record, where the format has one. */
  readonly end?: string;
  /** Whether a blank line ends a record; the tags read so far are given. */
  blankEnds?(present: ReadonlySet<string>): boolean;
  /** Lines between records that belong to none (counters such as "12." and "<12. >"). */
  isCounter?(line: string): boolean;
}

/** A field after the record's end tag, or before its first one, belongs where it touches: see `readTagged`. */
const untagged = '';

/**
 * Reads the records of a tagged format. Lines without a tag continue the field above. What follows a record's end
 * tag without a blank line between is still that record's; what follows after a blank line goes to the next
 * record when that begins directly below, otherwise to the one before, under the tag of its own.
 */
export function* readTagged(
  chunks: Chunks,
  grammar: TaggedGrammar,
): Generator<TaggedRecord | null, void, void> {
  const builder = new TaggedBuilder(grammar);
  for (const line of linesOf(chunks)) {
    if (line.number % 200 === 0) yield null;
    const finished = builder.take(line.text, line.number);
    if (finished !== null) yield finished;
  }
  yield* builder.flush();
}

interface OpenField {
  readonly tag: string;
  readonly lines: string[];
  readonly line: number;
}

class TaggedBuilder {
  private readonly grammar: TaggedGrammar;
  private fields: OpenField[] = [];
  private present = new Set<string>();
  /** Fields after the end tag that may belong to the next record. */
  private between: OpenField[] = [];
  private ended = false;
  private blankBefore = true;

  constructor(grammar: TaggedGrammar) {
    this.grammar = grammar;
  }

  take(text: string, number: number): TaggedRecord | null {
    if (text.trim() === '') return this.takeBlank();
    const blankBefore = this.blankBefore;
    this.blankBefore = false;
    if (this.grammar.isCounter?.(text)) {
      this.giveBack();
      this.blankBefore = true;
      return this.grammar.end === undefined ? this.finish() : null;
    }
    const field = this.grammar.field(text);
    if (field === null) {
      this.continueField(text, number, blankBefore);
      return null;
    }
    return this.takeField(field.tag, field.value, number, blankBefore);
  }

  private takeBlank(): TaggedRecord | null {
    this.blankBefore = true;
    if (this.ended) {
      this.giveBack();
      return null;
    }
    return this.grammar.blankEnds?.(this.present) ? this.finish() : null;
  }

  private takeField(tag: string, value: string, line: number, blankBefore: boolean): TaggedRecord | null {
    if (tag === this.grammar.end) {
      this.ended = true;
      return null;
    }
    const opened: OpenField = { tag, lines: [value], line };
    if (this.grammar.begins(tag, this.present)) {
      const waiting = this.ended ? this.between : [];
      const finished = this.finish();
      this.add(...waiting, opened);
      return finished;
    }
    if (this.ended && (blankBefore || this.between.length > 0)) this.between.push(opened);
    else this.add(opened);
    return null;
  }

  private continueField(text: string, line: number, blankBefore: boolean): void {
    const target = this.between.at(-1) ?? (this.ended && blankBefore ? undefined : this.fields.at(-1));
    if (target !== undefined) {
      if (blankBefore) target.lines.push('');
      target.lines.push(text);
    } else if (this.fields.length > 0) {
      this.add({ tag: untagged, lines: [text], line });
    }
  }

  private add(...fields: readonly OpenField[]): void {
    for (const field of fields) {
      this.fields.push(field);
      this.present.add(field.tag);
    }
  }

  /** What waited for the next record belongs to the last one after all. */
  private giveBack(): void {
    if (this.between.length === 0) return;
    this.add(...this.between);
    this.between = [];
  }

  private finish(): TaggedRecord | null {
    const fields = this.fields;
    this.fields = [];
    this.between = [];
    this.present = new Set();
    this.ended = false;
    const first = fields[0];
    if (first === undefined) return null;
    return {
      line: first.line,
      fields: fields.map(({ tag, lines, line }) => ({ tag, value: lines.join('\n'), line })),
    };
  }

  *flush(): Generator<TaggedRecord, void, void> {
    this.giveBack();
    const last = this.finish();
    if (last !== null) yield last;
  }
}
