import type { CslDate, CslName, CslRecord } from '../model/source.ts';
import { plainLine, plainParagraphs, verbatim } from './clean-text.ts';

/** The fields of a record that hold one line of text. */
export type LineField = {
  [Key in keyof CslRecord]-?: string extends NonNullable<CslRecord[Key]>
    ? NonNullable<CslRecord[Key]> extends string
      ? Key
      : never
    : never;
}[keyof CslRecord];

const paragraphFields: ReadonlySet<LineField> = new Set<LineField>(['abstract', 'note']);

/** Collects the fields of one record. A field that is already set stays: what comes later goes to `custom`. */
export class RecordDraft {
  private readonly fields: Partial<CslRecord> = {};
  private readonly keywords: string[] = [];
  private readonly customFields = new Map<string, string[]>();
  readonly authors: CslName[] = [];
  readonly editors: CslName[] = [];
  type: string;

  constructor(type: string) {
    this.type = type;
  }

  get(field: LineField): string | undefined {
    return this.fields[field];
  }

  /** Sets a field unless it is set already; answers whether it now holds this value. */
  set(field: LineField, value: string | null | undefined): boolean {
    if (value === null || value === undefined) return false;
    const text = paragraphFields.has(field) ? plainParagraphs(value) : plainLine(value);
    if (text === '') return false;
    const present = this.fields[field];
    if (present !== undefined) return present === text;
    this.fields[field] = text;
    return true;
  }

  /** Sets a field, or keeps the value under the export's own name when the field is taken. */
  setOrKeep(field: LineField, value: string, name: string): void {
    if (!this.set(field, value)) this.keep(name, value);
  }

  replace(field: LineField, value: string): void {
    delete this.fields[field];
    this.set(field, value);
  }

  date(value: CslDate | null): void {
    if (value !== null && this.fields.issued === undefined) this.fields.issued = value;
  }

  get issued(): CslDate | undefined {
    return this.fields.issued;
  }

  author(name: CslName | null): void {
    if (name !== null) this.authors.push(name);
  }

  editor(name: CslName | null): void {
    if (name !== null) this.editors.push(name);
  }

  keyword(...values: readonly string[]): void {
    for (const value of values) {
      const text = plainLine(value)
        .replace(/[;；]+$/, '')
        .trim();
      if (text !== '' && !this.keywords.includes(text)) this.keywords.push(text);
    }
  }

  /** Keeps what CSL has no field for, under the export's own name. */
  keep(name: string, value: string | null | undefined): void {
    const text = value === null || value === undefined ? '' : verbatim(value);
    if (text === '') return;
    const values = this.customFields.get(name);
    if (values === undefined) this.customFields.set(name, [text]);
    else if (!values.includes(text)) values.push(text);
  }

  has(name: string): boolean {
    return this.customFields.has(name);
  }

  /** The record; null when nothing in it says what it is a record of. */
  build(): CslRecord | null {
    const { fields } = this;
    const names =
      this.authors.length > 0 ||
      this.editors.length > 0 ||
      fields.title !== undefined ||
      fields.abstract !== undefined;
    if (
      !names &&
      fields.DOI === undefined &&
      fields.PMID === undefined &&
      fields['container-title'] === undefined
    ) {
      return null;
    }
    const record: CslRecord = { type: this.type, title: fields.title ?? '', author: this.authors };
    Object.assign(record, fields);
    if (this.editors.length > 0) record.editor = this.editors;
    if (this.keywords.length > 0) record.keyword = this.keywords.join('; ');
    if (this.customFields.size > 0) {
      record.custom = Object.fromEntries(
        [...this.customFields].map(([name, values]) => [name, values.length === 1 ? values[0]! : values]),
      );
    }
    return record;
  }
}
