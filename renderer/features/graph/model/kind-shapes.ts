import type { ConceptKind } from '../../../../core/model/concept.ts';

/** Cytoscape's shape of each kind of concept, so that a kind is told without its colour. */
export const kindShapes = {
  symptom: 'round-rectangle',
  disorder: 'rectangle',
  trait: 'barrel',
  cognition: 'ellipse',
  behaviour: 'round-tag',
  biology: 'hexagon',
  environment: 'cut-rectangle',
  intervention: 'rhomboid',
  outcome: 'round-octagon',
  other: 'bottom-round-rectangle',
} as const satisfies Record<ConceptKind, string>;

/** Horizontal room that a shape takes from its label, on both sides together. */
const sideRoom: Readonly<Record<ConceptKind, number>> = {
  symptom: 28,
  disorder: 24,
  trait: 28,
  cognition: 44,
  behaviour: 44,
  biology: 48,
  environment: 32,
  intervention: 56,
  outcome: 36,
  other: 26,
};

export const nodeHeight = 34;
const narrowest = 64;
const widest = 230;

/** Width of a node that shows `labelWidth` pixels of text. */
export function nodeWidth(kind: ConceptKind, labelWidth: number): number {
  return Math.round(Math.min(widest, Math.max(narrowest, labelWidth + sideRoom[kind])));
}

/** Where the label is cut: the room inside the widest node. */
export function labelRoom(kind: ConceptKind): number {
  return widest - sideRoom[kind];
}
