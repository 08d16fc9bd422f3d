import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawNetworks } from '../../core/figures/network/draw-networks.ts';
import { edgeScale, edgesOf } from '../../core/figures/network/edge-scale.ts';
import {
  type CircleShape,
  type GroupShape,
  groupsOf,
  type PathShape,
  type Scene,
  shapesOf,
} from '../../core/figures/scene.ts';
import { capHeight } from '../../core/figures/text/metrics.ts';
import { textWidth } from '../../core/figures/text/width.ts';
import { figureWords } from '../../core/figures/words/languages.ts';
import {
  type FigureNetwork,
  type FigureSettings,
  figureLayouts,
  figureNetworkSchema,
  figureSettingsSchema,
} from '../../core/model/figure.ts';
import {
  anyDirected,
  anyNetwork,
  chineseLabels,
  largeNetwork,
  longLabels,
  nineSymptoms,
} from './sample-networks.ts';

const words = figureWords.en;
type Wishes = Partial<FigureSettings>;
const draw = (network: FigureNetwork | readonly FigureNetwork[], settings: Wishes = {}) =>
  drawNetworks([network].flat(), figureSettingsSchema.parse(settings), words);

const groups = (scene: Scene, of: string) =>
  [...groupsOf(scene.shapes)].filter(({ id }) => id.startsWith(`${of}:`));

/** The rim of a node: its largest circle that has an outline. */
const rimOf = (node: GroupShape): CircleShape =>
  node.shapes
    .filter((shape): shape is CircleShape => shape.kind === 'circle' && shape.stroke !== null)
    .reduce((largest, circle) => (circle.radius > largest.radius ? circle : largest));

const lineOf = (edge: GroupShape): PathShape =>
  edge.shapes.find((shape): shape is PathShape => shape.kind === 'path')!;
const widthOf = (edge: GroupShape): number => lineOf(edge).stroke!.width;

function touching(scene: Scene): number {
  const rims = groups(scene, 'node').map(rimOf);
  let found = 0;
  for (const [at, a] of rims.entries()) {
    for (const b of rims.slice(0, at)) if (Math.hypot(a.x - b.x, a.y - b.y) < a.radius + b.radius) found += 1;
  }
  return found;
}

/** Letters that leave the disc of their node, by the corners of each line. */
function overflowing(scene: Scene): readonly string[] {
  return groups(scene, 'node').flatMap((node) => {
    const { x, y, radius } = rimOf(node);
    return node.shapes.flatMap((shape) => {
      if (shape.kind !== 'text') return [];
      const half = textWidth(shape.text, shape.size) / 2;
      const corners = [shape.y, shape.y - capHeight * shape.size].flatMap((line) => [
        Math.hypot(shape.x - half - x, line - y),
        Math.hypot(shape.x + half - x, line - y),
      ]);
      return corners.some((distance) => distance > radius) ? [shape.text] : [];
    });
  });
}

describe('a network figure', () => {
  it('draws every edge that is not zero, once, and every node', () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const { scene } = draw(network);
        const wanted = edgesOf(network, 0).map(
          ({ from, to }) => `edge:0:${network.variables[from]}:${network.variables[to]}`,
        );
        expect(
          groups(scene, 'edge')
            .map(({ id }) => id)
            .toSorted(),
        ).toEqual(wanted.toSorted());
        expect(groups(scene, 'node')).toHaveLength(network.variables.length);
      }),
      { numRuns: 60 },
    );
  });

  it('makes a stronger edge never thinner', () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const { scene } = draw(network);
        const drawn = edgesOf(network, 0).map((edge) => {
          const id = `edge:0:${network.variables[edge.from]}:${network.variables[edge.to]}`;
          return {
            weight: Math.abs(edge.weight),
            width: widthOf(groups(scene, 'edge').find((each) => each.id === id)!),
          };
        });
        const ordered = drawn.toSorted((a, b) => a.weight - b.weight);
        for (const [at, { width }] of ordered.entries()) {
          if (at > 0) expect(width).toBeGreaterThanOrEqual(ordered[at - 1]!.width - 1e-9);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('dashes negative edges and no others, in every palette', () => {
    for (const palette of ['colourblind', 'classic', 'borkulo', 'grey'] as const) {
      fc.assert(
        fc.property(anyNetwork, (network) => {
          const { scene } = draw(network, { palette });
          for (const edge of groups(scene, 'edge')) {
            expect(lineOf(edge).stroke!.dash !== undefined).toBe(weightAt(network, edge.id) < 0);
          }
        }),
        { numRuns: 15 },
      );
    }
  });

  it('keeps nodes apart and labels inside them, however long, in every layout and at both widths of journals', () => {
    fc.assert(
      fc.property(
        anyNetwork,
        fc.constantFrom(...figureLayouts),
        fc.constantFrom(90, 190),
        (network, layout, widthMm) => {
          const { scene, notes } = draw(network, { layout, widthMm });
          expect(notes.warnings.filter(({ code }) => code === 'nodes-crowded')).toEqual([]);
          expect(touching(scene)).toBe(0);
          expect(overflowing(scene)).toEqual([]);
        },
      ),
      { numRuns: 120 },
    );
  });

  it.each([20, 35])('keeps %i nodes apart at 90 and 190 mm, with arrows too', (p) => {
    for (const widthMm of [90, 190]) {
      for (const layout of ['spring', 'stress', 'circle'] as const) {
        for (const directed of [false, true]) {
          const { scene } = draw(largeNetwork(p, { directed }), { widthMm, layout });
          expect(touching(scene)).toBe(0);
          expect(overflowing(scene)).toEqual([]);
        }
      }
    }
  });

  it('leads edges around nodes that are not theirs, where there is a way', () => {
    const row = ['a', 'b', 'c'];
    const weights = [
      [0, 0.3, 0.2],
      [0.3, 0, 0.3],
      [0.2, 0.3, 0],
    ];
    const network = figureNetworkSchema.parse({
      variables: row,
      weights,
      places: row.map((variable, at) => ({ variable, x: at, y: 0 })),
    });
    const { scene } = draw(network, { layout: 'places' });
    const outer = lineOf(groups(scene, 'edge').find(({ id }) => id === 'edge:0:a:c')!);
    expect(outer.steps[1]![0]).toBe('Q');
    const inner = lineOf(groups(scene, 'edge').find(({ id }) => id === 'edge:0:a:b')!);
    expect(inner.steps[1]![0]).toBe('L');
  });

  it('lists every shortened label in the key, whole, and no two of them alike', () => {
    const { scene, notes } = draw(nineSymptoms({ labels: longLabels }), { widthMm: 90 });
    const written = [...shapesOf(scene.shapes)].flatMap((shape) =>
      shape.kind === 'text' ? [shape.text] : [],
    );
    expect(notes.key.map(({ label }) => label).toSorted()).toEqual(Object.values(longLabels).toSorted());
    expect(new Set(notes.key.map(({ short }) => short)).size).toBe(notes.key.length);
    for (const { label } of notes.key) expect(written.join(' ')).toContain(label.split(' ')[0]);
  });

  it('writes whole Chinese labels into the nodes where they fit', () => {
    const { scene, notes } = draw(nineSymptoms({ labels: chineseLabels }), { widthMm: 90 });
    expect(notes.key).toEqual([]);
    const node = groups(scene, 'node').find(({ id }) => id === 'node:0:focus')!;
    const text = node.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
    expect(text.join('')).toBe('注意力不集中');
  });

  it('draws each arrow with a head, both ways apart from one another, and loops', () => {
    fc.assert(
      fc.property(anyDirected, (network) => {
        const { scene } = draw(network);
        const edges = groups(scene, 'edge');
        expect(edges).toHaveLength(network.weights.flat().filter((weight) => weight !== 0).length);
        for (const edge of edges) {
          expect(edge.shapes).toHaveLength(2);
          const [, , from, to] = edge.id.split(':');
          const back = edges.find(({ id }) => id === `edge:0:${to}:${from}`);
          if (from === to) expect(lineOf(edge).steps.some(([command]) => command === 'C')).toBe(true);
          else if (back !== undefined)
            expect(lineOf(edge).steps).not.toEqual(lineOf(back).steps.toReversed());
        }
      }),
      { numRuns: 40 },
    );
  });

  it('gives several networks one layout and one maximum', () => {
    const weak = nineSymptoms();
    const strong = { ...weak, weights: weak.weights.map((row) => row.map((weight) => weight * 1.5)) };
    const { scene } = draw([
      { ...weak, title: 'A' },
      { ...strong, title: 'B' },
    ]);
    const places = (panel: number) => groups(scene, `node:${panel}`).map(rimOf);
    const [a, b] = [places(0), places(1)];
    const shift = { x: b[0]!.x - a[0]!.x, y: b[0]!.y - a[0]!.y };
    for (const [at, { x, y }] of a.entries()) {
      expect(b[at]!.x - x).toBeCloseTo(shift.x, 6);
      expect(b[at]!.y - y).toBeCloseTo(shift.y, 6);
    }
    const width = (panel: number) =>
      widthOf(groups(scene, `edge:${panel}`).find(({ id }) => id.endsWith(':rumination:worry'))!);
    expect(width(0)).toBeLessThan(width(1));
  });

  it('draws the same figure again', () => {
    fc.assert(
      fc.property(anyNetwork, fc.integer({ min: 0, max: 1000 }), (network, seed) => {
        expect(draw(network, { seed })).toEqual(draw(network, { seed }));
      }),
      { numRuns: 20 },
    );
  });

  it('leaves out what is below the minimum, and says so in the caption', () => {
    const { scene, notes } = draw(nineSymptoms(), { minimum: 0.2 });
    expect(groups(scene, 'edge')).toHaveLength(7);
    expect(notes.caption[0]).toContain('edges below 0.20 are not drawn');
  });

  it('says that an edge is not a cause', () => {
    const { scene, notes } = draw(nineSymptoms());
    expect(scene.description).toContain('not a cause');
    expect(notes.caption.join(' ')).toContain('Fried & Cramer');
  });

  it('puts nodes where a hand has put them, without turning or stretching', () => {
    const places = nineSymptoms().variables.map((variable, at) => ({
      variable,
      x: (at % 3) * 10,
      y: Math.floor(at / 3) * 10,
    }));
    const rims = groups(draw(nineSymptoms({ places }), { layout: 'places' }).scene, 'node').map(rimOf);
    expect(rims[0]!.y).toBeCloseTo(rims[2]!.y, 6);
    expect(rims[0]!.x).toBeCloseTo(rims[6]!.x, 6);
    expect(rims[1]!.x - rims[0]!.x).toBeCloseTo(rims[3]!.y - rims[0]!.y, 6);
  });

  it('warns when only some nodes have a place', () => {
    const { notes } = draw(nineSymptoms({ places: [{ variable: 'mood', x: 0, y: 0 }] }), {
      layout: 'places',
    });
    expect(notes.warnings.map(({ code }) => code)).toEqual(['places-incomplete']);
  });

  it('warns when communities share colours, and keeps written weights off nodes and each other', () => {
    const many = Object.fromEntries(largeNetwork(20).variables.map((name, at) => [name, `scale ${at % 10}`]));
    const { notes } = draw(largeNetwork(20, { communities: many }));
    expect(notes.warnings.map(({ code }) => code)).toContain('community-colours-repeat');
    const { scene } = draw(nineSymptoms(), { edgeLabels: true });
    const nodes = groups(scene, 'node').map(rimOf);
    const boxes = groups(scene, 'weight').flatMap(({ shapes }) =>
      shapes.filter((shape) => shape.kind === 'rect'),
    );
    expect(boxes.length).toBeGreaterThan(7);
    for (const [at, { x, y, width, height }] of boxes.entries()) {
      for (const node of nodes) {
        const nearest = Math.hypot(
          Math.max(x - node.x, 0, node.x - x - width),
          Math.max(y - node.y, 0, node.y - y - height),
        );
        expect(nearest).toBeGreaterThanOrEqual(node.radius - 1e-6);
      }
      for (const other of boxes.slice(0, at)) {
        const apart =
          x >= other.x + other.width ||
          other.x >= x + width ||
          y >= other.y + other.height ||
          other.y >= y + height;
        expect(apart).toBe(true);
      }
    }
  });

  it('refuses a matrix that does not fit, and networks of different variables', () => {
    const network = nineSymptoms();
    expect(() => draw({ ...network, weights: network.weights.slice(1) })).toThrow(
      expect.objectContaining({ code: 'input.invalid' }),
    );
    expect(() => draw([network, largeNetwork(9)])).toThrow(
      expect.objectContaining({ code: 'input.invalid' }),
    );
  });

  it('draws 35 nodes and 300 edges in less than 50 ms of a core', () => {
    const network = largeNetwork(35);
    expect(edgesOf(network, 0).length).toBeGreaterThan(280);
    const times = Array.from({ length: 7 }, () => {
      const start = process.cpuUsage();
      draw(network);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    });
    expect(Math.min(...times)).toBeLessThan(50);
  });
});

describe('the scale of edges', () => {
  const edges = [0.1, 0.2, 0.3, 0.4].map((weight, at) => ({ from: 0, to: at + 1, weight, sign: 1 as const }));
  const page = { side: 504, directed: false };
  const free = { minimum: 0, maximum: null, cut: null };

  it('has no cut below 20 nodes and qgraph’s from there on', () => {
    expect(edgeScale(edges, 19, free, page).cut).toBe(0);
    expect(edgeScale(edges, 20, free, page).cut).toBeCloseTo(0.325, 12);
    const many = Array.from({ length: 100 }, (_, at) => ({
      from: 0,
      to: 1,
      weight: (at + 1) / 100,
      sign: 1 as const,
    }));
    // More than 3 p edges: the larger of the 2p-th largest weight and the 75 % quantile.
    expect(edgeScale(many, 20, free, page).cut).toBeCloseTo(0.7525, 12);
  });

  it('tells edges below a cut apart by colour only, and above by width only', () => {
    const { width, strength } = edgeScale(edges, 5, { ...free, cut: 0.25 }, page);
    expect(width(0.1)).toBe(width(0.2));
    expect(strength(0.1)).toBeLessThan(strength(0.2));
    expect(width(0.3)).toBeLessThan(width(0.4));
    expect(strength(0.3)).toBe(1);
  });

  it('never takes a maximum below the strongest edge', () => {
    expect(edgeScale(edges, 5, { ...free, maximum: 0.2 }, page).maximum).toBe(0.4);
    expect(edgeScale(edges, 5, { ...free, maximum: 0.9 }, page).maximum).toBe(0.9);
  });
});

const weightAt = (network: FigureNetwork, id: string): number => {
  const [, , from, to] = id.split(':');
  return network.weights[network.variables.indexOf(from!)]![network.variables.indexOf(to!)]!;
};
