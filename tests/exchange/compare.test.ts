import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { merge as mergeFiles } from '../../core/engine/app/causal/compare.ts';
import { graphDifference } from '../../core/exchange/compare/diff.ts';
import { mergeGraphs, type Side } from '../../core/exchange/compare/merge.ts';
import type { GraphDocument } from '../../core/exchange/graph-document.ts';
import { graphFormat } from '../../core/exchange/graph-formats.ts';
import { documents } from './arbitrary.ts';

const graph = (text: string): GraphDocument => {
  const read = graphFormat('dagitty').read(text);
  if (!read.ok) throw read.error;
  return read.value.document;
};
const bytes = (text: string) => new TextEncoder().encode(text);
const settings = { prefer: 'ours', resolutions: new Map<string, Side>() } as const;
const edges = ({ edges: list }: GraphDocument) =>
  list.map(({ source, target, attributes }) => `${source} ${attributes.sign ?? '?'} ${target}`).sort();

describe('the difference of two graphs', () => {
  test('names what is new, gone, turned and said differently', () => {
    const before = graph('dag { A [pos="0,0"] A -> B [sign="+"] B -> C C -> D }');
    const after = graph('dag { A [pos="1,0",exposure] A -> B [sign="-"] C -> B E -> A }');
    expect(graphDifference(before, after)).toEqual({
      added: [
        { what: 'node', name: 'E' },
        { what: 'edge', from: 'E', kind: '->', to: 'A' },
      ],
      removed: [
        { what: 'node', name: 'D' },
        { what: 'edge', from: 'C', kind: '->', to: 'D' },
      ],
      changed: [
        { part: { what: 'node', name: 'A' }, field: 'place', before: '0,0', after: '1,0' },
        { part: { what: 'node', name: 'A' }, field: 'exposure', before: undefined, after: true },
        { part: { what: 'edge', from: 'A', kind: '->', to: 'B' }, field: 'sign', before: '+', after: '-' },
        {
          part: { what: 'edge', from: 'C', kind: '->', to: 'B' },
          field: 'direction',
          before: 'B -> C',
          after: 'C -> B',
        },
      ].sort((a, b) => (a.part.what < b.part.what ? 1 : 0)),
    });
  });

  test('of a graph with itself is nothing, whatever it holds', () => {
    fc.assert(
      fc.property(documents, (document) => {
        expect(graphDifference(document, document)).toEqual({ added: [], removed: [], changed: [] });
      }),
    );
  });
});

describe('a three-way merge', () => {
  const base = graph('dag { A -> B [sign="+"] B -> C C -> D }');

  test('takes what only one side changed', () => {
    const ours = graph('dag { A -> B [sign="+"] B -> C C -> D A -> D }');
    const theirs = graph('dag { A -> B [sign="-"] C -> D D -> E B }');
    const { document, conflicts } = mergeGraphs(base, ours, theirs, settings);
    expect(conflicts).toEqual([]);
    expect(edges(document)).toEqual(['A - B', 'A ? D', 'C ? D', 'D ? E']);
  });

  test('lists what both changed differently, and does as it is told', () => {
    const ours = graph('dag { A -> B [sign="?"] C -> D X -> A }');
    const theirs = graph('dag { A -> B [sign="-"] B -> C [lag="2"] C -> D A -> X }');
    const first = mergeGraphs(base, ours, theirs, settings);
    expect(
      first.conflicts.map(({ part, field, taken }) => [
        part.what === 'edge' ? part.from : part.name,
        field,
        taken,
      ]),
    ).toEqual([
      ['A', 'sign', 'ours'],
      ['B', 'presence', 'ours'],
      ['X', 'direction', 'ours'],
    ]);
    expect(edges(first.document)).toEqual(['A ? B', 'C ? D', 'X ? A']);
    const resolutions = new Map(first.conflicts.map(({ id }) => [id, 'theirs' as const]));
    const second = mergeGraphs(base, ours, theirs, { ...settings, resolutions });
    expect(edges(second.document)).toEqual(['A - B', 'A ? X', 'B ? C', 'C ? D']);
    expect(edges(mergeGraphs(base, theirs, ours, settings).document)).toEqual(edges(second.document));
  });

  test('keeps a node to which the other side drew an edge', () => {
    const ours = graph('dag { A -> B [sign="+"] B -> C }');
    const theirs = graph('dag { A -> B [sign="+"] B -> C C -> D D -> A }');
    expect(mergeGraphs(base, ours, theirs, settings).document.nodes.map(({ id }) => id)).toContain('D');
  });

  test('without a base keeps everything that either has', () => {
    const { document, conflicts } = mergeGraphs(
      null,
      graph('dag { A -> B }'),
      graph('dag { B -> C [sign="+"] }'),
      settings,
    );
    expect(conflicts).toEqual([]);
    expect(edges(document)).toEqual(['A ? B', 'B + C']);
  });

  test('with what did not change is the other side, whatever it holds', () => {
    fc.assert(
      fc.property(documents, documents, (one, other) => {
        const same = (document: GraphDocument, wanted: GraphDocument) =>
          expect(graphDifference(wanted, document)).toEqual({ added: [], removed: [], changed: [] });
        same(mergeGraphs(one, one, other, settings).document, other);
        same(mergeGraphs(one, other, one, settings).document, other);
        same(mergeGraphs(one, other, other, settings).document, other);
        expect(mergeGraphs(one, one, other, settings).conflicts).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('leaves the comments and the layout of a model text alone', () => {
    const file = (text: string) => ({ name: 'model.dagitty', bytes: bytes(text) });
    const ours = 'digraph {\n  // why\n  A -> B [+] // shown by two\n  B -> A [-]\n}\n';
    const merged = mergeFiles({
      ours: file(ours),
      theirs: file('digraph { A -> B [+] B -> C [+] }'),
      base: file('digraph { A -> B [+] B -> A [-] }'),
      to: null,
      prefer: 'ours',
      resolutions: {},
    });
    expect(new TextDecoder().decode(merged.file.bytes)).toBe(
      'digraph {\n  // why\n  A -> B [+] // shown by two\n  B -> C [sign="+"]\n}\n',
    );
    expect(merged).toMatchObject({ conflicts: [], cycle: null, lost: [] });
  });
});

describe('GraphML of ten megabytes with entity tricks', () => {
  const refused = (text: string) => {
    const started = performance.now();
    const read = graphFormat('graphml').read(text);
    expect(performance.now() - started).toBeLessThan(3000);
    expect(!read.ok && read.error.code).toBe('format.malformed');
  };
  const megabytes = (text: string) => text.repeat(Math.ceil(1e7 / text.length));

  test('is refused at once and safely', () => {
    const lots = Array.from({ length: 60 }, (_, at) => `<!ENTITY e${at + 1} "&e${at};&e${at};">`).join('');
    refused(
      `<?xml version="1.0"?><!DOCTYPE g [<!ENTITY e0 "lol">${lots}]><graphml>${megabytes('<node id="&e60;"/>')}</graphml>`,
    );
    refused(
      `<?xml version="1.0"?><!DOCTYPE g SYSTEM "http://localhost/x.dtd"><graphml>${megabytes(' ')}</graphml>`,
    );
    refused(`<graphml><graph>${megabytes('<node id="a&unknown;"/>')}</graph></graphml>`);
    refused(`<graphml><graph>${megabytes('<node id="a"><graph>')}`);
  });
});
