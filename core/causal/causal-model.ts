/** What kind of graph a model text declares. */
export const modelTypes = ['dag', 'pdag', 'mag', 'pag', 'digraph', 'graph'] as const;
export type ModelType = (typeof modelTypes)[number];

/** Roles that a variable can have in a question. */
export const nodeRoles = ['exposure', 'outcome', 'adjusted', 'latent', 'selected'] as const;
export type NodeRole = (typeof nodeRoles)[number];

/** Directed, bidirected, undirected, and the three of partial ancestral graphs in which `@` is a circle. */
export const edgeKinds = ['->', '<->', '--', '@->', '@-@', '@--'] as const;
export type EdgeKind = (typeof edgeKinds)[number];

/** Attributes keep the text that they had in the file. */
export type Attributes = Readonly<Record<string, string>>;

export interface ModelNode {
  readonly name: string;
  readonly roles: readonly NodeRole[];
  readonly position: { readonly x: number; readonly y: number } | null;
  readonly attributes: Attributes;
}

export interface ModelEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: EdgeKind;
  readonly attributes: Attributes;
}

/** A causal graph as DAGitty's language can say it. Node names are unique; so are (from, kind, to). */
export interface CausalModel {
  readonly type: ModelType;
  readonly name: string | null;
  readonly nodes: readonly ModelNode[];
  readonly edges: readonly ModelEdge[];
  readonly boundingBox: string | null;
}
