/** The colours that a model's canvas takes from the design tokens. */
export interface ModelColours {
  readonly ink: string;
  readonly inkSoft: string;
  readonly surface: string;
  readonly sunken: string;
  readonly line: string;
  readonly accent: string;
  readonly accentSoft: string;
  readonly exposure: string;
  readonly outcome: string;
  readonly positive: string;
  readonly negative: string;
  readonly unsigned: string;
  readonly warn: string;
  readonly face: string;
}

/** Reads the tokens as they are in force on the page: theme and contrast included. */
export function readModelColours(style: Pick<CSSStyleDeclaration, 'getPropertyValue'>): ModelColours {
  const token = (name: string) => style.getPropertyValue(name).trim();
  return {
    ink: token('--ink'),
    inkSoft: token('--ink-2'),
    surface: token('--surface'),
    sunken: token('--sunken'),
    line: token('--line-control'),
    accent: token('--accent'),
    accentSoft: token('--accent-soft'),
    exposure: token('--node-symptom'),
    outcome: token('--node-disorder'),
    positive: token('--positive'),
    negative: token('--negative'),
    unsigned: token('--ink-2'),
    warn: token('--warn'),
    face: token('--ui').replaceAll('"', '').replaceAll(/\s+/g, ' '),
  };
}
