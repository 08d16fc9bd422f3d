import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseModel } from '../../core/causal/language/parse.ts';
import { differingPart } from '../../renderer/bridge/model-language/differing-part.ts';
import { asName, nameStart } from '../../renderer/features/models/editor/quoting.ts';
import { arrange } from '../../renderer/features/models/model/arrange.ts';
import { bendOf, bendPoint } from '../../renderer/features/models/model/bend.ts';
import { besideEachOther } from '../../renderer/features/models/model/beside.ts';
import { elementsOf } from '../../renderer/features/models/model/elements.ts';
import {
  edgeId,
  edgeOf,
  idsOfCycle,
  idsOfPath,
  nameOf,
  nodeId,
  stillThere,
} from '../../renderer/features/models/model/ids.ts';
import { modelAction } from '../../renderer/features/models/model/keys.ts';
import { labelRows } from '../../renderer/features/models/model/label-rows.ts';
import {
  completePlaces,
  knownPlaces,
  needsLayout,
  scaleOf,
  toText,
} from '../../renderer/features/models/model/places.ts';
import { modelStyle } from '../../renderer/features/models/model/style.ts';
import { timeLayout } from '../../renderer/features/models/model/time-layout.ts';
import { readModelColours } from '../../renderer/features/models/model/tokens.ts';
import { readPicture } from '../../renderer/workers/model-language/read-picture.ts';

const picture = (text: string) => {
  const { picture: read } = readPicture(text);
  if (read === null) throw new Error(`does not read: ${text}`);
  return read;
};
const colours = readModelColours({ getPropertyValue: (name: string) => ` ${name} ` });
const measure = (text: string) => text.length * 7;

describe('reading a text for the window', () => {
  test('knows where each node and each edge stands in it', () => {
    const text = 'dag { A -> B // A again\n A [exposure] }';
    const { nodes, edges } = picture(text);
    const said = (mentions: readonly { start: number; end: number }[]) =>
      mentions.map(({ start, end }) => text.slice(start, end));
    expect(said(nodes.find(({ name }) => name === 'A')?.mentions ?? [])).toEqual(['A', 'A']);
    expect(said(edges[0]?.mentions ?? [])).toEqual(['A -> B']);
  });

  test('gives no picture of a half-typed text, and says what is wrong', () => {
    const { picture: read, problems } = readPicture('dag { A -> }');
    expect(read).toBeNull();
    expect(problems[0]).toMatchObject({ severity: 'error', line: 1 });
  });
});

describe('the edit between two texts', () => {
  test('turns one into the other and is no longer than the differing part', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (head, a, b, tail) => {
        const [from, to] = [`${head}${a}${tail}`, `${head}${b}${tail}`];
        const edit = differingPart(from, to);
        if (edit === null) {
          expect(from).toBe(to);
          return;
        }
        expect(from.slice(0, edit.start) + edit.text + from.slice(edit.end)).toBe(to);
        expect(edit.end - edit.start).toBeLessThanOrEqual(a.length);
      }),
    );
  });
});

describe('ids', () => {
  test('name a node or an edge, whatever signs its names hold', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.constantFrom('->', '<->', '--'), (from, to, kind) => {
        expect(nameOf(nodeId(from))).toBe(from);
        expect(edgeOf(edgeId({ from, kind, to }))).toEqual({ from, kind, to });
        expect(edgeOf(nodeId(from))).toBeNull();
        expect(nameOf(edgeId({ from, kind, to }))).toBeNull();
      }),
    );
  });

  test('of what is gone from the text are no longer selected; the list stays the same when all are there', () => {
    const shown = picture('dag { A -> B }');
    const kept = [nodeId('A'), edgeId({ from: 'A', kind: '->', to: 'B' })];
    expect(stillThere(kept, shown)).toBe(kept);
    expect(stillThere([...kept, nodeId('C')], shown)).toEqual(kept);
  });

  test('of a path take edges whichever way they point, of a cycle only along it', () => {
    const shown = picture('digraph { A -> B  B -> A  C -> B }');
    expect(idsOfPath({ nodes: ['A', 'B', 'C'] }, shown)).toHaveLength(6);
    expect(idsOfCycle(['A', 'B', 'A'], shown)).toEqual([
      nodeId('A'),
      nodeId('B'),
      edgeId({ from: 'A', kind: '->', to: 'B' }),
      edgeId({ from: 'B', kind: '->', to: 'A' }),
    ]);
    expect(idsOfCycle(['A', 'B'], shown)).toHaveLength(3);
  });
});

describe('places', () => {
  test('in pixels stay as they are, in small units are spread, in tiny ones are stretched', () => {
    expect(scaleOf(picture('dag { A [pos="100,100"] B [pos="300,100"] C [pos="300,260"] }'))).toBe(1);
    expect(scaleOf(picture('dag { A [pos="0,0"] B [pos="1.5,0"] C [pos="1.5,1"] }'))).toBe(100);
    const tiny = scaleOf(picture('dag { A [pos="0,0"] B [pos="0.01,0"] }'));
    expect(tiny * 0.01).toBeGreaterThan(70);
    expect(scaleOf(picture('dag { A B }'))).toBe(100);
  });

  test('written into the text come back within a pixel', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -5000, max: 5000, noNaN: true }),
        fc.constantFrom(1, 100, 130, 13_000),
        (x, scale) => {
          expect(Math.abs(toText({ x, y: 0 }, scale).x * scale - x)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  test('come from the text, from memory, or are free ones; most missing asks for a layout', () => {
    const shown = picture('dag { A [pos="1,2"] B  C  B -> C }');
    const known = knownPlaces(shown, 100, new Map([['B', { x: 7, y: 8 }]]));
    expect(Object.fromEntries(known)).toEqual({ A: { x: 100, y: 200 }, B: { x: 7, y: 8 } });
    expect(needsLayout(shown, known)).toBe(false);
    expect(needsLayout(shown, new Map())).toBe(true);
    const all = completePlaces(shown, known);
    expect(all.size).toBe(3);
    expect(all.get('B')).toEqual({ x: 7, y: 8 });
  });
});

describe('arrangements', () => {
  test('by time put every cause left of its effect, say so where a time is given, and end on cycles', () => {
    const places = timeLayout(picture('dag { A -> B -> C  A -> C  D }'));
    expect(places.get('A')!.x).toBeLessThan(places.get('B')!.x);
    expect(places.get('B')!.x).toBeLessThan(places.get('C')!.x);
    const timed = timeLayout(picture('dag { late [time=3]  early [time=1]  late -> early }'));
    expect(timed.get('early')!.x).toBeLessThan(timed.get('late')!.x);
    expect(timeLayout(picture('digraph { A -> B -> A }')).size).toBe(2);
  });

  test('align on the mean and spread between the outermost', () => {
    const nodes = [
      { id: 'a', x: 0, y: 0 },
      { id: 'b', x: 10, y: 30 },
      { id: 'c', x: 100, y: 60 },
    ];
    expect(arrange(nodes, 'alignRow').map(({ y }) => y)).toEqual([30, 30, 30]);
    expect(arrange(nodes, 'spreadRow').map(({ x }) => x)).toEqual([0, 50, 100]);
  });

  test('of labels keep them apart and inside the field when there is room', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 150 }), { maxLength: 10 }), (wanted) => {
        const rows = labelRows(wanted, 14, 4, 150).toSorted((a, b) => a - b);
        for (const [at, row] of rows.entries()) {
          expect(row).toBeLessThanOrEqual(150);
          if (at > 0) expect(row - (rows[at - 1] ?? 0)).toBeGreaterThanOrEqual(14);
        }
      }),
    );
  });
});

describe('the canvas', () => {
  test('tells every role by shape or border, and a sign by dash as well as colour', () => {
    const shown = picture(
      'dag { E [exposure] O [outcome] L [latent] A [adjusted] S [selected] P  E -> O [sign="-"]  E -> A [sign="+"] }',
    );
    const { nodes, edges } = elementsOf(shown, new Map(), colours, measure, []);
    const look = nodes.map(({ data }) => {
      const { shape, borderStyle, borderWidth } = data as never as Record<string, unknown>;
      return JSON.stringify([shape, borderStyle, borderWidth]);
    });
    expect(new Set(look).size).toBe(6);
    expect(edges.map(({ data }) => (data as never as { line: string }).line)).toEqual(['dashed', 'solid']);
  });

  test('has no selector for single elements, and gives up dashes and curves when dense', () => {
    const selectors = (modelStyle(colours, false) as { selector: string }[]).map(({ selector }) => selector);
    expect(selectors.filter((selector) => /[#[]/.test(selector))).toEqual([]);
    const edge = (modelStyle(colours, true) as { selector: string; style: Record<string, unknown> }[]).find(
      ({ selector }) => selector === 'edge',
    );
    expect(edge?.style).toMatchObject({ 'line-style': 'solid', 'curve-style': 'straight' });
  });

  test("knows DAGitty's letters and leaves what is not its own to the page", () => {
    const press = (key: string, held: Partial<Record<'ctrlKey' | 'shiftKey' | 'altKey', true>> = {}) =>
      modelAction({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held });
    expect(['n', 'r', 'c', 'e', 'o', 'u', 'a'].map((key) => press(key))).toEqual([
      'add',
      'rename',
      'connect',
      'exposure',
      'outcome',
      'latent',
      'adjusted',
    ]);
    expect(press('d', { ctrlKey: true })).toBe('duplicate');
    expect(press('ArrowLeft', { shiftKey: true })).toBe('nudgeLeft');
    expect(press('z', { ctrlKey: true })).toBeNull();
    expect(press('s', { ctrlKey: true })).toBeNull();
  });
});

describe('a graph learned from data', () => {
  test('is told apart from the model pair by pair, letter case aside', () => {
    const model = picture('dag { Worry -> mood  mood -> sleep  sleep -> pain }');
    const beside = besideEachOther(model, [
      { from: 'worry', to: 'mood', kind: '->' },
      { from: 'sleep', to: 'mood', kind: '->' },
      { from: 'worry', to: 'pain', kind: '--' },
    ]);
    expect(beside.map(({ edge, how }) => [edge.from, edge.to, how])).toEqual([
      ['Worry', 'mood', 'both'],
      ['mood', 'sleep', 'reversed'],
      ['sleep', 'pain', 'model'],
      ['Worry', 'pain', 'data'],
    ]);
  });
});

describe('names in the text', () => {
  test('are quoted where the language wants it, so that they read back', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\p{L}\p{N} _."'-]{1,20}$/u), (name) => {
        const { nodes } = parseModel(`dag { ${asName(name)} -> other }`).model;
        expect(nodes[0]?.name).toBe(name);
      }),
    );
  });

  test('that are being typed begin at their quote, or where the letters begin', () => {
    expect(nameStart('  A -> fat')).toBe(7);
    expect(nameStart('  "low mo')).toBe(2);
    expect(nameStart('"low mood" -> ')).toBe(14);
  });
});

describe('a bent edge', () => {
  test('runs through the place that its text names, wherever its ends stand', () => {
    const place = fc.record({
      x: fc.integer({ min: -500, max: 500 }),
      y: fc.integer({ min: -500, max: 500 }),
    });
    fc.assert(
      fc.property(place, place, place, (a, b, through) => {
        const bend = bendOf(a, b, through);
        if (bend === null) {
          expect(a).toEqual(b);
          return;
        }
        const [dx, dy] = [b.x - a.x, b.y - a.y];
        const length = Math.hypot(dx, dy);
        const control = {
          x: a.x + bend.bendWeight * dx - (bend.bendDistance * dy) / length,
          y: a.y + bend.bendWeight * dy + (bend.bendDistance * dx) / length,
        };
        expect(a.x / 4 + control.x / 2 + b.x / 4).toBeCloseTo(through.x, 6);
        expect(a.y / 4 + control.y / 2 + b.y / 4).toBeCloseTo(through.y, 6);
      }),
    );
  });

  test('is read from the text, and told apart by a class of its own', () => {
    const shown = picture('dag { A [pos="0,0"] B [pos="2,0"] A -> B [pos="1,1"] B -> C }');
    expect(bendPoint(shown.edges[0]!)).toEqual({ x: 1, y: 1 });
    const places = knownPlaces(shown, 100, new Map([['C', { x: 0, y: 300 }]]));
    const { edges } = elementsOf(shown, places, colours, measure, [], 100);
    expect(edges.map(({ classes }) => classes)).toEqual(['bent', undefined]);
  });
});
