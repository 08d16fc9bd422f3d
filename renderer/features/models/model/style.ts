import type cytoscape from 'cytoscape';
import { smallestLabel } from '../../../ui/canvas/density.ts';
import { labelSize } from './elements.ts';
import type { ModelColours } from './tokens.ts';

/**
 * The style sheet of a model's canvas. What differs between elements comes from their data by mappers; selectors are for
 * states only. `dense`: straight lines without dashes, so that thousands of edges move in time.
 */
export function modelStyle(colours: ModelColours, dense: boolean): cytoscape.StylesheetJson {
  const words = { 'font-family': colours.face, color: colours.ink, 'min-zoomed-font-size': smallestLabel };
  const plate = {
    'text-background-color': colours.surface,
    'text-background-opacity': 0.9,
    'text-background-padding': '1px',
    'text-background-shape': 'roundrectangle',
  };
  return [
    {
      selector: 'core',
      style: {
        'selection-box-color': colours.accent,
        'selection-box-opacity': 0.12,
        'selection-box-border-color': colours.accent,
        'active-bg-opacity': 0,
      },
    },
    {
      selector: 'node',
      style: {
        ...words,
        shape: 'data(shape)',
        width: 'data(width)',
        height: 'data(height)',
        'background-color': 'data(fill)',
        'background-opacity': 'data(fillOpacity)',
        'border-width': 'data(borderWidth)',
        'border-style': 'data(borderStyle)',
        'border-color': colours.line,
        label: 'data(label)',
        'font-size': labelSize,
        'font-weight': 500,
        'text-valign': 'center',
        'text-halign': 'center',
        'overlay-opacity': 0,
      },
    },
    {
      selector: 'edge',
      style: {
        width: 'data(width)',
        'line-color': 'data(colour)',
        'line-style': dense ? 'solid' : 'data(line)',
        'line-dash-pattern': [7, 4],
        'line-opacity': dense ? 0.6 : 0.95,
        'target-arrow-shape': 'data(head)',
        'target-arrow-color': 'data(colour)',
        'arrow-scale': 1.05,
        'curve-style': dense ? 'straight' : 'bezier',
        'control-point-step-size': 44,
        'loop-direction': '-45deg',
        'loop-sweep': '60deg',
        'overlay-opacity': 0,
        ...(dense ? {} : marks(colours, words, plate)),
      },
    },
    {
      selector: 'edge.bent',
      style: {
        'curve-style': 'unbundled-bezier',
        'control-point-weights': 'data(bendWeight)',
        'control-point-distances': 'data(bendDistance)',
        'edge-distances': 'node-position',
      },
    },
    { selector: 'edge.beside', style: { width: 2, 'line-opacity': 0.75, events: 'no' } },
    { selector: 'node.dimmed', style: { opacity: 0.55 } },
    { selector: 'edge.dimmed', style: { opacity: 0.25 } },
    {
      selector: 'edge.biasing',
      style: {
        'line-color': colours.warn,
        'target-arrow-color': colours.warn,
        'source-arrow-color': colours.warn,
        width: 3.2,
      },
    },
    {
      selector: 'edge.causal',
      style: {
        'line-color': colours.accent,
        'target-arrow-color': colours.accent,
        'source-arrow-color': colours.accent,
        width: 3.2,
      },
    },
    {
      selector: 'node.answer',
      style: { 'background-color': colours.accentSoft, 'border-color': colours.accent, 'border-width': 2.5 },
    },
    { selector: 'node:selected', style: { 'border-width': 2.5, 'border-color': colours.accent } },
    {
      selector: 'node.focused',
      style: {
        'outline-width': 2,
        'outline-offset': 3,
        'outline-color': colours.accent,
        'outline-style': 'dashed',
      },
    },
    {
      selector: 'node.source',
      style: { 'outline-width': 3, 'outline-offset': 3, 'outline-color': colours.accent },
    },
    {
      selector: 'edge:selected',
      style: {
        'underlay-color': colours.accent,
        'underlay-opacity': 0.28,
        'underlay-padding': 5,
        'z-index': 10,
      },
    },
  ] as cytoscape.StylesheetJson;
}

/** What only a graph of readable size has time for: tails, hollow circles, signs and lags. */
const marks = (colours: ModelColours, words: object, plate: object) => ({
  ...words,
  ...plate,
  'source-arrow-shape': 'data(tail)',
  'source-arrow-color': 'data(colour)',
  'source-arrow-fill': 'data(tailFill)',
  'target-arrow-fill': 'data(headFill)',
  'target-label': 'data(mark)',
  'target-text-offset': 26,
  label: 'data(delay)',
  'font-size': 13,
  'font-weight': 600,
  color: colours.ink,
});
