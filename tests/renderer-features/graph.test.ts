import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edgeBelief } from '../../core/claims/belief.ts';
import { conceptKinds } from '../../core/model/concept.ts';
import type { GraphEdge, GraphNode, PaperEvidence } from '../../core/model/graph.ts';
import { beliefSum } from '../../renderer/features/graph/belief-sum.ts';
import { findNodes } from '../../renderer/features/graph/model/describe.ts';
import { edgeElement, edgeWidth, nodeElement } from '../../renderer/features/graph/model/elements.ts';
import { everything, isNarrowed, signs, toggled } from '../../renderer/features/graph/model/filter.ts';
import { canvasAction } from '../../renderer/features/graph/model/keys.ts';
import { kindShapes } from '../../renderer/features/graph/model/kind-shapes.ts';
import { completePlaces, knownPlaces, needsLayout } from '../../renderer/features/graph/model/places.ts';
import { graphStyle } from '../../renderer/features/graph/model/style.ts';
import { readGraphColours } from '../../renderer/features/graph/model/tokens.ts';
import { differenceOf, sameFields } from '../../renderer/ui/canvas/difference.ts';
import { fitLabel } from '../../renderer/ui/canvas/labels.ts';
import { freePlace, nodeTowards } from '../../renderer/ui/canvas/neighbours.ts';
import { sortedRows } from '../../renderer/ui/sorted-rows.ts';

const colours = readGraphColours({ getPropertyValue: (name: string) => ` ${name} ` });
const measure = (text: string) => text.length * 7;

const node = (id: string, patch: Partial<GraphNode> = {}): GraphNode => ({
  id,
  label: id,
  kind: 'symptom',
  papers: 1,
  claims: 1,
  degreeIn: 0,
  degreeOut: 0,
  byHand: false,
  x: null,
  y: null,
  ...patch,
});

const edge = (causeId: string, effectId: string, patch: Partial<GraphEdge> = {}): GraphEdge => ({
  id: `${causeId}>${effectId}`,
  causeId,
  effectId,
  polarity: '+',
  strength: 'causal',
  papersFor: 1,
  papersAgainst: 0,
  claims: 1,
  belief: 0.5,
  papers: [],
  byHand: null,
  ...patch,
});

describe('an edge on the canvas', () => {
  test('tells its sign by colour, by line and by head', () => {
    const looks = signs.map((polarity) => edgeElement(edge('a', 'b', { polarity }), colours, '').data);
    for (const trait of ['colour', 'arrow'] as const) {
      expect(new Set(looks.map((data) => data[trait])).size, trait).toBe(signs.length);
    }
    expect(looks.map((data) => data.line)).toEqual(['solid', 'dashed', 'dotted', 'solid']);
  });

  test('has no head when papers speak of association only, unless a person drew it', () => {
    const drawn = {
      id: 'h',
      causeId: 'a',
      effectId: 'b',
      polarity: '+' as const,
      rationale: '',
      hidden: false,
    };
    expect(edgeElement(edge('a', 'b', { strength: 'associated' }), colours, '').data.arrow).toBe('none');
    expect(
      edgeElement(edge('a', 'b', { strength: 'associated', byHand: drawn }), colours, '').data.arrow,
    ).toBe('triangle');
  });

  test('grows with its papers and stays within bounds', () => {
    fc.assert(
      fc.property(fc.nat(5000), (papers) => {
        expect(edgeWidth(papers + 1)).toBeGreaterThanOrEqual(edgeWidth(papers));
        expect(edgeWidth(papers)).toBeLessThanOrEqual(8);
      }),
    );
    expect(edgeWidth(9)).toBeGreaterThan(edgeWidth(1) * 2);
  });
});

test('every kind of concept has a shape of its own', () => {
  expect(new Set(conceptKinds.map((kind) => kindShapes[kind])).size).toBe(conceptKinds.length);
});

test('a long label is cut to the room that its shape leaves', () => {
  const label = 'a very long label that no node on this canvas could ever hold without covering others';
  const shown = fitLabel(label, 150, measure);
  expect(shown.endsWith('…')).toBe(true);
  expect(measure(shown)).toBeLessThanOrEqual(150);
  expect(nodeElement(node('n', { label }), colours, measure).data.width).toBeLessThanOrEqual(230);
});

describe('the style sheet', () => {
  test('has no selector for single edges: states and mappers only', () => {
    const selectors = graphStyle(colours, false).map((rule) => rule.selector);
    expect(selectors.filter((selector) => /[[#]/.test(selector))).toEqual([]);
  });

  test('draws a dense graph without dashes', () => {
    const edgeRule = (isDense: boolean) =>
      graphStyle(colours, isDense).find((rule) => rule.selector === 'edge') as unknown as {
        style: Record<string, unknown>;
      };
    expect(edgeRule(false).style['line-style']).toBe('data(line)');
    expect(edgeRule(true).style['line-style']).toBe('solid');
  });
});

test('a change touches only what changed', () => {
  const element = (id: string, width: number) => ({ data: { id, width } });
  const before = new Map(
    [element('a', 1), element('b', 1), element('c', 1)].map((each) => [each.data.id, each]),
  );
  const { added, changed, removed } = differenceOf(
    before,
    [element('a', 1), element('b', 2), element('d', 1)],
    (a, b) => sameFields(a.data, b.data),
  );
  expect([added, changed].map((list) => list.map((each) => each.data.id))).toEqual([['d'], ['b']]);
  expect(removed).toEqual(['c']);
});

describe('keys on the canvas', () => {
  const press = (key: string, patch: Partial<KeyboardEvent> = {}) =>
    canvasAction({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...patch });

  test('are the letters of DAGitty and the conventions of the desktop', () => {
    expect(['n', 'r', 'c', 'F2', 'Delete', 'Backspace', 'Enter', 'Escape'].map((key) => press(key))).toEqual([
      'add',
      'rename',
      'connect',
      'rename',
      'delete',
      'delete',
      'open',
      'cancel',
    ]);
    expect(press('0', { ctrlKey: true })).toBe('fit');
    expect(press('F10', { shiftKey: true })).toBe('menu');
  });

  test('leave the page its own combinations', () => {
    expect(press('z', { ctrlKey: true })).toBeNull();
    expect(press('n', { ctrlKey: true })).toBeNull();
    expect(press('n', { altKey: true })).toBeNull();
    expect(press('Tab')).toBeNull();
  });
});

describe('arrow keys', () => {
  const places = [
    { id: 'centre', x: 0, y: 0 },
    { id: 'right', x: 100, y: 10 },
    { id: 'far right', x: 300, y: 0 },
    { id: 'below', x: 5, y: 80 },
  ];
  const from = places[0]!;

  test('lead to the nearest concept on that side', () => {
    expect(nodeTowards(from, 'right', places)).toBe('right');
    expect(nodeTowards(from, 'down', places)).toBe('below');
    expect(nodeTowards(from, 'left', places)).toBeNull();
  });
});

describe('places', () => {
  test('saved ones come before remembered ones', () => {
    const places = knownPlaces(
      [node('a', { x: 1, y: 2 }), node('b'), node('c')],
      new Map([
        ['a', { x: 9, y: 9 }],
        ['b', { x: 3, y: 4 }],
      ]),
    );
    expect([...places]).toEqual([
      ['a', { x: 1, y: 2 }],
      ['b', { x: 3, y: 4 }],
    ]);
  });

  test('the whole is laid out anew only when most have none', () => {
    const nodes = [node('a'), node('b'), node('c')];
    expect(needsLayout(nodes, new Map())).toBe(true);
    expect(
      needsLayout(nodes, knownPlaces([node('a', { x: 0, y: 0 }), node('b', { x: 1, y: 1 })], new Map())),
    ).toBe(false);
    expect(needsLayout([], new Map())).toBe(false);
  });

  test('a new concept lands near its neighbours and covers nobody', () => {
    const nodes = [node('a', { x: 0, y: 0 }), node('b', { x: 900, y: 0 }), node('new')];
    const known = knownPlaces(nodes, new Map());
    const all = completePlaces(nodes, [edge('a', 'new')], known);
    const place = all.get('new');
    expect(Math.hypot(place?.x ?? 0, place?.y ?? 0)).toBeLessThan(300);
    for (const [id, other] of all) {
      if (id !== 'new')
        expect(Math.abs(other.x - place!.x) > 150 || Math.abs(other.y - place!.y) > 54).toBe(true);
    }
  });

  test('a free place never covers what is there', () => {
    const points = fc.array(
      fc.record({ x: fc.integer({ min: -500, max: 500 }), y: fc.integer({ min: -500, max: 500 }) }),
    );
    fc.assert(
      fc.property(points, points, (near, taken) => {
        const place = freePlace(near, taken);
        expect(
          taken.every((each) => Math.abs(each.x - place.x) > 150 || Math.abs(each.y - place.y) > 54),
        ).toBe(true);
      }),
    );
  });
});

describe('the filter', () => {
  test('turns one value off, and all on again becomes no condition', () => {
    const without = toggled(signs, null, '-');
    expect(without).toEqual(['+', 'mixed', 'unknown']);
    expect(toggled(signs, without, '-')).toBeNull();
  });

  test('showing more than the default narrows nothing', () => {
    expect(isNarrowed({ ...everything, withHidden: true })).toBe(false);
    expect(isNarrowed({ ...everything, minPapers: 2 })).toBe(true);
  });
});

test('the sum that is shown gives the belief that the engine computed', () => {
  const paper = fc.record({
    sourceId: fc.uuid(),
    claimIds: fc.array(fc.string(), { maxLength: 2 }),
    stance: fc.constantFrom('for' as const, 'against' as const),
    polarity: fc.constant('+' as const),
    relation: fc.constant('causes' as const),
    certainty: fc.constant('asserted' as const),
    design: fc.constant('rct' as const),
    weight: fc.double({ min: 0.05, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(paper, { maxLength: 12 }), (papers: PaperEvidence[]) => {
      const { prior, priorFor, support, opposition } = beliefSum(papers);
      expect((priorFor + support) / (prior + support + opposition)).toBeCloseTo(edgeBelief(papers), 10);
    }),
  );
});

test('a concept is found by any part of its name, by its beginning first', () => {
  const nodes = [
    node('a', { label: 'fear of sleep', papers: 9 }),
    node('b', { label: 'Sleep loss' }),
    node('c', { label: 'mood' }),
  ];
  expect(findNodes(nodes, ' sleep', 5).map((each) => each.id)).toEqual(['b', 'a']);
  expect(findNodes(nodes, '', 5)).toEqual([]);
});

test('a table sorted by a column keeps equal rows in their order', () => {
  const rows = [
    { id: 'a', n: 1 },
    { id: 'b', n: 2 },
    { id: 'c', n: 1 },
  ];
  const values = { n: (row: { n: number }) => row.n };
  expect(sortedRows(rows, { column: 'n', descending: true }, values).map((row) => row.id)).toEqual([
    'b',
    'a',
    'c',
  ]);
  expect(sortedRows(rows, { column: 'n', descending: false }, values).map((row) => row.id)).toEqual([
    'a',
    'c',
    'b',
  ]);
});
