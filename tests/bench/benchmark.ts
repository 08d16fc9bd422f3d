/** What a benchmark file (`NAME.bench.ts`) exports by default. */
export interface Benchmark {
  readonly name: string;
  run(): Promise<BenchmarkResult>;
}

export interface BenchmarkResult {
  /** One measurement a row; every row has the same columns. */
  readonly rows: readonly Readonly<Record<string, string | number>>[];
  /** What a reader must know to judge the figures; what failed to hold its limit begins with "LIMIT". */
  readonly notes: readonly string[];
}
