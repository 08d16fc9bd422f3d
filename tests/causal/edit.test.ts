import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CausalModel, ModelEdge } from '../../core/causal/causal-model.ts';
import { editModel, type ModelEdit, type NamedEdge } from '../../core/causal/language/edit.ts';
import { editsBetween } from '../../core/causal/language/edits-between.ts';
import { formatModel } from '../../core/causal/language/format.ts';
import { checkModel, parseModel } from '../../core/causal/language/parse.ts';
import { modelTexts } from './arbitrary.ts';

const edit = (text: string, ...edits: ModelEdit[]) => editModel(text, edits).text;
const edge = (from: string, to: string): NamedEdge => ({ from, kind: '->', to });

const study = `dag {
  // exposure and outcome
  X [exposure] // what we ask about
  Y [outcome]
  # the paths
  X -> M -> Y [label="chain"]
  U -> {X Y}
}
`;

describe('editing the picture in the text', () => {
  test('renames every mention, quotes where they are needed, keeps comments', () => {
    const text = edit(study, { kind: 'rename', from: 'X', to: 'sleep loss' });
    expect(text).toBe(study.replaceAll(/\bX\b/g, '"sleep loss"'));
  });

  test('puts nodes behind nodes and edges at the end, indented like what is there', () => {
    expect(
      edit(
        study,
        { kind: 'addNode', name: 'age', roles: ['adjusted'], position: { x: 1, y: -2.5 } },
        { kind: 'addEdge', edge: edge('age', 'X'), attributes: { sign: '+' } },
      ),
    ).toBe(
      study
        .replace('[outcome]\n', '[outcome]\n  age [adjusted,pos="1,-2.5"]\n')
        .replace('{X Y}\n', '{X Y}\n  age -> X [sign="+"]\n'),
    );
  });

  test('sets and takes roles and places', () => {
    expect(edit(study, { kind: 'setRole', name: 'X', role: 'latent', on: true })).toContain(
      'X [exposure,latent] // what',
    );
    expect(edit(study, { kind: 'setRole', name: 'X', role: 'exposure', on: false })).toContain('  X // what');
    expect(edit(study, { kind: 'setRole', name: 'M', role: 'adjusted', on: true })).toContain(
      'Y [outcome]\n  M [adjusted]\n',
    );
    const placed = edit(study, { kind: 'setPositions', positions: [{ name: 'Y', x: 0.12345, y: 1e-9 }] });
    expect(placed).toContain('Y [outcome,pos="0.123,0"]');
    expect(edit(placed, { kind: 'setPositions', positions: [{ name: 'Y', x: 3, y: 4 }] })).toContain(
      'Y [outcome,pos="3,4"]',
    );
  });

  test('cuts a chain where an edge goes, and keeps a node that nothing else mentions', () => {
    expect(edit(study, { kind: 'remove', nodes: [], edges: [edge('X', 'M')] })).toContain(
      '  M -> Y [label="chain"]\n',
    );
    expect(edit('dag { A -> B }', { kind: 'remove', nodes: [], edges: [edge('A', 'B')] })).toBe(
      'dag { A; B }',
    );
    expect(edit(study, { kind: 'remove', nodes: ['U'], edges: [] })).toBe(
      study.replace('  U -> {X Y}\n', ''),
    );
  });

  test('turns an edge round in its place, whether alone or in a chain', () => {
    const turned: ModelEdit = { kind: 'replaceEdge', edge: edge('A', 'B'), by: edge('B', 'A') };
    expect(edit('dag {\nA -> B [beta=.3] // why\n}', turned)).toBe('dag {\nB -> A [beta=.3] // why\n}');
    expect(edit('dag {\nA -> B -> C [beta=.3]\n}', turned)).toBe(
      'dag {\nB -> C [beta=.3]\nB -> A [beta=".3"]\n}',
    );
  });

  test('keeps the short form of a sign', () => {
    const set = (value: string | null): ModelEdit => ({
      kind: 'setEdgeAttributes',
      edge: edge('A', 'B'),
      attributes: { sign: value },
    });
    expect(edit('digraph { A -> B [+, lag=2] }', set('-'))).toBe('digraph { A -> B [-, lag=2] }');
    expect(edit('digraph { A -> B [+, lag=2] }', set(null))).toBe('digraph { A -> B [lag=2] }');
  });

  test('writes in an empty text, in one line and without a frame', () => {
    const add: ModelEdit = { kind: 'addEdge', edge: edge('A', 'B') };
    expect(edit('dag {\n}\n', add)).toBe('dag {\nA -> B\n}\n');
    expect(edit('dag {}', add)).toBe('dag {\nA -> B\n}');
    expect(edit('dag { X }', add)).toBe('dag { X; A -> B }');
    expect(edit('X -> Y\n', add)).toBe('X -> Y\nA -> B\n');
  });

  test('refuses what is not there, and a name that is taken', () => {
    expect(() => edit(study, { kind: 'rename', from: 'Q', to: 'Z' })).toThrow(/no node "Q"/);
    expect(() => edit(study, { kind: 'rename', from: 'X', to: 'Y' })).toThrow(
      expect.objectContaining({ code: 'graph.conflict' }),
    );
    expect(() => edit(study, { kind: 'addEdge', edge: edge('X', 'M') })).toThrow(/there already/);
    expect(() => edit('dag { A -> }', { kind: 'addNode', name: 'Z' })).toThrow(
      expect.objectContaining({ code: 'format.malformed' }),
    );
  });

  test('whatever the text and the edit: the model changes as asked, comments stay, the changes make the text', () => {
    fc.assert(
      fc.property(modelTexts(), fc.nat(), fc.nat(), fc.nat(), (text, which, first, second) => {
        const { model } = parseModel(text);
        const wanted = someEdit(model, which, first, second);
        if (wanted === null) return;
        const [edits, after] = wanted;
        const result = editModel(text, edits);
        let applied = text;
        for (const change of result.changes.toReversed())
          applied = applied.slice(0, change.start) + change.text + applied.slice(change.end);
        expect(applied).toBe(result.text);
        expect(content(parseModel(result.text).model)).toEqual(content(after));
        const comments = (source: string) => source.match(/\/\/ c\d/g) ?? [];
        expect(comments(result.text)).toEqual(comments(text));
      }),
      { numRuns: 1500 },
    );
  });
});

test('the edits between two models turn one into the other', () => {
  fc.assert(
    fc.property(modelTexts(), modelTexts(), (from, to) => {
      const [before, after] = [parseModel(from).model, parseModel(to).model];
      const wanted = {
        ...after,
        nodes: after.nodes.map((node) => ({
          ...node,
          position: node.position ?? placeOf(before, node.name),
        })),
      };
      const { text } = editModel(from, editsBetween(before, wanted));
      expect(content(parseModel(text).model)).toEqual(content(wanted));
    }),
    { numRuns: 400 },
  );
});

/** A place is never taken away. */
const placeOf = (model: CausalModel, name: string) =>
  model.nodes.find((node) => node.name === name)?.position ?? null;

/** What a model says, whatever the order. */
const content = (model: CausalModel) => ({
  type: model.type,
  nodes: model.nodes
    .map(({ name, roles, position, attributes }) =>
      JSON.stringify([name, [...roles].sort(), position, attributes]),
    )
    .sort(),
  edges: model.edges
    .map(({ from, kind, to, attributes }) =>
      JSON.stringify([
        kind === '->' ? [from, to] : [from, to].sort(),
        kind,
        Object.entries(attributes).sort(),
      ]),
    )
    .sort(),
});

/** One of the edits, and the model as it should be after it. */
function someEdit(
  model: CausalModel,
  which: number,
  first: number,
  second: number,
): [ModelEdit[], CausalModel] | null {
  const node = model.nodes[first % model.nodes.length]!;
  const link = model.edges[second % Math.max(1, model.edges.length)];
  const others = (keep: (edge: ModelEdge) => boolean) => model.edges.filter(keep);
  const fresh = 'new "name"';
  const withNode = (changed: typeof node) => model.nodes.map((each) => (each === node ? changed : each));
  const named = link === undefined ? null : { from: link.from, kind: link.kind, to: link.to };
  switch (which % 8) {
    case 0: {
      const renamed = (name: string) => (name === node.name ? fresh : name);
      const edges = model.edges.map((each) => ({ ...each, from: renamed(each.from), to: renamed(each.to) }));
      const nodes = withNode({ ...node, name: fresh });
      return [[{ kind: 'rename', from: node.name, to: fresh }], { ...model, nodes, edges }];
    }
    case 1:
      return [
        [{ kind: 'remove', nodes: [node.name], edges: [] }],
        {
          ...model,
          nodes: model.nodes.filter((each) => each !== node),
          edges: others(({ from, to }) => from !== node.name && to !== node.name),
        },
      ];
    case 2:
      if (named === null) return null;
      return [
        [{ kind: 'remove', nodes: [], edges: [named] }],
        { ...model, edges: others((each) => each !== link) },
      ];
    case 3: {
      const on = !node.roles.includes('latent');
      const roles = on ? [...node.roles, 'latent' as const] : node.roles.filter((role) => role !== 'latent');
      return [
        [{ kind: 'setRole', name: node.name, role: 'latent', on }],
        { ...model, nodes: withNode({ ...node, roles }) },
      ];
    }
    case 4:
      return [
        [{ kind: 'setPositions', positions: [{ name: node.name, x: 7, y: -1.5 }] }],
        { ...model, nodes: withNode({ ...node, position: { x: 7, y: -1.5 } }) },
      ];
    case 5: {
      if (named === null) return null;
      const { label: _, ...rest } = link!.attributes;
      const value = second % 2 === 0 ? null : 'a "b"';
      const attributes = value === null ? rest : { ...rest, label: value };
      return [
        [{ kind: 'setEdgeAttributes', edge: named, attributes: { label: value } }],
        { ...model, edges: model.edges.map((each) => (each === link ? { ...each, attributes } : each)) },
      ];
    }
    case 6: {
      if (named === null || link!.from === link!.to) return null;
      const by = { from: named.to, kind: '->' as const, to: named.from };
      if (model.edges.some(({ from, kind, to }) => kind === '->' && from === by.from && to === by.to))
        return null;
      return [
        [{ kind: 'replaceEdge', edge: named, by }],
        { ...model, edges: model.edges.map((each) => (each === link ? { ...each, ...by } : each)) },
      ];
    }
    default: {
      const nodes = [...model.nodes, { name: fresh, roles: [], position: null, attributes: {} }];
      const added = { from: fresh, kind: '->' as const, to: node.name };
      return [
        [
          { kind: 'addNode', name: fresh },
          { kind: 'addEdge', edge: added, attributes: { lag: '2' } },
        ],
        { ...model, nodes, edges: [...model.edges, { ...added, attributes: { lag: '2' } }] },
      ];
    }
  }
}

describe('the formatter', () => {
  test('puts one statement on a line and keeps comments where they were', () => {
    const text = 'dag{X[exposure]Y [outcome pos="1,2"];X->Y[+;lag=2]// why\n\n\n\n# group\n{ "A"  B }->C }';
    expect(formatModel(text)).toBe(
      'dag {\n  X [exposure]\n  Y [outcome, pos="1,2"]\n  X -> Y [+, lag=2] // why\n\n  # group\n  {A B} -> C\n}\n',
    );
  });

  test('keeps the meaning and the comments of any text, and leaves its own result alone', () => {
    fc.assert(
      fc.property(modelTexts(), (text) => {
        const formatted = formatModel(text);
        expect(parseModel(formatted).model).toEqual(parseModel(text).model);
        expect(formatModel(formatted)).toBe(formatted);
        const comments = (source: string) =>
          checkModel(source)
            .tokens.filter(({ kind }) => kind === 'comment')
            .map(({ text: comment }) => comment.trimEnd());
        expect(comments(formatted)).toEqual(comments(text));
      }),
      { numRuns: 800 },
    );
  });
});
