import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { graphSvg } from '../../core/exchange/graph-svg.ts';
import { textWidth, wrapLabel } from '../../core/exchange/svg/label.ts';
import type { CausalGraph } from '../../core/model/graph.ts';
import { claimSketches } from '../hypotheses/arbitrary.ts';
import { notebookOf, sketch } from '../hypotheses/sample-notebook.ts';
import { awkwardTexts } from './arbitrary.ts';

const draw = (graph: CausalGraph, mostEdges = 60) => graphSvg(graph, { language: 'en', mostEdges });

function elements(svg: string): readonly string[] {
  const names: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => names.push(name));
  parser.write(svg).close();
  return names;
}

const graph = notebookOf([
  sketch(1, 'a', 'b'),
  sketch(2, 'a', 'b'),
  sketch(3, 'b', 'c', { polarity: '-' }),
  sketch(4, 'c', 'a', { relation: 'associated', polarity: 'unknown' }),
]).graph;

describe('the figure of a graph', () => {
  test('draws signs by colour and by dash, association by a hollow head, and explains them', () => {
    const { svg } = draw(graph);
    expect(svg).toMatch(/stroke="#2250c4"[^>]*marker-end="url\(#nosograph-raises\)"/);
    expect(svg).toMatch(
      /stroke="#b3261e"[^>]*stroke-dasharray="7 4"[^>]*marker-end="url\(#nosograph-lowers\)"/,
    );
    expect(svg).toContain('marker-end="url(#nosograph-unknown-hollow)"');
    for (const words of ['raises', 'lowers', 'sign not stated', 'correlational language only', 'symptom']) {
      expect(svg).toContain(`>${words}</text>`);
    }
    expect(svg).toContain('a → b: 2 papers for, 0 against');
  });

  test('stands on white and refers to nothing outside of it', () => {
    const { svg } = draw(graph);
    expect(svg).toMatch(/<rect width="100%" height="100%" fill="#ffffff"\/>/);
    expect(svg).not.toMatch(/href|url\((?!#nosograph)|@import/);
  });

  test('is well-formed and finite whatever the graph and its names', () => {
    fc.assert(
      fc.property(claimSketches, fc.array(awkwardTexts, { maxLength: 9 }), (sketches, labels) => {
        const { nodes, edges } = notebookOf(sketches).graph;
        const renamed = nodes.map((node, at) => ({ ...node, label: labels[at] ?? node.label }));
        const { svg } = draw({ nodes: renamed, edges });
        expect(elements(svg)[0]).toBe('svg');
        expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      }),
      { numRuns: 60 },
    );
  });

  test('keeps the layout of a person when it is complete', () => {
    const placed = { ...graph, nodes: graph.nodes.map((node, at) => ({ ...node, x: at * 300, y: 0 })) };
    const xs = [...draw(placed).svg.matchAll(/<tspan x="([\d.-]+)"/g)].map((match) => Number(match[1]));
    expect(xs).toEqual([0, 300, 600]);
  });

  test('draws the edges with most papers when there are too many, and counts the others', () => {
    const figure = draw(graph, 1);
    expect(figure).toMatchObject({ nodes: 2, edges: 1, leftOutNodes: 1, leftOutEdges: 2 });
    expect(figure.svg).toContain('a → b: 2 papers');
  });

  test('is drawn when there is nothing to draw', () => {
    expect(elements(draw({ nodes: [], edges: [] }).svg)[0]).toBe('svg');
  });
});

describe('a label', () => {
  test('is broken into lines that fit, in Chinese between characters', () => {
    expect(wrapLabel('cognitive behavioural therapy for insomnia')).toEqual([
      'cognitive',
      'behavioural therapy',
      'for insomnia',
    ]);
    expect(wrapLabel('童年期不良经历与成年后的抑郁症状').length).toBe(2);
  });

  test('never grows beyond four lines of the node’s width', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (label) => {
        const lines = wrapLabel(label);
        expect(lines.length).toBeLessThanOrEqual(4);
        for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(128 + 14);
      }),
    );
  });
});
