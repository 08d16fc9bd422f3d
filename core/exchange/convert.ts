import { NosographError } from '../foundation/errors.ts';
import { decodeText } from '../literature/encoding.ts';
import type { GraphDocument } from './graph-document.ts';
import type { GraphFormat } from './graph-format.ts';
import { graphFormat, graphFormats, recogniseGraphFormat } from './graph-formats.ts';

export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface OutputFile extends NamedBytes {
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface Conversion {
  readonly file: OutputFile;
  readonly nodes: number;
  readonly edges: number;
  /** What reading or writing could not keep, one sentence for each kind; empty when nothing is lost. */
  readonly lost: readonly string[];
}

/** Turns one graph file into another. `from` null: recognised by its content. Throws `format.*`. */
export function convertGraph(file: NamedBytes, from: string | null, to: string): Conversion {
  const target = graphFormat(to);
  const { document, lost } = readGraphFile(file, from);
  const written = target.write(document);
  return {
    file: textFile(`${withoutExtension(file.name)}.${target.extensions[0]}`, target.mediaType, written.text),
    nodes: document.nodes.length,
    edges: document.edges.length,
    lost: [...lost, ...written.lost],
  };
}

export interface GraphFile {
  readonly document: GraphDocument;
  readonly format: GraphFormat;
  readonly text: string;
  readonly lost: readonly string[];
}

/** A graph file read; `from` null: recognised by its content. Throws `format.*`. */
export function readGraphFile(file: NamedBytes, from: string | null): GraphFile {
  const decoded = decodeText(file.bytes);
  if (!decoded.ok) throw decoded.error;
  const { text, damaged, encoding } = decoded.value;
  const format = from === null ? recognised(text, file.name) : graphFormat(from);
  const read = format.read(text);
  if (!read.ok) throw named(read.error, file.name);
  const broken = damaged === 0 ? [] : [`${damaged} bytes that ${encoding} does not explain became U+FFFD.`];
  return { document: read.value.document, format, text, lost: [...broken, ...read.value.lost] };
}

export const textFile = (name: string, mediaType: string, text: string): OutputFile => ({
  name,
  mediaType,
  bytes: new TextEncoder().encode(text),
});

function recognised(text: string, file: string): GraphFormat {
  const format = recogniseGraphFormat(text);
  if (format !== null) return format;
  const known = graphFormats.map((candidate) => candidate.name);
  throw new NosographError(
    'format.unknown',
    `${file} looks like none of the graph formats (${known.join(', ')}). Name its format, or export it as one of these.`,
    { file, known },
  );
}

const named = (error: NosographError, file: string): NosographError =>
  new NosographError(error.code, `${file}: ${error.message}`, { ...error.details, file });

export const withoutExtension = (name: string): string => name.replace(/(?<=.)\.[^./\\]*$/, '');
