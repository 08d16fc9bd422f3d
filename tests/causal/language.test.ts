import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Attributes,
  type CausalModel,
  edgeKinds,
  modelTypes,
  nodeRoles,
} from '../../core/causal/causal-model.ts';
import { checkModel, parseModel } from '../../core/causal/language/parse.ts';
import { printModel } from '../../core/causal/language/print.ts';
import { hasReference, referenceFile } from './reference.ts';

describe('the model language', () => {
  test('reads chains, groups, roles and positions', () => {
    const { model } = parseModel(
      'dag { X [exposure,pos="0,1"] X -> {M N} -> Y Y [o] U [latent] U -> {X Y} }',
    );
    expect(model.edges.map(({ from, kind, to }) => `${from} ${kind} ${to}`)).toEqual([
      'X -> M',
      'X -> N',
      'M -> Y',
      'N -> Y',
      'U -> X',
      'U -> Y',
    ]);
    expect(model.nodes.find(({ name }) => name === 'X')).toMatchObject({
      roles: ['exposure'],
      position: { x: 0, y: 1 },
    });
    expect(model.nodes.find(({ name }) => name === 'Y')!.roles).toEqual(['outcome']);
  });

  test('takes comments, which DAGitty has not', () => {
    const { model } = parseModel('# a study\ndag {\n// why\nA -> B /* and then */ B -> C\n}');
    expect(model.edges).toHaveLength(2);
  });

  test('says that PHQ-9 reads as two names, and offers the quotes', () => {
    const text = 'dag { PHQ-9 -> x }';
    const { diagnostics } = parseModel(text);
    expect(diagnostics).toHaveLength(1);
    const mend = diagnostics[0]!.mend!;
    const mended = text.slice(0, mend.start) + mend.text + text.slice(mend.end);
    expect(parseModel(mended)).toMatchObject({
      diagnostics: [],
      model: { nodes: [{ name: 'PHQ-9' }, { name: 'x' }] },
    });
  });

  test.each([
    ['dag { A -> B', 1, 13, '"}"'],
    ['dag {\n A -> }', 2, 7, 'a name'],
    ['dag { A [exposure] -> B }', 1, 20, 'new statement'],
    ['dag { A [pos="x"] }', 1, 10, 'two numbers'],
    ['sleep matters to mood', 1, 1, 'a model such as'],
  ])('names the place in %j', (text, line, column, expected) => {
    expect(() => parseModel(text)).toThrow(
      expect.objectContaining({
        code: 'format.malformed',
        details: expect.objectContaining({ line, column, expected: expect.stringContaining(expected) }),
      }),
    );
  });

  test('keeps names that are words of JavaScript', () => {
    const { model } = parseModel('dag { constructor -> "__proto__" [__proto__="x"] }');
    expect(parseModel(printModel(model)).model).toEqual(model);
    expect(model.nodes.map(({ name }) => name)).toEqual(['constructor', '__proto__']);
  });

  test('what is printed reads back as the same graph', () => {
    fc.assert(
      fc.property(anyModel(), (model) => {
        expect(parseModel(printModel(model)).model).toEqual(model);
      }),
    );
  });

  test.each([
    ['dag { A → B }', 'A -> B'],
    ['dag { A --> B }', 'A -> B'],
    ['dag { A => B }', 'A -> B'],
    ['dag { A – B }', 'A -- B'],
    ['dag { 失眠 -> 抑郁 }', '失眠 -> 抑郁'],
    ['dag { Schlafstörung -> PHQ–9 }', 'PHQ–9 Schlafstörung -> PHQ–9'],
    ['dag { “low mood” -> B }', 'low mood -> B'],
    ['dag { "low mood -> B\n}', 'low mood -> B'],
    ['dag { A -> B, B -> C }', 'A -> B | B -> C'],
    ['dag { A -> B', 'A -> B'],
    ['dag { A [exposure] -> B }', 'A -> B'],
    ['dag { graph -> B }', 'graph -> B'],
    ['dag { A\u00a0-> B }', 'A -> B'],
    ['dag { A -> B } /* why', 'A -> B'],
    ["dag { 'a\\qb' -> B }", 'a\\qb -> B'],
  ])('offers the mend of %j', (text, wanted) => {
    let mended = text;
    for (let round = 0; round < 5 && checkModel(mended).model === null; round++) {
      const { mend } = checkModel(mended).diagnostics[0]!;
      mended = mended.slice(0, mend!.start) + mend!.text + mended.slice(mend!.end);
    }
    const { edges } = parseModel(mended).model;
    const words = edges.map(({ from, kind, to }) => `${from} ${kind} ${to}`).join(' | ');
    expect(wanted.endsWith(words)).toBe(true);
    expect(words).not.toBe('');
  });

  test.each([
    ['dag { sleep loss -> x }', 'adjacent-names', 'dag { "sleep loss" -> x }'],
    ['dag {\nx -> sleep loss\n}', 'adjacent-names', 'dag {\nx -> "sleep loss"\n}'],
    ['pag { A o-> B }', 'circle-arrow', 'pag { A @-> B }'],
    ['cld { A -> B }', 'unknown-type', 'digraph { A -> B }'],
    ['digraph { A ->-B }', 'split-name', 'digraph { A ->B }'],
    ['dag { A -> B B -> A }', 'not-its-type', 'digraph { A -> B B -> A }'],
    ['dag { A -- B }', 'not-its-type', 'pdag { A -- B }'],
    ['digraph { A -> B [sign=up] }', 'bad-sign', null],
    ['digraph { A -> B [lag=soon] }', 'bad-lag', null],
    ['digraph { {A B} -> C [+] }', 'group-attributes', null],
    ['dag { rankdir=LR A -> B }', 'ignored-option', null],
  ])('warns of %j', (text, code, wanted) => {
    const { model, diagnostics } = checkModel(text);
    expect(model).not.toBeNull();
    expect(diagnostics.map((each) => [each.code, each.severity])).toEqual([[code, 'warning']]);
    const { mend } = diagnostics[0]!;
    expect(mend && text.slice(0, mend.start) + mend.text + text.slice(mend.end)).toBe(wanted);
  });

  test('lists every error of a half-typed text with its place, and what could be read', () => {
    const text = 'dag {\n  A -> B\n  B -> \n  C -> "D\n  E -> F ]\n  F -> G\n}';
    const { model, diagnostics, edges } = checkModel(text);
    expect(model).toBeNull();
    expect(diagnostics.map(({ line, column, code }) => [line, column, code])).toEqual([
      [4, 8, 'open-quote'],
      [5, 10, 'unexpected'],
    ]);
    expect(edges.map(({ edge }) => edge.join(' '))).toContain('F -> G');
    expect(
      parseModel('digraph { A -> B [-, lag="2 weeks", evidence="claim-1 claim-2"] }').model.edges,
    ).toEqual([
      {
        from: 'A',
        kind: '->',
        to: 'B',
        attributes: { sign: '-', lag: '2 weeks', evidence: 'claim-1 claim-2' },
      },
    ]);
  });

  test('no text makes the reader hang or fail without a place', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), modelLikeText()), (text) => {
        try {
          parseModel(text);
        } catch (thrown) {
          expect(thrown).toMatchObject({
            code: 'format.malformed',
            details: { line: expect.any(Number), column: expect.any(Number) },
          });
        }
      }),
      { numRuns: 2000 },
    );
  });
});

const modelLikeText = () =>
  fc
    .array(
      fc.constantFrom(
        'dag',
        '{',
        '}',
        'A',
        '"b c"',
        '->',
        '<->',
        '--',
        '@->',
        '[',
        ']',
        '=',
        ',',
        ';',
        '\n',
        '-9',
        'pos',
        '"0,1"',
        '+',
        '//',
        '/*',
        'exposure',
      ),
    )
    .map((words) => words.join(' '));

/** Whatever somebody may call a thing: quotes, line ends, backslashes, halves of characters, Chinese, right to left. */
const anyName = () =>
  fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('\\', '"', "'", '\n', '\r', 'a', '\u0000', '\ud800', '-', ' ') }),
    fc.constantFrom(
      '失眠',
      'אינסומניה',
      'قلق (anxiety)',
      '-9',
      'graph',
      'Node',
      'strict',
      'dag',
      'PHQ-9',
      '\u202eabc',
      '__proto__',
    ),
  );

function anyModel(): fc.Arbitrary<CausalModel> {
  return fc.uniqueArray(anyName(), { minLength: 1, maxLength: 6 }).chain((names) => {
    const node = (name: string) =>
      fc.record({
        name: fc.constant(name),
        roles: fc.uniqueArray(fc.constantFrom(...nodeRoles)),
        position: fc.option(
          fc.record({
            x: fc.integer({ min: -999, max: 999 }),
            y: fc.double({ noNaN: true, min: -1e25, max: 1e25 }).map((value) => value + 0 || 0),
          }),
        ),
        attributes: fc.constant({}),
      });
    const edge = fc.record({
      from: fc.constantFrom(...names),
      to: fc.constantFrom(...names),
      kind: fc.constantFrom(...edgeKinds),
      attributes: fc.oneof(
        fc.constantFrom<Attributes>({}, { sign: '+' }, { note: 'a "quoted" word' }),
        fc.dictionary(anyName(), anyName(), { maxKeys: 2, noNullPrototype: true }),
      ),
    });
    return fc.record({
      type: fc.constantFrom(...modelTypes),
      name: fc.option(anyName()),
      nodes: fc.tuple(...names.map(node)),
      edges: fc.uniqueArray(edge, {
        selector: ({ from, to, kind }) => JSON.stringify([...[from, to].sort(), kind]),
        maxLength: 8,
      }),
      boundingBox: fc.constant(null),
    });
  });
}

interface TextResult {
  readonly ok: boolean;
  readonly type: string;
  readonly validForItsType?: boolean;
  readonly nodes: { readonly id: string; readonly pos?: number[] }[];
  readonly edges: { readonly from: string; readonly edge: string; readonly to: string }[];
}

/** Where this reader differs from DAGitty's on purpose: comments, prose, empty texts, names that are JavaScript's. */
const onPurpose = new Set(['m02', 'm08', 'm09', 'm10', 'm11', 'm31', 'm40', 'm50']);

describe.skipIf(!hasReference)('model texts read as by DAGitty', () => {
  interface TextCase {
    readonly id: string;
    readonly text: string;
    readonly result?: TextResult;
    readonly withGuess?: TextResult;
  }
  const { cases } = hasReference
    ? referenceFile<{ cases: TextCase[] }>('syntax/model-texts.json')
    : { cases: [] };
  const shared = cases.filter(({ id }) => !onPurpose.has(id)).map((entry) => [entry.id, entry] as const);
  test.each(shared)('%s', (_, { text, result, withGuess }) => {
    const wanted = (result ?? withGuess)!;
    if (!wanted.ok) {
      expect(() => parseModel(text)).toThrow(expect.objectContaining({ code: 'format.malformed' }));
      return;
    }
    const { model } = parseModel(text);
    const turned = (from: string, kind: string, to: string) =>
      (['<->', '--', '@-@'].includes(kind) && from > to ? [to, kind, from] : [from, kind, to]).join(' ');
    expect(model.type).toBe(wanted.type);
    if (wanted.validForItsType !== undefined)
      expect(checkModel(text).diagnostics.every(({ code }) => code !== 'not-its-type')).toBe(
        wanted.validForItsType,
      );
    expect(
      model.nodes.map(({ name, position }) => [name, position && [position.x, position.y]]).sort(),
    ).toEqual(wanted.nodes.map(({ id, pos }) => [id, pos ?? null]).sort());
    expect(model.edges.map(({ from, kind, to }) => turned(from, kind, to)).sort()).toEqual(
      wanted.edges.map(({ from, edge, to }) => turned(from, edge, to)).sort(),
    );
  });
});
