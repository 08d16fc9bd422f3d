import type { TextEdit } from '../diagnostic.ts';

/** A part of the original text, or a text put in. */
type Piece = { readonly start: number; readonly end: number } | { readonly inserted: string };

const lengthOf = (piece: Piece): number =>
  'inserted' in piece ? piece.inserted.length : piece.end - piece.start;

/** A text under several edits in a row that remembers them as edits of the original: a piece table. */
export class EditedText {
  readonly #original: string;
  #pieces: readonly Piece[];
  text: string;

  constructor(original: string) {
    this.#original = original;
    this.text = original;
    this.#pieces = [{ start: 0, end: original.length }];
  }

  /** Edits of the present text that do not overlap, in any order. */
  apply(edits: readonly TextEdit[]): void {
    for (const edit of edits.toSorted((a, b) => b.start - a.start || b.end - a.end)) {
      const before = this.#cut(0, edit.start);
      const after = this.#cut(edit.end, this.text.length);
      this.#pieces = [...before, ...(edit.text === '' ? [] : [{ inserted: edit.text }]), ...after];
      this.text = this.text.slice(0, edit.start) + edit.text + this.text.slice(edit.end);
    }
  }

  /** What was done, as edits of the original that do not overlap, in the order of the text. */
  changes(): TextEdit[] {
    const changes: TextEdit[] = [];
    let at = 0;
    let text = '';
    const close = (end: number) => {
      if (text !== '' || end > at) changes.push({ start: at, end, text });
      text = '';
    };
    for (const piece of this.#pieces) {
      if ('inserted' in piece) text += piece.inserted;
      else {
        close(piece.start);
        at = piece.end;
      }
    }
    close(this.#original.length);
    return changes;
  }

  #cut(from: number, to: number): Piece[] {
    const cut: Piece[] = [];
    let at = 0;
    for (const piece of this.#pieces) {
      const length = lengthOf(piece);
      const start = Math.max(from - at, 0);
      const end = Math.min(to - at, length);
      at += length;
      if (start >= end) continue;
      cut.push(
        'inserted' in piece
          ? { inserted: piece.inserted.slice(start, end) }
          : { start: piece.start + start, end: piece.start + end },
      );
    }
    return cut;
  }
}
