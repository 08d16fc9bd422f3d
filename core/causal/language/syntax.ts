/** Where something stands in a text: [start, end) in characters. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface SyntaxAttribute extends Span {
  readonly key: string;
  readonly value: string;
}

/** A bracket with attributes, brackets included. */
export interface SyntaxBracket extends Span {
  readonly items: readonly SyntaxAttribute[];
}

export interface SyntaxName extends Span {
  readonly kind: 'name';
  readonly name: string;
  /** True when it stands without quotes. */
  readonly bare: boolean;
}

export interface SyntaxGroup extends Span {
  readonly kind: 'group';
  readonly statements: readonly SyntaxChain[];
}

export type SyntaxOperand = SyntaxName | SyntaxGroup;

export interface SyntaxArrow extends Span {
  readonly text: string;
}

/** One operand alone (a node, a group), or operands joined by arrows; the bracket behind it describes node or edges. */
export interface SyntaxChain extends Span {
  readonly kind: 'chain';
  readonly operands: readonly SyntaxOperand[];
  readonly arrows: readonly SyntaxArrow[];
  readonly bracket: SyntaxBracket | null;
}

/** `name=value` at the top level. */
export interface SyntaxOption extends Span {
  readonly kind: 'option';
  readonly key: string;
  readonly value: string;
}

export type SyntaxStatement = SyntaxChain | SyntaxOption;

/** A model text as it is written, before it means anything. */
export interface SyntaxTree {
  readonly frame: {
    readonly type: string;
    readonly typeSpan: Span;
    readonly name: string | null;
    /** Of the opening and the closing brace. */
    readonly open: Span;
    readonly close: Span;
  } | null;
  readonly statements: readonly SyntaxStatement[];
}
