/** Inks of a figure on white paper. */
export const ink = {
  text: '#1d2125',
  soft: '#565d66',
  faint: '#868d96',
  line: '#c9ced4',
  hair: '#e4e7ea',
  track: '#e3dfd8',
  ring: '#454c54',
  node: '#ffffff',
  paper: '#ffffff',
} as const;

export const edgePalettes = ['colourblind', 'classic', 'borkulo', 'grey'] as const;
export type EdgePalette = (typeof edgePalettes)[number];

/** Colours of positive and negative edges, and of those whose sign is not defined. Negative edges are dashed in all. */
export const edgeColours: Readonly<
  Record<EdgePalette, { readonly positive: string; readonly negative: string; readonly undefined: string }>
> = {
  colourblind: { positive: '#0000D5', negative: '#BF0000', undefined: '#6b7178' },
  classic: { positive: '#009900', negative: '#BF0000', undefined: '#6b7178' },
  borkulo: { positive: '#00008B', negative: '#FF0000', undefined: '#6b7178' },
  grey: { positive: '#33383d', negative: '#33383d', undefined: '#8d949b' },
};

/** Okabe and Ito's colours, told apart by every kind of colour vision: jfly.uni-koeln.de/color. */
export const okabeIto = [
  '#E69F00',
  '#56B4E9',
  '#009E73',
  '#F0E442',
  '#CC79A7',
  '#D55E00',
  '#0072B2',
  '#000000',
] as const;

/** A colour brought towards white: `share` 1 is the colour, 0 is white. Opaque, so that crossings do not darken. */
export function tint(colour: string, share: number): string {
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16);
    return Math.round(255 - (255 - value) * share)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
