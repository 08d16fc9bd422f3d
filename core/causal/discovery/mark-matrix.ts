/** Marks of a graph under construction, p × p: the entry (a, b) is the mark at b of the edge a – b. */
export const noEdge = 0;
export const circle = 1;
export const head = 2;
export const tail = 3;

export class MarkMatrix {
  readonly p: number;
  readonly marks: Uint8Array;

  constructor(p: number, marks = new Uint8Array(p * p)) {
    this.p = p;
    this.marks = marks;
  }

  /** The mark at b. */
  at(a: number, b: number): number {
    return this.marks[a * this.p + b]!;
  }

  set(a: number, b: number, mark: number): void {
    this.marks[a * this.p + b] = mark;
  }

  joined(a: number, b: number): boolean {
    return this.marks[a * this.p + b] !== noEdge;
  }

  /** a → b. */
  isArrow(a: number, b: number): boolean {
    return this.at(a, b) === head && this.at(b, a) === tail;
  }

  neighbours(node: number): number[] {
    const found: number[] = [];
    for (let other = 0; other < this.p; other++) if (this.joined(node, other)) found.push(other);
    return found;
  }
}
