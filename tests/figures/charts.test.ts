import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawFigure } from '../../core/figures/draw-figure.ts';
import { tickStep, ticks, written } from '../../core/figures/numbers.ts';
import { groupsOf, type Scene, shapesOf, type TextShape } from '../../core/figures/scene.ts';
import { textWidth } from '../../core/figures/text/width.ts';
import { wrapText } from '../../core/figures/text/wrap.ts';
import { figureWords } from '../../core/figures/words/languages.ts';
import { figureSchema, figureSettingsSchema } from '../../core/model/figure.ts';
import { chineseLabels, longLabels, nineSymptoms, symptoms } from './sample-networks.ts';

const draw = (figure: unknown, widthMm = 190) =>
  drawFigure(figureSchema.parse(figure), figureSettingsSchema.parse({ widthMm }), figureWords.en);
const texts = (scene: Scene) =>
  [...shapesOf(scene.shapes)].filter((shape): shape is TextShape => shape.kind === 'text');
const ids = (scene: Scene) => [...groupsOf(scene.shapes)].map(({ id }) => id);

/** The rectangle that a level text takes. */
function boxOf({ text, x, y, size, weight, anchor }: TextShape) {
  const width = textWidth(text, size, weight);
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
  return { left, right: left + width, top: y - size * 0.73, bottom: y + size * 0.02, text };
}

/** Texts that lie over one another or leave the page. */
function collisions(scene: Scene): readonly string[] {
  const boxes = texts(scene)
    .filter(({ rotate }) => rotate === undefined)
    .map(boxOf);
  return boxes.flatMap((a, at) => [
    ...(a.left < -0.01 || a.right > scene.width + 0.01 || a.top < -0.01 || a.bottom > scene.height + 0.01
      ? [a.text]
      : []),
    ...boxes
      .slice(0, at)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} | ${b.text}`),
  ]);
}

const centrality = (labels: Readonly<Record<string, string>>, more: object = {}) => ({
  kind: 'centrality',
  variables: symptoms,
  labels,
  measures: ['strength', 'expectedInfluence1'].map((measure, shift) => ({
    measure,
    values: symptoms.map((_, at) => ((at + shift) * 7) % 9),
    intervals: symptoms.map((_, at) => ({
      low: (((at + shift) * 7) % 9) - 1,
      high: (((at + shift) * 7) % 9) + 2,
    })),
  })),
  ...more,
});

const pairs = symptoms.flatMap((from, i) =>
  symptoms.slice(0, i).map((to, j) => {
    const sample = ((i * 5 + j * 3) % 11) / 20 - 0.1;
    return { from, to, sample, mean: sample + 0.01, q025: sample - 0.1, q975: sample + 0.1 };
  }),
);

const stability = {
  kind: 'stability',
  curves: {
    edge: [0.05, 0.35, 0.75].map((dropped) => ({ dropped, meanCorrelation: 1 - dropped / 3 })),
    strength: [0.05, 0.35, 0.75].map((dropped) => ({ dropped, meanCorrelation: 0.9 - dropped })),
  },
  stability: { edge: 0.75, strength: 0.21 },
};

const figures: Readonly<Record<string, unknown>> = {
  'centrality with long labels': centrality(longLabels),
  'centrality with Chinese labels': centrality(chineseLabels, { scale: 'standardised' }),
  'a bootstrap': { kind: 'bootstrap', labels: longLabels, edges: pairs.slice(0, 24) },
  'stability curves': stability,
  'a stability table': { kind: 'stability-table', stability: { edge: 0.75, strength: 0.21, closeness: 0.4 } },
  'a weight matrix with long labels': {
    kind: 'matrix',
    variables: symptoms,
    labels: longLabels,
    weights: nineSymptoms().weights,
  },
  'a difference matrix': {
    kind: 'difference',
    items: symptoms.map((name, at) => ({ names: [name], value: 1 - at / 10 })),
    differs: symptoms.map((_, at) => '10'.repeat(5).slice(0, at)),
  },
};

describe.each(Object.entries(figures))('%s', (_, figure) => {
  it.each([90, 190])('has no words that collide or leave the page at %i mm', (widthMm) => {
    expect(collisions(draw(figure, widthMm).scene)).toEqual([]);
  });

  it('is the same again', () => {
    expect(draw(figure)).toEqual(draw(figure));
  });
});

describe('a centrality plot', () => {
  it('has a point for each node and measure, largest first by the first measure', () => {
    const { scene } = draw(centrality({}));
    const strength = ids(scene).filter((id) => id.startsWith('point:strength:'));
    expect(strength).toHaveLength(9);
    const values = strength.map((id) => (symptoms.indexOf(id.split(':')[2]!) * 7) % 9);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
  });

  it('keeps the given order when asked, and standardises to mean 0', () => {
    const { scene } = draw(centrality({}, { order: 'given', scale: 'standardised' }));
    expect(ids(scene).filter((id) => id.startsWith('point:strength:'))).toEqual(
      symptoms.map((name) => `point:strength:${name}`),
    );
    const said = [...groupsOf(scene.shapes)]
      .filter(({ id }) => id.startsWith('point:strength:'))
      .map(({ title }) => title!);
    const z = said.map((title) => Number(title.split(': ')[1]!.replace('−', '-')));
    expect(z.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 2);
  });

  it('names the interval in the caption, and refuses values that do not fit the variables', () => {
    expect(draw(centrality({})).notes.caption.join(' ')).toContain('95%');
    expect(() => draw({ ...centrality({}), variables: symptoms.slice(1) })).toThrow(
      expect.objectContaining({ code: 'input.invalid' }),
    );
  });
});

describe('a bootstrap plot', () => {
  it('has a row for each edge, largest weight first', () => {
    const { scene } = draw({ kind: 'bootstrap', labels: {}, edges: pairs });
    const rows = ids(scene).filter((id) => id.startsWith('row:'));
    expect(rows).toHaveLength(36);
    const weights = rows.map((id) => pairs.find(({ from, to }) => id === `row:${from}:${to}`)!.sample);
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
  });

  it('fits 300 edges on one page without their names, and says so', () => {
    const many = Array.from({ length: 300 }, (_, at) => ({ ...pairs[at % 36]!, from: `a${at}` }));
    const { scene, notes } = draw({ kind: 'bootstrap', edges: many });
    expect(scene.height).toBeLessThan(700);
    expect(ids(scene).filter((id) => id.startsWith('row:'))).toHaveLength(300);
    expect(notes.warnings).toMatchObject([{ code: 'labels-omitted', value: 300 }]);
  });
});

describe('stability curves', () => {
  it('show the line of the CS coefficient, and each measure with a dash or a mark of its own', () => {
    const { scene } = draw(stability);
    expect(texts(scene).map(({ text }) => text)).toContain('r = 0.70');
    expect(texts(scene).map(({ text }) => text)).toContain('Strength (CS = 0.21)');
    const curves = [...groupsOf(scene.shapes)].filter(({ id }) => id.startsWith('curve:'));
    const looks = curves.map(({ shapes }) =>
      JSON.stringify(shapes[0]!.kind === 'path' && shapes[0]!.stroke?.dash),
    );
    expect(new Set(looks).size).toBe(curves.length);
  });
});

describe('a table of stability', () => {
  it('reads each coefficient by the thresholds of its paper', () => {
    const { scene } = draw(figures['a stability table']);
    const said = texts(scene).map(({ text }) => text);
    expect(said).toContain('stable (at least .5)');
    expect(said).toContain('to be read with care (.25 to .5)');
    expect(said).toContain('not to be read (below .25)');
  });
});

describe('a weight matrix', () => {
  it('marks each negative weight with a minus or a bar, also where figures do not fit', () => {
    const names = Array.from({ length: 40 }, (_, at) => `v${at}`);
    const weights = names.map((_, i) => names.map((__, j) => (i === j ? 0 : (i + j) % 3 === 0 ? -0.2 : 0.1)));
    const { scene } = draw({ kind: 'matrix', variables: names, weights }, 90);
    for (const cell of groupsOf(scene.shapes)) {
      const [, from, to] = cell.id.split(':');
      const weight = weights[names.indexOf(from!)]![names.indexOf(to!)]!;
      expect(cell.shapes.some(({ kind }) => kind === 'path')).toBe(weight < 0);
    }
    expect(texts(draw(figures['a weight matrix with long labels']).scene).map(({ text }) => text)).toContain(
      '−0.11',
    );
  });
});

describe('a difference matrix', () => {
  it('is symmetric and has the values on its diagonal', () => {
    const { scene } = draw(figures['a difference matrix']);
    const fill = (i: number, j: number) => {
      const cell = [...groupsOf(scene.shapes)].find(({ id }) => id === `cell:${i}:${j}`)!.shapes[0]!;
      return cell.kind === 'rect' ? cell.fill : null;
    };
    for (let i = 0; i < 9; i += 1) for (let j = 0; j < i; j += 1) expect(fill(i, j)).toBe(fill(j, i));
    expect(fill(1, 0)).not.toBe(fill(2, 1));
    expect(texts(scene).map(({ text }) => text)).toContain('1.00');
  });

  it('draws a hundred edges as a few shapes', () => {
    const items = Array.from({ length: 100 }, (_, at) => ({ names: [`a${at}`, `b${at}`], value: at }));
    const { scene } = draw({ kind: 'difference', items, differs: items.map((_, at) => '0'.repeat(at)) });
    expect([...shapesOf(scene.shapes)].filter(({ kind }) => kind === 'rect').length).toBeLessThan(10);
    expect(() => draw({ kind: 'difference', items, differs: ['', ''] })).toThrow(
      expect.objectContaining({ code: 'input.invalid' }),
    );
  });
});

describe('words and numbers', () => {
  it('are broken without losing anything but the white space at the ends of lines', () => {
    const letters = (text: string) => text.replaceAll(/\s/gu, '');
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.integer({ min: 8, max: 200 }),
        (text, width) => {
          expect(letters(wrapText(text, width, 7).join(''))).toBe(letters(text));
        },
      ),
    );
    expect(wrapText('时序网络 (admission → mid-stay)', 500, 7)).toEqual(['时序网络 (admission → mid-stay)']);
  });

  it('have round ticks that hold the range', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -100, max: 100, noNaN: true }),
        fc.double({ min: 0.001, max: 100, noNaN: true }),
        (low, span) => {
          const found = ticks(low, low + span, tickStep(low, low + span, 5));
          expect(found.length).toBeGreaterThan(0);
          expect(found.length).toBeLessThan(12);
          for (const tick of found) {
            expect(tick).toBeGreaterThanOrEqual(low - span * 1e-6);
            expect(tick).toBeLessThanOrEqual(low + span * (1 + 1e-6));
          }
        },
      ),
    );
  });

  it('have a true minus, and never a negative zero', () => {
    expect(written(-0.2)).toBe('−0.20');
    expect(written(-0.001)).toBe('0.00');
    expect(written(0.125, 3)).toBe('0.125');
  });
});
