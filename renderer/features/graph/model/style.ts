import type cytoscape from 'cytoscape';
import { smallestLabel } from '../../../ui/canvas/density.ts';
import type { GraphColours } from './tokens.ts';

/**
 * The canvas's style sheet. Everything that differs between edges comes from their data by a mapper; the few
 * selectors below are states (selected, dimmed, source of a connection), never single elements.
 */
export function graphStyle(colours: GraphColours, dense: boolean): cytoscape.StylesheetJson {
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
        shape: 'data(shape)',
        width: 'data(width)',
        height: 'data(height)',
        'background-color': 'data(fill)',
        'border-width': 1,
        'border-color': colours.lineStrong,
        label: 'data(label)',
        color: colours.ink,
        'font-family': colours.face,
        'font-size': 13,
        'font-weight': 500,
        'text-valign': 'center',
        'text-halign': 'center',
        'min-zoomed-font-size': smallestLabel,
        'overlay-opacity': 0,
      },
    },
    {
      selector: 'edge',
      style: {
        width: 'data(width)',
        'line-color': 'data(colour)',
        // A dash costs a software canvas four times a solid line: in a dense graph the arrow's head tells the sign.
        'line-style': dense ? 'solid' : 'data(line)',
        'line-dash-pattern': [7, 4],
        'line-opacity': dense ? 0.6 : 'data(opacity)',
        'target-arrow-shape': 'data(arrow)',
        'target-arrow-color': 'data(colour)',
        'arrow-scale': 'data(arrowScale)',
        'curve-style': dense ? 'straight' : 'bezier',
        'control-point-step-size': 44,
        'overlay-opacity': 0,
      },
    },
    { selector: 'node.dimmed', style: { opacity: 0.68 } },
    { selector: 'edge.dimmed', style: { opacity: 0.34 } },
    {
      selector: 'node:selected',
      style: { 'border-width': 2.5, 'border-color': colours.accent },
    },
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
        label: 'data(caption)',
        'font-family': colours.face,
        'font-size': 12,
        'font-weight': 600,
        color: colours.ink,
        'text-background-color': colours.surface,
        'text-background-opacity': 1,
        'text-background-padding': '4px',
        'text-background-shape': 'roundrectangle',
        'text-border-color': colours.lineStrong,
        'text-border-width': 1,
        'text-border-opacity': 1,
        'min-zoomed-font-size': 0,
        'z-index': 10,
      },
    },
  ] as cytoscape.StylesheetJson;
}
