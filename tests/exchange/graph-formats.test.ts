import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { convertGraph } from '../../core/exchange/convert.ts';
import type { GraphDocument } from '../../core/exchange/graph-document.ts';
import type { GraphFormat } from '../../core/exchange/graph-format.ts';
import { graphFormat, graphFormats, recogniseGraphFormat } from '../../core/exchange/graph-formats.ts';
import { documents, edgeDocuments } from './arbitrary.ts';

function readBack(format: GraphFormat, text: string): GraphDocument {
  const read = format.read(text);
  if (!read.ok) throw read.error;
  return read.value.document;
}

/** Attributes as plain objects in order of their names, so that only content is compared. */
const sorted = (document: GraphDocument) => {
  const attributes = (values: GraphDocument['attributes']) =>
    Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    attributes: attributes(document.attributes),
    nodes: document.nodes
      .map((node) => ({ ...node, attributes: attributes(node.attributes) }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    edges: document.edges.map((edge) => ({ ...edge, attributes: attributes(edge.attributes) })),
  };
};

/** Formats that hold each pair of nodes once, or in one way only. */
const merging: ReadonlySet<string> = new Set(['dagitty', 'matrix', 'sif', 'tgf', 'dot-json']);
/** Formats in which whatever is said of edges between named concepts comes back as it was. */
const exact: ReadonlySet<string> = new Set(['graphml', 'cyjs', 'csv', 'gexf', 'jgf', 'node-link']);
/** Formats that have no way to write some characters in names. */
const plainNames: ReadonlySet<string> = new Set(['pajek', 'dagitty', 'dot', 'sif', 'tgf']);

describe.each(graphFormats.map((format) => [format.id, format] as const))('%s', (_, format) => {
  test('gives the same document back, or says what was lost', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const { text, lost } = format.write(document);
        const back = readBack(format, text);
        if (!merging.has(format.id)) {
          expect(back.edges.map(({ directed }) => directed)).toEqual(
            document.edges.map(({ directed }) => directed),
          );
        }
        if (lost.length === 0) expect(sorted(back)).toEqual(sorted(document));
      }),
      { numRuns: 120 },
    );
  });

  test('keeps the names of concepts, and says what else it loses', () => {
    fc.assert(
      fc.property(edgeDocuments, (document) => {
        const { text, lost } = format.write(document);
        const back = readBack(format, text);
        expect(lost.length > 0).toBe(!exact.has(format.id));
        expect(back.nodes).toHaveLength(document.nodes.length);
        if (plainNames.has(format.id)) return;
        const names = (nodes: GraphDocument['nodes']) => nodes.map(({ label }) => label.trim()).sort();
        expect(names(back.nodes)).toEqual(names(document.nodes));
      }),
      { numRuns: 100 },
    );
  });

  if (exact.has(format.id))
    test('loses nothing of edges between named concepts, whatever their names', () => {
      fc.assert(
        fc.property(edgeDocuments, (document) => {
          const { text, lost } = format.write(document);
          expect(lost).toEqual([]);
          expect(sorted(readBack(format, text))).toEqual(sorted(document));
        }),
        { numRuns: 120 },
      );
    });

  test('loses nothing more when what was read is written again', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const once = readBack(format, format.write(document).text);
        const again = format.write(once);
        expect(sorted(readBack(format, again.text))).toEqual(sorted(once));
      }),
      { numRuns: 120 },
    );
  });

  test('recognises what it wrote itself', () => {
    fc.assert(
      fc.property(documents, (document) => {
        expect(recogniseGraphFormat(format.write(document).text)?.id).toBe(format.id);
      }),
      { numRuns: 100 },
    );
  });

  test('answers a broken file with an error that names the format', () => {
    // Three words on a line and one on the next are a sound SIF file.
    for (const text of ['', '{', '<graphml', ...(format.id === 'sif' ? [] : ['nothing to see\n1,2'])]) {
      const read = format.read(text);
      expect(read.ok).toBe(false);
      if (!read.ok)
        expect(read.error).toMatchObject({ code: 'format.malformed', details: { format: format.name } });
    }
  });

  test('never throws, whatever it is given', () => {
    const broken = fc.tuple(documents, fc.nat(), fc.string({ maxLength: 5 })).map(([document, at, more]) => {
      const { text } = format.write(document);
      const cut = at % (text.length + 1);
      return text.slice(0, cut) + more + text.slice(cut + (at % 3));
    });
    fc.assert(
      fc.property(fc.oneof(broken, fc.string()), (text) => {
        expect(typeof format.read(text).ok).toBe('boolean');
      }),
      { numRuns: 120 },
    );
  });
});

describe('GEXF and GML', () => {
  test('refuse a document type, nesting and what has no place', () => {
    const bomb =
      '<!DOCTYPE g [<!ENTITY a "aaaa">]><gexf><graph><nodes><node id="&a;"/></nodes></graph></gexf>';
    const read = graphFormat('gexf').read(bomb);
    expect(!read.ok && read.error.message).toMatch(/document type, which is refused/);
    const deep = graphFormat('gml').read(`graph [${' a ['.repeat(300)}`);
    expect(!deep.ok && deep.error.message).toMatch(/nested more than 100 deep/);
    const line = graphFormat('gml').read('graph [\nnode [ id 1 ]\n= ]');
    expect(!line.ok && line.error).toMatchObject({ code: 'format.malformed', details: { line: 3 } });
  });
});

describe('DAGitty', () => {
  test('keeps roles, places and every arrow on the way through GraphML', () => {
    const model =
      'dag {\nX [exposure,pos="1,2"]\n"失眠 \\"b\\"" [outcome]\nX -> "失眠 \\"b\\""\nX <-> Z\n}\n';
    const first = readBack(graphFormat('dagitty'), model);
    const second = readBack(graphFormat('graphml'), graphFormat('graphml').write(first).text);
    const { text } = graphFormat('dagitty').write(second);
    expect(readBack(graphFormat('dagitty'), text)).toEqual(first);
    expect(text).toContain('X <-> Z');
    expect(text).toContain('X [exposure,pos="1,2"]');
  });

  test('says what it cannot hold', () => {
    const edge = { source: 'a', target: 'b', directed: true, attributes: { weight: 0.5 } };
    const nodes = ['a', 'b'].map((id) => ({ id, label: id, position: null, attributes: {} }));
    const twice = [0, 1].map((at) => ({ id: `e${at}`, ...edge }));
    expect(graphFormat('dagitty').write({ nodes, edges: twice, attributes: {} }).lost).toEqual([
      'Edges are merged, split or left out (1; first: 2 become 1).',
    ]);
    expect(graphFormat('dagitty').write({ nodes, edges: twice.slice(1), attributes: {} }).lost).toEqual([
      'Ids of edges change (1; first: e1).',
      'Attributes of edges change their value or its type (1; first: weight).',
    ]);
  });
});

describe('DOT', () => {
  test('knows groups, defaults and strict graphs', () => {
    const text = 'strict digraph { node [shape=box]; {a b} -> c [color=red]; a -> c; subgraph s { d } }';
    const { nodes, edges } = readBack(graphFormat('dot'), text);
    expect(nodes.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
    expect(nodes[3]!.attributes).toEqual({ shape: 'box' });
    expect(edges.map(({ source, target }) => source + target)).toEqual(['ac', 'bc']);
  });
});

describe('GraphML', () => {
  const format = graphFormat('graphml');
  const file = (inside: string, keys = '') =>
    `<?xml version="1.0"?><graphml xmlns="http://graphml.graphdrawing.org/xmlns">${keys}<graph edgedefault="directed">${inside}</graph></graphml>`;

  test('refuses a document type, entities and all', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE g [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]><graphml><graph><node id="&b;"/></graph></graphml>`;
    const read = format.read(bomb);
    expect(!read.ok && read.error.message).toMatch(/document type, which is refused/);
    const bare = format.read(file('<node id="&a;"/>'));
    expect(bare.ok).toBe(false);
  });

  test('refuses nesting that no sound file has', () => {
    const read = format.read(file(`${'<node id="a"><graph>'.repeat(300)}`));
    expect(!read.ok && read.error.message).toMatch(/nested more than 200 deep/);
  });

  test('names the line of what is wrong', () => {
    const read = format.read(file('\n<node id="a"/>\n<edge source="a"/>'));
    expect(!read.ok && read.error).toMatchObject({ code: 'format.malformed', details: { line: 3 } });
  });

  test('refuses two nodes of one id, and an edge to a node that is not there', () => {
    expect(format.read(file('<node id="a"/><node id="a"/>')).ok).toBe(false);
    const read = format.read(file('<node id="a"/><edge source="a" target="b"/>'));
    expect(!read.ok && read.error.message).toMatch(/names the node "b", which is not in the file/);
  });

  test('types its keys and gives defaults to who has no value', () => {
    const keys =
      '<key id="k" for="node" attr.name="n" attr.type="int"><default>7</default></key><key id="b" for="node" attr.name="b" attr.type="boolean"/>';
    const back = readBack(
      format,
      file('<node id="a"><data key="k">1</data><data key="b">true</data></node><node id="c"/>', keys),
    );
    expect(back.nodes.map((node) => node.attributes)).toEqual([{ n: 1, b: true }, { n: 7 }]);
  });

  test('refuses a number that is none, and a key that nobody declared', () => {
    const keys = '<key id="k" for="node" attr.name="n" attr.type="double"/>';
    expect(format.read(file('<node id="a"><data key="k">many</data></node>', keys)).ok).toBe(false);
    expect(format.read(file('<node id="a"><data key="z">1</data></node>')).ok).toBe(false);
  });

  test('says that drawings, hyperedges and nested graphs do not come along as they are', () => {
    const keys = '<key id="d0" for="node"/>';
    const read = format.read(
      file('<node id="a"><data key="d0"><s/></data><graph><node id="b"/></graph></node><hyperedge/>', keys),
    );
    expect(read.ok && read.value.document.nodes.map((node) => node.id)).toEqual(['a', 'b']);
    expect(read.ok && read.value.lost).toHaveLength(3);
  });
});

describe('a CSV edge list', () => {
  const format = graphFormat('csv');

  test('begins with from,to,sign as the command line promises', () => {
    const document: GraphDocument = {
      attributes: {},
      nodes: ['Stress', 'Sleep'].map((id) => ({ id, label: id, position: null, attributes: {} })),
      edges: [
        { id: 'e0', source: 'Stress', target: 'Sleep', directed: true, attributes: { sign: -1, papers: 3 } },
      ],
    };
    expect(format.write(document)).toEqual({
      text: 'from,to,sign,papers\r\nStress,Sleep,-1,3\r\n',
      lost: [],
    });
  });

  test('reads the headers of other programs and of Chinese ones', () => {
    for (const header of ['Source;Target;Weight', 'cause\teffect\tweight', '原因,结果,权重']) {
      const parting = /[;\t,]/.exec(header)![0];
      const { edges } = readBack(format, `${header}\n${['失眠', '抑郁', '0.5'].join(parting)}\n`);
      expect(edges).toEqual([
        expect.objectContaining({ source: '失眠', target: '抑郁', attributes: { weight: 0.5 } }),
      ]);
    }
  });

  test('names the row of a sign that is none, and of a missing name', () => {
    const sign = format.read('from,to,sign\na,b,1\na,c,maybe\n');
    expect(!sign.ok && sign.error.message).toMatch(/row 3: "maybe" is no sign/);
    const name = format.read('from,to\na,b\na,\n');
    expect(!name.ok && name.error.message).toMatch(/row 3 lacks a name/);
  });

  test('says which columns it misses', () => {
    const read = format.read('a,b\n1,2\n');
    expect(!read.ok && read.error.message).toMatch(/no columns for cause and effect among a, b/);
  });
});

describe('converting a file', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  test('recognises by content, not by name, and names the result after the file', () => {
    const { file, nodes, edges } = convertGraph(
      { name: 'links.graphml', bytes: bytes('from,to\na,b\n') },
      null,
      'cyjs',
    );
    expect({ name: file.name, nodes, edges }).toEqual({ name: 'links.cyjs', nodes: 2, edges: 1 });
  });

  test('says what the target cannot hold', () => {
    const graph = '{"elements":{"nodes":[{"data":{"id":"a","kind":"x"}},{"data":{"id":"b"}}],"edges":[]}}';
    const { lost } = convertGraph({ name: 'g.cyjs', bytes: bytes(graph) }, null, 'csv');
    expect(lost).toEqual([
      'Nodes without edges are left out (2; first: a).',
      'Attributes of nodes are left out (1; first: kind).',
    ]);
  });

  test('names the file that it cannot read, and the formats that there are', () => {
    expect(() => convertGraph({ name: 'x.txt', bytes: bytes('hello') }, null, 'cyjs')).toThrow(
      /x\.txt looks like none/,
    );
    expect(() => convertGraph({ name: 'x', bytes: bytes('from,to\na,b') }, null, 'docx')).toThrow(
      /There are: graphml, cyjs, csv, dagitty, gexf/,
    );
    expect(() => convertGraph({ name: 'x.cyjs', bytes: bytes('{"elements": 3}') }, 'cyjs', 'csv')).toThrow(
      /^x\.cyjs: /,
    );
  });
});

const folder = new URL('../../../shared/reference/causal/formats/', import.meta.url);
const reference = existsSync(folder);
if (!reference)
  console.log('Parity of graph formats was not checked: the shared reference folder is absent.');

interface Expected {
  readonly file: string;
  readonly directed: boolean;
  readonly nodes: readonly {
    readonly id: string;
    readonly label?: string;
    readonly attributes?: Record<string, unknown>;
  }[];
  readonly edges: readonly {
    readonly source: string;
    readonly target: string;
    readonly attributes?: Record<string, unknown>;
  }[];
}

describe.skipIf(!reference)('files of other programs', () => {
  const list: readonly Expected[] = reference
    ? JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')).files
    : [];
  const ours = list.filter(({ file }) =>
    /\.(?:graphml|gexf|gml|net|dot|cx2|sif|tgf)$|cyto|\.cyjs$|^edges-|^adjacency|^node-link|dot_json/.test(
      file,
    ),
  );

  test.each(ours.map((entry) => [entry.file, entry] as const))('%s is read whole', (name, expected) => {
    const { file } = convertGraph({ name, bytes: readFileSync(new URL(name, folder)) }, null, 'cyjs');
    const document = readBack(graphFormat('cyjs'), new TextDecoder().decode(file.bytes));
    const igraph = name === 'igraph.graphml';
    const idOf = (node: GraphDocument['nodes'][number]) =>
      igraph ? String(node.attributes.name) : name === 'nx.net' ? node.label : node.id;
    const ids = new Map(document.nodes.map((node) => [node.id, idOf(node)]));
    expect(document.nodes.map((node) => [idOf(node), node.label])).toEqual(
      expected.nodes.map((node) => [node.id, node.label ?? node.id]),
    );
    const ends = (edge: { readonly source: string; readonly target: string }) =>
      expected.directed ? [edge.source, edge.target] : [edge.source, edge.target].sort();
    const named = document.edges.map((edge) => ({
      ...edge,
      source: ids.get(edge.source)!,
      target: ids.get(edge.target)!,
    }));
    expect(named.map(ends).sort()).toEqual(expected.edges.map(ends).sort());
    for (const [at, node] of document.nodes.entries()) {
      const { x, y, ...rest } = expected.nodes[at]!.attributes ?? {};
      expect(node.attributes).toMatchObject(rest);
      if (x !== undefined) expect(node.position).toEqual({ x, y: Object.is(y, -0) ? 0 : y });
    }
    for (const wanted of expected.edges) {
      const { id: _id, directed: _directed, ...rest } = wanted.attributes ?? {};
      const same = named.filter((edge) => String(ends(edge)) === String(ends(wanted)));
      expect(same.map((edge) => edge.attributes)).toContainEqual(expect.objectContaining(rest));
    }
  });
});
