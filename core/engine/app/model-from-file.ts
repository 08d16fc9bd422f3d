import { parseModel } from '../../causal/language/parse.ts';
import { convertGraph, type NamedBytes } from '../../exchange/convert.ts';
import { NosographError } from '../../foundation/errors.ts';
import { decodeText } from '../../literature/encoding.ts';

export interface ModelFromFile {
  /** The file's name without its extension. */
  readonly name: string;
  readonly text: string;
  /** What the file holds and the model's text cannot. */
  readonly lost: readonly string[];
}

/** A graph file as a model's text. What reads as DAGitty's language stays as it is, comments and spacing included. */
export function modelFromFile(file: NamedBytes): ModelFromFile {
  const name = file.name.replace(/(?<=.)\.[^./\\]*$/, '').slice(0, 200) || 'model';
  const decoded = decodeText(file.bytes);
  if (!decoded.ok) throw decoded.error;
  const { text } = decoded.value;
  if (readsAsModel(text)) return { name, text, lost: [] };
  const converted = convertGraph(file, null, 'dagitty');
  return { name, text: new TextDecoder().decode(converted.file.bytes), lost: converted.lost };
}

function readsAsModel(text: string): boolean {
  try {
    return parseModel(text).model.nodes.length > 0;
  } catch (thrown) {
    if (thrown instanceof NosographError) return false;
    throw thrown;
  }
}
