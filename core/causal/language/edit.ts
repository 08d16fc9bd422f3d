import { NosographError } from '../../foundation/errors.ts';
import type { EdgeKind, ModelType, NodeRole } from '../causal-model.ts';
import type { EdgeKey } from './builder.ts';
import type { TextEdit } from './diagnostic.ts';
import { addEdge, addNode } from './edit/additions.ts';
import { setEdgeAttributes, setNodeAttribute, setNodePositions, setNodeRole } from './edit/attributes.ts';
import { type Editable, findEdge, isSameEdge, openEditable, requireEdge } from './edit/editable.ts';
import { EditedText } from './edit/edited-text.ts';
import { renameNode, setModelType } from './edit/names.ts';
import { removeFrom } from './edit/removals.ts';
import { replaceInPlace } from './edit/replacement.ts';
import { checkModel } from './parse.ts';
import { printModel } from './print.ts';

/** As the model stores it: a left-pointing arrow turned round. */
export interface NamedEdge {
  readonly from: string;
  readonly kind: EdgeKind;
  readonly to: string;
}

/** A change of the picture, to be made in the text. */
export type ModelEdit =
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | {
      readonly kind: 'addNode';
      readonly name: string;
      readonly roles?: readonly NodeRole[] | undefined;
      readonly position?: { readonly x: number; readonly y: number } | null | undefined;
    }
  | {
      readonly kind: 'addEdge';
      readonly edge: NamedEdge;
      readonly attributes?: Readonly<Record<string, string>> | undefined;
    }
  | { readonly kind: 'remove'; readonly nodes: readonly string[]; readonly edges: readonly NamedEdge[] }
  | { readonly kind: 'setRole'; readonly name: string; readonly role: NodeRole; readonly on: boolean }
  | {
      readonly kind: 'setPositions';
      readonly positions: readonly { readonly name: string; readonly x: number; readonly y: number }[];
    }
  | {
      readonly kind: 'setNodeAttribute';
      readonly name: string;
      readonly attribute: string;
      /** Null takes it away. */
      readonly value: string | null;
    }
  | {
      readonly kind: 'setEdgeAttributes';
      readonly edge: NamedEdge;
      readonly attributes: Readonly<Record<string, string | null>>;
    }
  /** Another arrow, other ends, or the other way round; the attributes stay. */
  | { readonly kind: 'replaceEdge'; readonly edge: NamedEdge; readonly by: NamedEdge }
  | { readonly kind: 'setType'; readonly type: ModelType };

export interface EditResult {
  readonly text: string;
  /** The same as edits of the text before: apart from each other, in its order. */
  readonly changes: readonly TextEdit[];
}

/**
 * Makes changes of a picture in the text of the model, touching nothing else: comments, order and layout stay as the
 * author wrote them. Statements that say several things at once are split only where one of these changes. A text in the
 * format before version 2 is written anew first.
 * @throws NosographError `format.malformed` when the text has an error, `input.invalid` for a node or an edge that is
 * not there, `graph.conflict` for a name that is taken and for an edge that is there already.
 */
export function editModel(text: string, edits: readonly ModelEdit[]): EditResult {
  const edited = new EditedText(text);
  for (const edit of edits) applyEdit(edited, edit);
  if (checkModel(edited.text).model === null)
    throw new NosographError('internal', 'The edit left a text that is no model.', { text: edited.text });
  return { text: edited.text, changes: edited.changes() };
}

function applyEdit(edited: EditedText, edit: ModelEdit): void {
  const editable = opened(edited);
  if (edit.kind === 'replaceEdge') replaceEdge(edited, editable, keyOf(edit.edge), keyOf(edit.by));
  else if (edit.kind === 'setEdgeAttributes')
    describeEdge(edited, editable, keyOf(edit.edge), edit.attributes);
  else edited.apply(changesOf(editable, edit));
}

function opened(edited: EditedText): Editable {
  const editable = openEditable(edited.text);
  if (editable !== null) return editable;
  const anew = printModel(checkModel(edited.text).model!);
  edited.apply([{ start: 0, end: edited.text.length, text: anew }]);
  return openEditable(anew)!;
}

type PlainEdit = Exclude<ModelEdit, { readonly kind: 'replaceEdge' | 'setEdgeAttributes' }>;

function changesOf(editable: Editable, edit: PlainEdit): readonly TextEdit[] {
  switch (edit.kind) {
    case 'rename':
      return renameNode(editable, edit.from, edit.to);
    case 'addNode':
      return addNode(editable, edit.name, edit.roles ?? [], edit.position ?? null);
    case 'addEdge':
      return addEdge(editable, keyOf(edit.edge), edit.attributes ?? {});
    case 'remove':
      return removeFrom(editable, edit.nodes, edit.edges.map(keyOf));
    case 'setRole':
      return setNodeRole(editable, edit.name, edit.role, edit.on);
    case 'setPositions':
      return setNodePositions(editable, edit.positions);
    case 'setNodeAttribute':
      return setNodeAttribute(editable, edit.name, edit.attribute, edit.value);
    case 'setType':
      return setModelType(editable, edit.type);
  }
}

function replaceEdge(edited: EditedText, editable: Editable, edge: EdgeKey, by: EdgeKey): void {
  const { attributes } = requireEdge(editable, edge);
  if (isSameEdge(edge, by)) return;
  if (findEdge(editable, by) !== undefined) {
    const [from, kind, to] = by;
    throw new NosographError('graph.conflict', `The edge ${from} ${kind} ${to} is there already.`, {
      from,
      kind,
      to,
    });
  }
  const changes = replaceInPlace(editable, edge, by);
  if (changes !== null) edited.apply(changes);
  else putAgain(edited, edge, by, attributes);
}

function describeEdge(
  edited: EditedText,
  editable: Editable,
  edge: EdgeKey,
  attributes: Readonly<Record<string, string | null>>,
): void {
  const present = requireEdge(editable, edge);
  const different = Object.entries(attributes).filter(
    ([key, value]) => (present.attributes[key] ?? null) !== value,
  );
  if (different.length === 0) return;
  const changes = setEdgeAttributes(editable, edge, Object.fromEntries(different));
  if (changes !== null) {
    edited.apply(changes);
    return;
  }
  const { from, kind, to } = present;
  const merged = new Map(Object.entries(present.attributes));
  for (const [key, value] of different) {
    if (value === null) merged.delete(key);
    else merged.set(key, value);
  }
  putAgain(edited, edge, [from, kind, to], Object.fromEntries(merged));
}

/** The edge out of wherever it stands, and in again as a statement of its own; first in, so that its ends stay. */
function putAgain(
  edited: EditedText,
  edge: EdgeKey,
  by: EdgeKey,
  attributes: Readonly<Record<string, string>>,
): void {
  const put = () => edited.apply(addEdge(opened(edited), by, attributes));
  const take = () => edited.apply(removeFrom(opened(edited), [], [edge]));
  if (isSameEdge(edge, by)) {
    take();
    put();
  } else {
    put();
    take();
  }
}

const keyOf = ({ from, kind, to }: NamedEdge): EdgeKey => [from, kind, to];
