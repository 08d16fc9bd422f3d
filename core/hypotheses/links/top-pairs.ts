/** The best `capacity` pairs of all that were offered: a heap with the worst on top, in memory that does not grow. */
export class TopPairs {
  readonly #capacity: number;
  readonly #scores: Float64Array;
  readonly #from: Int32Array;
  readonly #to: Int32Array;
  #size = 0;

  constructor(capacity: number) {
    this.#capacity = capacity;
    this.#scores = new Float64Array(capacity);
    this.#from = new Int32Array(capacity);
    this.#to = new Int32Array(capacity);
  }

  /** Whether a pair of this score would be kept: higher is better, then the earlier first node, then the second. */
  wouldKeep(score: number, from: number, to: number): boolean {
    if (this.#size < this.#capacity) return true;
    if (score !== this.#scores[0]!) return score > this.#scores[0]!;
    return from !== this.#from[0]! ? from < this.#from[0]! : to < this.#to[0]!;
  }

  offer(score: number, from: number, to: number): void {
    if (!this.wouldKeep(score, from, to)) return;
    const full = this.#size === this.#capacity;
    const at = full ? 0 : this.#size++;
    this.#scores[at] = score;
    this.#from[at] = from;
    this.#to[at] = to;
    if (full) this.#sink(0);
    else this.#rise(at);
  }

  /** Best first; ties in the order of the nodes. */
  list(): { readonly from: number; readonly to: number; readonly score: number }[] {
    return Array.from({ length: this.#size }, (_, at) => ({
      from: this.#from[at]!,
      to: this.#to[at]!,
      score: this.#scores[at]!,
    })).sort((a, b) => b.score - a.score || a.from - b.from || a.to - b.to);
  }

  #isWorse(a: number, b: number): boolean {
    const difference = this.#scores[a]! - this.#scores[b]!;
    if (difference !== 0) return difference < 0;
    const order = this.#from[a]! - this.#from[b]!;
    return order !== 0 ? order > 0 : this.#to[a]! > this.#to[b]!;
  }

  #rise(start: number): void {
    let at = start;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#isWorse(at, parent)) return;
      this.#swap(at, parent);
      at = parent;
    }
  }

  #sink(start: number): void {
    let at = start;
    for (;;) {
      const left = 2 * at + 1;
      const right = left + 1;
      let worst = at;
      if (left < this.#size && this.#isWorse(left, worst)) worst = left;
      if (right < this.#size && this.#isWorse(right, worst)) worst = right;
      if (worst === at) return;
      this.#swap(at, worst);
      at = worst;
    }
  }

  #swap(a: number, b: number): void {
    [this.#scores[a], this.#scores[b]] = [this.#scores[b]!, this.#scores[a]!];
    [this.#from[a], this.#from[b]] = [this.#from[b]!, this.#from[a]!];
    [this.#to[a], this.#to[b]] = [this.#to[b]!, this.#to[a]!];
  }
}
