import { type ConceptKind, conceptKinds } from '../../../../core/model/concept.ts';
import type { GraphEdge } from '../../../../core/model/graph.ts';

/** The colours that the canvas takes from the design tokens. */
export interface GraphColours {
  readonly ink: string;
  readonly inkSoft: string;
  readonly surface: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly accent: string;
  readonly sign: Readonly<Record<GraphEdge['polarity'], string>>;
  readonly kind: Readonly<Record<ConceptKind, string>>;
  readonly face: string;
}

/** Reads the tokens as they are in force on the page: theme and contrast included. */
export function readGraphColours(style: Pick<CSSStyleDeclaration, 'getPropertyValue'>): GraphColours {
  const token = (name: string) => style.getPropertyValue(name).trim();
  return {
    ink: token('--ink'),
    inkSoft: token('--ink-2'),
    surface: token('--surface'),
    line: token('--line'),
    lineStrong: token('--line-control'),
    accent: token('--accent'),
    sign: {
      '+': token('--positive'),
      '-': token('--negative'),
      unknown: token('--unsigned'),
      mixed: token('--mixed'),
    },
    kind: Object.fromEntries(conceptKinds.map((kind) => [kind, token(`--node-${kind}`)])) as Record<
      ConceptKind,
      string
    >,
    face: token('--ui').replaceAll('"', '').replaceAll(/\s+/g, ' '),
  };
}
