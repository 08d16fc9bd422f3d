import fc from 'fast-check';
import type { AttributeValue, GraphDocument } from '../../core/exchange/graph-document.ts';

/** Names as people and programs give them: quotes, line ends, Chinese, right-to-left, markup, formulas, spaces. */
export const awkwardTexts: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    '失眠',
    'אינסומניה',
    'قلق (anxiety)',
    'low mood & "sadness"',
    "Beck's triad",
    'line one\nline two',
    'line one\r\nline two',
    'tab\there',
    '=HYPERLINK("http://a.b")',
    "'=1+1",
    '+',
    '-5',
    '@SUM(A1)',
    '<script>alert(1)</script>',
    ']]>',
    'a,b;c',
    '  spaces  ',
    '😀 emoji',
    '__proto__',
    'true',
    '007',
    '1e5',
  ),
);

const scalars: fc.Arbitrary<AttributeValue> = fc.oneof(
  awkwardTexts,
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value)),
  fc.integer(),
  fc.boolean(),
);
const anything: fc.Arbitrary<AttributeValue> = fc.oneof(
  { weight: 5, arbitrary: scalars },
  {
    weight: 1,
    arbitrary: fc.constantFrom<AttributeValue>(null, [], ['a', 1], { quote: 'x', start: 1 }, [{ a: [true] }]),
  },
);

const attributes = (values: fc.Arbitrary<AttributeValue>) =>
  fc.dictionary(
    fc.oneof(fc.constantFrom('sign', 'weight', 'kind', 'note', 'label', 'name'), awkwardTexts),
    values,
    {
      maxKeys: 4,
      noNullPrototype: true,
    },
  );

/** Any document: what a format cannot hold is in it too. */
export const documents: fc.Arbitrary<GraphDocument> = fc
  .record({
    ids: fc.uniqueArray(
      awkwardTexts.filter((text) => text !== ''),
      { minLength: 1, maxLength: 6 },
    ),
    graph: attributes(anything),
  })
  .chain(({ ids, graph }) =>
    fc.record({
      attributes: fc.constant(graph),
      nodes: fc.tuple(
        ...ids.map((id) =>
          fc.record({
            id: fc.constant(id),
            label: fc.oneof(fc.constant(id), awkwardTexts),
            position: fc.option(
              fc.record({ x: fc.integer(), y: fc.double({ noNaN: true, noDefaultInfinity: true, min: 0 }) }),
            ),
            attributes: attributes(anything),
          }),
        ),
      ),
      edges: fc
        .array(
          fc.record({
            source: fc.constantFrom(...ids),
            target: fc.constantFrom(...ids),
            directed: fc.boolean(),
            attributes: attributes(anything),
          }),
          { maxLength: 6 },
        )
        .map((edges) => edges.map((edge, at) => ({ id: `e${at}`, ...edge }))),
    }),
  );

/** Documents with nothing but edges between named concepts, as an edge list has them. */
export const edgeDocuments: fc.Arbitrary<GraphDocument> = fc
  .array(
    fc.record({
      source: awkwardTexts.filter((text) => text !== ''),
      target: awkwardTexts.filter((text) => text !== ''),
      directed: fc.boolean(),
      attributes: fc.record({
        sign: fc.constantFrom(1, -1, 0),
        papers: fc.nat(),
        causal: fc.boolean(),
        note: awkwardTexts.map((text) => `n${text}`),
      }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((edges) => ({
    attributes: {},
    nodes: [...new Set(edges.flatMap(({ source, target }) => [source, target]))].map((id) => ({
      id,
      label: id,
      position: null,
      attributes: {},
    })),
    edges: edges.map((edge, at) => ({ id: `e${at}`, ...edge })),
  }));
