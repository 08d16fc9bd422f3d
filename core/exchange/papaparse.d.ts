/** The part of Papa Parse 5 that is used here; its published types need the DOM, which core does not have. */
declare module 'papaparse' {
  interface ParseError {
    readonly type: string;
    readonly code: string;
    readonly message: string;
    readonly row?: number;
  }
  interface ParseResult {
    readonly data: string[][];
    readonly errors: readonly ParseError[];
    readonly meta: { readonly delimiter: string };
  }
  interface ParseOptions {
    readonly delimiter?: string;
    readonly delimitersToGuess?: readonly string[];
    readonly skipEmptyLines?: boolean | 'greedy';
  }
  interface UnparseOptions {
    readonly newline?: string;
    readonly quotes?: boolean;
  }
  const Papa: {
    parse(text: string, options?: ParseOptions): ParseResult;
    unparse(
      rows: readonly (readonly (string | number | boolean | null)[])[],
      options?: UnparseOptions,
    ): string;
  };
  export default Papa;
}
