/** What an attribute may hold: JSON. Most formats hold only texts, numbers and truth values; see `GraphFormat.lost`. */
export type AttributeValue =
  | string
  | number
  | boolean
  | null
  | readonly AttributeValue[]
  | { readonly [name: string]: AttributeValue };

export type Attributes = Readonly<Record<string, AttributeValue>>;

export interface DocumentNode {
  readonly id: string;
  readonly label: string;
  readonly position: { readonly x: number; readonly y: number } | null;
  readonly attributes: Attributes;
}

export interface DocumentEdge {
  /** Unique among the edges of a document. Two edges may join the same pair. */
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly directed: boolean;
  readonly attributes: Attributes;
}

/** A graph as files hold it, whatever it means: what every reader makes and every writer takes. */
export interface GraphDocument {
  readonly nodes: readonly DocumentNode[];
  readonly edges: readonly DocumentEdge[];
  readonly attributes: Attributes;
}
