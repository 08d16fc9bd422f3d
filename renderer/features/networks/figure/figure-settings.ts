import { create } from 'zustand';
import type { InputOf } from '../../../../core/engine/contract/index.ts';

export type FigureOptions = NonNullable<InputOf<'networks.figure'>['settings']>;

interface FigureSettingsState {
  readonly options: FigureOptions;
  change(patch: FigureOptions): void;
}

/** One and a half columns: letters are as large on the screen as in a journal. */
export const usualWidth = 140;

/** How figures of this window look, whatever network is in front: groups can be compared by eye. */
export const useFigureSettings = create<FigureSettingsState>((set) => ({
  options: { widthMm: usualWidth },
  change: (patch) => set(({ options }) => ({ options: { ...options, ...patch } })),
}));

/** A place on the screen, in its own units. */
export interface Box {
  readonly width: number;
  readonly height: number;
}

/** What a legend of one line below a network takes, in millimetres. */
export const usualLegend = 8;

/**
 * The settings of a figure that is to fill a place: as high as its place asks, in steps of ten millimetres, so that a
 * dragged divider does not draw it anew at each pixel. `below`: what legend and key take, in millimetres. The file gets the same, so it is what the screen shows.
 */
export function settingsFor(options: FigureOptions, place: Box, below: number): FigureOptions {
  if (place.width < 50 || place.height < 50) return options;
  const height = ((options.widthMm ?? usualWidth) * place.height) / place.width - below;
  return { ...options, heightMm: Math.min(600, Math.max(40, Math.floor(height / 10) * 10)) };
}

/** The same shape at another width: the screen follows, so that it goes on showing what the file has. */
export function atWidth(options: FigureOptions, widthMm: number): FigureOptions {
  const before = options.widthMm ?? usualWidth;
  const { heightMm } = options;
  const height =
    heightMm == null ? null : Math.round(((heightMm + usualLegend) * widthMm) / before - usualLegend);
  return { ...options, widthMm, heightMm: height === null ? null : Math.min(600, Math.max(20, height)) };
}

/** Millimetres that a line may take at most: two lines of letters. */
const rowHeight = 7.2;
const beyondRows = 24;

/** A chart with a line for each edge is as high as its lines need to be named. */
export function forRows(options: FigureOptions, rows: number | undefined): FigureOptions {
  if (rows === undefined) return options;
  return { ...options, heightMm: Math.min(600, Math.max(40, Math.round(rows * rowHeight + beyondRows))) };
}
