/** A DAG under search: edges as bits, and who is an ancestor of whom, so that a cycle is foreseen at once. */
export class DagState {
  readonly p: number;
  /** p × p, 1 at (from, to). */
  readonly edges: Uint8Array;
  /** p × p, 1 at (a, b) when a directed path leads from a to b, or a is b. */
  readonly #reaches: Uint8Array;
  /** Two hashes of the edges: equal graphs have equal hashes, others differ for all practical purposes. */
  #low = 0;
  #high = 0;

  constructor(p: number) {
    this.p = p;
    this.edges = new Uint8Array(p * p);
    this.#reaches = new Uint8Array(p * p);
    for (let node = 0; node < p; node++) this.#reaches[node * p + node] = 1;
  }

  has(from: number, to: number): boolean {
    return this.edges[from * this.p + to] === 1;
  }

  reaches(from: number, to: number): boolean {
    return this.#reaches[from * this.p + to] === 1;
  }

  parents(node: number): number[] {
    const found: number[] = [];
    for (let from = 0; from < this.p; from++) if (this.edges[from * this.p + node] === 1) found.push(from);
    return found;
  }

  /** Whether another path than the edge itself leads from one node to the other. */
  hasDetour(from: number, to: number): boolean {
    for (let next = 0; next < this.p; next++) {
      if (next !== to && this.has(from, next) && this.reaches(next, to)) return true;
    }
    return false;
  }

  toggle(from: number, to: number): void {
    const at = from * this.p + to;
    this.edges[at]! ^= 1;
    this.#low ^= scrambled(at, 0x9e3779b9);
    this.#high ^= scrambled(at, 0x85ebca6b);
    if (this.edges[at] === 1) this.#spread(from, to);
    else this.#findAgain();
  }

  /** The hash of the graph in which these edges are toggled. */
  keyWith(...toggled: readonly (readonly [number, number])[]): string {
    let [low, high] = [this.#low, this.#high];
    for (const [from, to] of toggled) {
      low ^= scrambled(from * this.p + to, 0x9e3779b9);
      high ^= scrambled(from * this.p + to, 0x85ebca6b);
    }
    return `${low} ${high}`;
  }

  #spread(from: number, to: number): void {
    const { p } = this;
    for (let a = 0; a < p; a++) {
      if (!this.reaches(a, from)) continue;
      for (let b = 0; b < p; b++) if (this.reaches(to, b)) this.#reaches[a * p + b] = 1;
    }
  }

  #findAgain(): void {
    const { p } = this;
    this.#reaches.fill(0);
    for (let start = 0; start < p; start++) {
      this.#reaches[start * p + start] = 1;
      const waiting = [start];
      while (waiting.length > 0) {
        const node = waiting.pop()!;
        for (let next = 0; next < p; next++) {
          if (!this.has(node, next) || this.reaches(start, next)) continue;
          this.#reaches[start * p + next] = 1;
          waiting.push(next);
        }
      }
    }
  }
}

/** A well mixed 32-bit number for each place. */
function scrambled(at: number, seed: number): number {
  let value = Math.imul(at + 1, seed);
  value = Math.imul(value ^ (value >>> 16), 0x21f0aaad);
  value = Math.imul(value ^ (value >>> 15), 0x735a2d97);
  return value ^ (value >>> 15);
}
