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
  /** Whether a field with this tag begins a record, given the tags of the record so far and whether its end came. */
  begins(tag: string, present: ReadonlySet<string>, ended: boolean): boolean;
  /** The tag that ends a record, where the format has one. */
  readonly end?: string;
  /** Whether a blank line ends a record; the tags read so far are given. */
  blankEnds?(present: ReadonlySet<string>): boolean;
  /** Tags that records have: two of them after an end tag are a record whose beginning was lost. */
  readonly telling?: ReadonlySet<string>;
  /** Lines between records that belong to none (counters such as "12." and "<12. >"). */
  isCounter?(line: string): boolean;
}

/** Tag of a line that stands for itself. */
export const untagged = '';

/**
 * Reads the records of a tagged format. Lines without a tag continue the field above. What follows a record's end
 * tag without a blank line between is still that record's; what follows after a blank line goes to the next
 * record when that begins directly below, is a record of its own when it looks like one, and otherwise is kept with
 * the record before, under its own tag. Null stands for a pause.
 */
export function* readTagged(
  chunks: Chunks,
  grammar: TaggedGrammar,
): Generator<TaggedRecord | null, void, void> {
  const builder = new TaggedBuilder(grammar);
  for (const line of linesOf(chunks)) {
    if (line.number % 200 === 0) yield null;
    builder.take(line.text, line.number);
    if (builder.finished.length > 0) yield* builder.finished.splice(0);
  }
  builder.close();
  yield* builder.finished;
}

interface OpenField {
  readonly tag: string;
  readonly lines: string[];
  readonly line: number;
}

class TaggedBuilder {
  readonly finished: TaggedRecord[] = [];
  private readonly grammar: TaggedGrammar;
  private fields: OpenField[] = [];
  private present = new Set<string>();
  /** Fields after the end tag and a blank line: nobody's yet. */
  private between: OpenField[] = [];
  private ended = false;
  private blankBefore = true;

  constructor(grammar: TaggedGrammar) {
    this.grammar = grammar;
  }

  take(text: string, line: number): void {
    if (text.trim() === '') {
      if (this.ended) this.settle();
      else if (this.grammar.blankEnds?.(this.present)) this.finish();
      this.blankBefore = true;
      return;
    }
    const { blankBefore } = this;
    this.blankBefore = false;
    if (this.grammar.isCounter?.(text)) this.takeCounter();
    else {
      const field = this.grammar.field(text);
      if (field === null) this.continueField(text, line, blankBefore);
      else this.takeField({ tag: field.tag, lines: [field.value], line }, blankBefore);
    }
  }

  close(): void {
    this.settle();
    this.finish();
  }

  private takeCounter(): void {
    this.settle();
    if (this.grammar.end === undefined) this.finish();
    this.blankBefore = true;
  }

  private takeField(field: OpenField, blankBefore: boolean): void {
    if (field.tag === this.grammar.end) {
      this.settle();
      this.ended = true;
    } else if (this.grammar.begins(field.tag, this.present, this.ended)) {
      const before = this.ended ? this.between : [];
      this.between = [];
      this.finish();
      this.add(...before, field);
    } else if (this.ended && (blankBefore || this.between.length > 0)) this.between.push(field);
    else this.add(field);
  }

  private continueField(text: string, line: number, blankBefore: boolean): void {
    const stray = this.ended && (blankBefore || this.between.length > 0);
    const target = stray ? this.between.at(-1) : this.fields.at(-1);
    if (target === undefined) {
      if (stray) this.between.push({ tag: untagged, lines: [text], line });
      return; // before the first record: a preamble
    }
    if (blankBefore) target.lines.push('');
    target.lines.push(text);
  }

  /** Decides whose the fields are that came after an end tag. */
  private settle(): void {
    const { between } = this;
    this.between = [];
    if (between.length === 0) return;
    const telling = new Set(between.map(({ tag }) => tag).filter((tag) => this.grammar.telling?.has(tag)));
    if (telling.size > 1) this.finish();
    this.add(...between);
  }

  private add(...fields: readonly OpenField[]): void {
    for (const field of fields) {
      this.fields.push(field);
      this.present.add(field.tag);
    }
  }

  private finish(): void {
    const { fields } = this;
    this.fields = [];
    this.present = new Set();
    this.ended = false;
    if (fields.length === 0) return;
    this.finished.push({
      line: fields[0]!.line,
      fields: fields.map(({ tag, lines, line }) => ({ tag, value: lines.join('\n'), line })),
    });
  }
}
