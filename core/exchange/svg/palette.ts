import type { ConceptKind } from '../../model/concept.ts';
import type { GraphEdge } from '../../model/graph.ts';

/** The light theme of the interface: a figure is on white paper whatever the screen looks like. */
export const ink = {
  text: '#1d2125',
  soft: '#565d66',
  faint: '#868d96',
  line: '#cbc5ba',
  paper: '#ffffff',
} as const;

/** Fill and outline of each kind of concept. The legend names them, so that colour never stands alone. */
export const kindColours: Readonly<Record<ConceptKind, { readonly fill: string; readonly line: string }>> = {
  symptom: { fill: '#e9eefb', line: '#9fb1e3' },
  disorder: { fill: '#f7e6ea', line: '#dba3b0' },
  trait: { fill: '#efece4', line: '#bdb49f' },
  cognition: { fill: '#e0f1ef', line: '#8fc4be' },
  behaviour: { fill: '#f8eadf', line: '#dcb393' },
  biology: { fill: '#ece7f6', line: '#b5a5da' },
  environment: { fill: '#e8f3e6', line: '#a2c99b' },
  intervention: { fill: '#fdf1dc', line: '#dfc083' },
  outcome: { fill: '#e6edf2', line: '#9fb5c4' },
  other: { fill: '#f5f5f4', line: '#c4c2bd' },
};

/** Colour and dashes of an edge by its sign: negative is dashed, what has no sign is dotted grey. */
export const signStrokes: Readonly<
  Record<GraphEdge['polarity'], { readonly colour: string; readonly dashes: string | null }>
> = {
  '+': { colour: '#2250c4', dashes: null },
  '-': { colour: '#b3261e', dashes: '7 4' },
  unknown: { colour: '#868d96', dashes: '2 3' },
  mixed: { colour: '#868d96', dashes: '9 3 2 3' },
};

export const fontFamily =
  "Inter, system-ui, -apple-system, 'Segoe UI', 'Noto Sans', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif";
