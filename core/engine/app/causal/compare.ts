import { editModel } from '../../../causal/language/edit.ts';
import { editsBetween } from '../../../causal/language/edits-between.ts';
import { checkModel, parseModel } from '../../../causal/language/parse.ts';
import { cycleExample } from '../../../causal/queries/cycle-example.ts';
import { indexModel } from '../../../causal/queries/indexed-model.ts';
import { causalModelOf } from '../../../exchange/causal-model.ts';
import { graphDifference } from '../../../exchange/compare/diff.ts';
import { mergeGraphs } from '../../../exchange/compare/merge.ts';
import { type GraphFile, readGraphFile, textFile, withoutExtension } from '../../../exchange/convert.ts';
import type { GraphDocument } from '../../../exchange/graph-document.ts';
import { graphFormat, recogniseGraphFormat } from '../../../exchange/graph-formats.ts';
import { decodeText } from '../../../literature/encoding.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/index.ts';

export function diff({ a, b, fromA, fromB }: ParsedInputOf<'causal.diff'>): OutputOf<'causal.diff'> {
  return difference(readFile(a, fromA).document, readFile(b, fromB).document);
}

/** `digraph { … }` opens a model text and one of Graphviz's: a text that is both is taken for a model. */
function readFile(file: ParsedInputOf<'causal.diff'>['a'], from: string | null): GraphFile {
  if (from !== null) return readGraphFile(file, from);
  const decoded = decodeText(file.bytes);
  if (!decoded.ok) throw decoded.error;
  const { text } = decoded.value;
  const isFrame = recogniseGraphFormat(text)?.id === 'dot' && checkModel(text).model !== null;
  return readGraphFile(file, isFrame ? 'dagitty' : null);
}

export function merge(input: ParsedInputOf<'causal.merge'>): OutputOf<'causal.merge'> {
  const ours = readFile(input.ours, null);
  const theirs = readFile(input.theirs, null);
  const base = input.base === null ? null : readFile(input.base, null);
  const { document, conflicts } = mergeGraphs(base?.document ?? null, ours.document, theirs.document, {
    prefer: input.prefer,
    resolutions: new Map(Object.entries(input.resolutions)),
  });
  const format = graphFormat(input.to ?? ours.format.id);
  const { text, lost } = written(document, ours, format.id);
  const name = `${withoutExtension(input.ours.name)}.${format.extensions[0]}`;
  return {
    file: textFile(name, format.mediaType, text),
    nodes: document.nodes.length,
    edges: document.edges.length,
    lost: [...ours.lost, ...theirs.lost, ...(base?.lost ?? []), ...lost],
    ...difference(ours.document, document),
    conflicts: conflicts.map(({ base: was, ours: mine, theirs: other, ...conflict }) => ({
      ...conflict,
      base: plain(was),
      ours: plain(mine),
      theirs: plain(other),
    })),
    cycle: newCycle(ours.document, document),
  };
}

/** A model text is changed where it must be, so that its comments and its layout stay. */
function written(document: GraphDocument, ours: GraphFile, to: string) {
  if (to !== 'dagitty' || ours.format.id !== 'dagitty') return graphFormat(to).write(document);
  const edits = editsBetween(parseModel(ours.text).model, causalModelOf(document));
  return { text: editModel(ours.text, edits).text, lost: [] };
}

function newCycle(before: GraphDocument, after: GraphDocument): string[] | null {
  const cycleOf = (document: GraphDocument) => {
    const indexed = indexModel(causalModelOf(document));
    return cycleExample(indexed)?.map((node) => indexed.names[node]!) ?? null;
  };
  return cycleOf(before) === null ? cycleOf(after) : null;
}

function difference(a: GraphDocument, b: GraphDocument): OutputOf<'causal.diff'> {
  const { added, removed, changed } = graphDifference(a, b);
  return {
    added: [...added],
    removed: [...removed],
    changed: changed.map(({ part, field, before, after }) => ({
      part,
      field,
      before: plain(before),
      after: plain(after),
    })),
  };
}

/** A value that nothing of ours holds on to, and null for what is not said. */
const plain = (value: unknown) =>
  (value === undefined
    ? null
    : structuredClone(value)) as OutputOf<'causal.diff'>['changed'][number]['before'];
